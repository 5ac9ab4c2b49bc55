import { DEFAULT_FAMILIES } from './fontFamilies.ts';
import {
  type Colour,
  type Line,
  markHalfPx,
  PART_GAP_PX,
  type PlacedMark,
  type PlacedText,
} from './layoutParts.ts';
import { isMeasurable } from './measureText.ts';
import { type Colours, PALETTE, type Theme } from './palette.ts';
import type { PictureLayout } from './pictureLayout.ts';
import type { EmbeddedFont } from './pictureOptions.ts';
import { KIND_PATHS } from './shapes.ts';
import { escapeXml } from './svgText.ts';

export interface Drawing {
  readonly theme: Theme;
  readonly fonts: readonly EmbeddedFont[];
  readonly title: string;
  readonly description: string;
}

/** How strongly a phase colours its ground. */
const BAND_OPACITY: Readonly<Record<Theme, number>> = { light: 0.1, dark: 0.16 };

/**
 * The layout as SVG. Only presentation attributes, no style attribute and no class: the picture is inserted
 * into pages whose policy allows no inline style (fonts, the one `<style>`, are for files that stand alone).
 */
export function drawPicture(layout: PictureLayout, drawing: Drawing): string {
  const { widthPx, heightPx, plot } = layout;
  const colours = PALETTE[drawing.theme];
  const colourOf = (colour: Colour) =>
    colour === 'ink' || colour === 'dim' || colour === 'warn' ? colours[colour] : colours.kinds[colour];
  const bottom = plot.y + plot.height;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" xml:space="preserve">`,
    `<title>${escapeXml(drawing.title)}</title>`,
    `<desc>${escapeXml(drawing.description)}</desc>`,
    ...(drawing.fonts.length > 0 ? [`<style>${drawing.fonts.map(fontFace).join('')}</style>`] : []),
    `<rect width="${widthPx}" height="${heightPx}" fill="${colours.panel}"/>`,
    ...layout.bands.map(
      ({ box, kind }) =>
        `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" fill="${colours.kinds[kind]}" fill-opacity="${BAND_OPACITY[drawing.theme]}"/>`,
    ),
    ...layout.lanes.map((box) =>
      stroke({ x1: box.x, y1: box.y, x2: box.x + box.width, y2: box.y }, colours.line),
    ),
    stroke({ x1: plot.x, y1: bottom, x2: plot.x + plot.width, y2: bottom }, colours.line),
    ...layout.gridX.map((x) =>
      stroke(
        { x1: x, y1: plot.y, x2: x, y2: bottom + 4 },
        colours.dim,
        ' stroke-opacity="0.3" stroke-dasharray="1 4"',
      ),
    ),
    ...layout.milestoneLines.map(({ x, kind }) =>
      stroke({ x1: x, y1: plot.y, x2: x, y2: bottom }, colours.kinds[kind], ' stroke-opacity="0.4"'),
    ),
    ...layout.leaders.map((line) => stroke(line, colours.dim)),
    ...layout.marks.map((mark) => drawMark(mark, colours)),
    ...layout.texts.map((text) => drawText(text, colourOf)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** At most two decimals, so that the same layout is the same bytes on every machine. */
const n = (value: number): string => String(Math.round(value * 100) / 100);

const stroke = ({ x1, y1, x2, y2 }: Line, colour: string, rest = '') =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}"${rest}/>`;

function drawMark(mark: PlacedMark, colours: Colours): string {
  const { kind, centre, endX, isMilestone, isApproximate, isAssumed } = mark;
  const colour = colours.kinds[kind];
  const parts: string[] = [];
  if (endX !== null)
    parts.push(
      `<rect x="${n(centre.x)}" y="${n(centre.y - 4)}" width="${n(endX - centre.x)}" height="8" rx="4" fill="${colour}" fill-opacity="0.35"/>`,
    );
  // An approximate time has no sharp place: whiskers to both sides.
  const reach = markHalfPx(mark);
  if (isApproximate)
    parts.push(
      `<path d="M${n(centre.x - reach)} ${n(centre.y - 4)}v8m0-4h${2 * reach}m0-4v8" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    );
  if (isMilestone)
    parts.push(
      `<circle cx="${n(centre.x)}" cy="${n(centre.y)}" r="12" fill="${colours.panel}" stroke="${colour}" stroke-width="1.5"/>`,
    );
  const size = isMilestone ? 0.85 : 1;
  const move = `translate(${n(centre.x - 8 * size)} ${n(centre.y - 8 * size)})${size === 1 ? '' : ` scale(${size})`}`;
  parts.push(
    isAssumed
      ? `<path transform="${move}" d="${KIND_PATHS[kind]}" fill="${colours.panel}" stroke="${colour}" stroke-width="2" stroke-dasharray="2.6 1.6"/>`
      : `<path transform="${move}" d="${KIND_PATHS[kind]}" fill="${colour}"/>`,
  );
  return parts.join('');
}

function drawText(placed: PlacedText, colourOf: (colour: Colour) => string): string {
  const { box, baseline, runs, anchor, full } = placed;
  const spans = runs.map(({ text, style, colour }, i) => {
    const weight = style.weight === 400 ? '' : ` font-weight="${style.weight}"`;
    const gap = i === 0 ? '' : ` dx="${PART_GAP_PX}"`;
    return `<tspan${gap} font-family="${DEFAULT_FAMILIES[style.face]}" font-size="${style.sizePx}"${weight} fill="${colourOf(colour)}">${escapeXml(text)}</tspan>`;
  });
  const title = full === null ? '' : `<title>${escapeXml(full)}</title>`;
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const text = `<text x="${n(box.x + box.width * share)}" y="${n(baseline)}"${from}>${title}${spans.join('')}</text>`;
  if (runs.every(({ text, style }) => isMeasurable(text, style))) return text;
  // Drawn in a font that we cannot know: whatever its width, it stays in its box.
  return `<svg x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" viewBox="${[box.x, box.y, box.width, box.height].map(n).join(' ')}" overflow="hidden">${text}</svg>`;
}

const fontFace = ({ family, weight, base64, unicodeRange }: EmbeddedFont) =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2");${unicodeRange === null ? '' : `unicode-range:${unicodeRange};`}}`;
