import type { EventKind } from '../model/kind.ts';
import { measureText, type TextStyle } from './measureText.ts';

/** What a laid-out picture consists of, in px from its top left corner. Numbers only: drawPicture.ts draws. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Colour = 'ink' | 'dim' | 'warn' | EventKind;

export interface TextPart {
  readonly text: string;
  readonly style: TextStyle;
  readonly colour: Colour;
}

export interface PlacedText {
  readonly role: 'title' | 'facts' | 'metric' | 'phase' | 'lane' | 'label' | 'tick' | 'legend' | 'note';
  readonly box: Box;
  readonly baseline: number;
  readonly runs: readonly TextPart[];
  /** Which edge of the box the words are drawn from: what is measured a little too wide shows at the other one. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** The whole text where the drawn one is shortened. */
  readonly full: string | null;
}

export interface PlacedMark {
  readonly kind: EventKind;
  readonly box: Box;
  readonly centre: { readonly x: number; readonly y: number };
  /** Where a range ends; null for an instant. */
  readonly endX: number | null;
  readonly isMilestone: boolean;
  readonly isApproximate: boolean;
  readonly isAssumed: boolean;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How far a mark reaches to either side of its instant: whiskers stand out of a milestone's ring. */
export const markHalfPx = (mark: { isMilestone: boolean; isApproximate: boolean }): number =>
  mark.isMilestone ? (mark.isApproximate ? 19 : 13) : mark.isApproximate ? 13 : 8;

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** Between the parts of one text. */
export const PART_GAP_PX = 6;

export const partsWidth = (parts: readonly TextPart[]): number =>
  parts.reduce((sum, part) => sum + measureText(part.text, part.style), 0) +
  PART_GAP_PX * Math.max(0, parts.length - 1);

/** Parts side by side from `x`, centred in a row of `height`. */
export function placeText(
  role: PlacedText['role'],
  parts: readonly TextPart[],
  x: number,
  y: number,
  height: number,
  { full = null, anchor = 'start' }: Partial<Pick<PlacedText, 'full' | 'anchor'>> = {},
): PlacedText {
  const tallest = Math.max(...parts.map(({ style }) => style.sizePx), 0);
  // Cap height of Inter is 0.73 em: this centres capitals and figures in the row.
  const baseline = y + height / 2 + tallest * 0.36;
  return { role, box: boxOf(x, y, partsWidth(parts), height), baseline, runs: parts, anchor, full };
}
