import type { Milestone } from '../../../shared/model/milestone.ts';

/*
 * Widths of labels, measured without laying out the page (measuring 300 elements would cost a frame each).
 * Sizes and gaps are those of timelineItems.css: change both together.
 */
const TIME_FONT = '500 12px "JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace';
const TITLE_FONT = '400 13px "Inter Variable", Inter, system-ui, sans-serif';
const FLAG_FONT = '500 12px "Inter Variable", Inter, system-ui, sans-serif';
const GAP_PX = 6;
const FLAG_ICON_PX = 14;
/** Left and right of the text; the rest evens out what shaping differs from measuring. */
const PADDING_PX = 14;
/** Longer titles are shortened: the whole text is in the hover card and in the list. */
const MAX_TITLE_PX = 640;
const CACHE_LIMIT = 5000;

const cache = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

interface LabelText {
  readonly time: string;
  readonly title: string;
  readonly milestones: readonly Milestone[];
}

/** At a scale of the type, 1 on a screen. */
export function labelWidth({ time, title, milestones }: LabelText, scale: number): number {
  const titlePx = Math.min(textWidth(title, TITLE_FONT), MAX_TITLE_PX);
  let px = textWidth(time, TIME_FONT) + GAP_PX + titlePx + PADDING_PX;
  for (const milestone of milestones) px += GAP_PX + FLAG_ICON_PX + textWidth(milestone, FLAG_FONT);
  return Math.ceil(px * scale);
}

/** Once fonts have arrived every width is another one. */
export function forgetLabelWidths(): void {
  cache.clear();
}

function textWidth(text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = font;
  const px = context.measureText(text.slice(0, 200)).width;
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(key, px);
  return px;
}
