const FOREIGN = 'script, foreignObject, a, image, use, style, iframe, animate, set';

/**
 * Our own SVG as a node, drawn as vectors. It is made by shared/picture, which escapes every text; should
 * anything in it not be of its making, the report stops instead of taking it in.
 */
export function pictureNode(svg: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || parsed.querySelector('parsererror'))
    throw new Error('The timeline picture is not readable.');
  const isForeign =
    parsed.querySelector(FOREIGN) !== null ||
    [...parsed.querySelectorAll('*')].some((node) =>
      node.getAttributeNames().some((name) => /^on|href$|^style$/i.test(name)),
    );
  if (isForeign) throw new Error('The timeline picture holds what no picture of ours does.');
  return document.importNode(root, true) as unknown as SVGSVGElement;
}
