const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text of HTML that tools put into their fields, as text: it is never interpreted. */
export function plainHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return unescapeEntities(
    html
      .replace(/<(?:br|\/p|\/li|\/div|\/h[1-6])\b[^<>]{0,200}>/gi, '\n')
      .replace(/<\/?[a-z][a-z0-9]{0,20}\b[^<>]{0,2000}>/gi, ''),
  )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export const unescapeEntities = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, name, digits, hex) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = digits ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
