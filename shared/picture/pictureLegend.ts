import type { EventKind } from '../model/kind.ts';
import {
  boxOf,
  type PlacedMark,
  type PlacedText,
  partsWidth,
  placeText,
  type TextPart,
} from './layoutParts.ts';
import type { TextStyle } from './measureText.ts';
import { wrapText } from './shortenText.ts';

const STYLE: TextStyle = { face: 'text', weight: 400, sizePx: 12 };
const ROW_PX = 24;
/** Rings and whiskers are wider than a plain shape. */
const MARK_ROOM_PX = { plain: 22, wide: 42 } as const;

export interface LegendInput {
  readonly kinds: readonly EventKind[];
  readonly hasMilestones: boolean;
  readonly hasRanges: boolean;
  readonly hasApproximate: boolean;
  readonly hasAssumed: boolean;
  /** Whole sentences under the legend. */
  readonly notes: readonly string[];
}

/** What shapes and outlines mean, in as many rows as it takes; only what the picture uses. */
export function pictureLegend(input: LegendInput, x: number, top: number, roomPx: number) {
  const marks: PlacedMark[] = [];
  const texts: PlacedText[] = [];
  let [entryX, y] = [x, top];
  for (const { name, mark } of entriesOf(input)) {
    const parts: TextPart[] = [{ text: name, style: STYLE, colour: 'dim' }];
    const isWide = mark.isMilestone || mark.isApproximate || mark.endX !== null;
    const markRoom = isWide ? MARK_ROOM_PX.wide : MARK_ROOM_PX.plain;
    const width = markRoom + partsWidth(parts);
    if (entryX > x && entryX + width > x + roomPx) {
      entryX = x;
      y += ROW_PX;
    }
    const centre = { x: entryX + (mark.endX === null && isWide ? 18 : 8), y: y + ROW_PX / 2 };
    const endX = mark.endX === null ? null : entryX + 34;
    marks.push({ ...mark, centre, endX, box: boxOf(entryX, y, markRoom - 4, ROW_PX) });
    texts.push(placeText('legend', parts, entryX + markRoom, y, ROW_PX));
    entryX += width + 18;
  }
  if (texts.length > 0) y += ROW_PX;
  for (const line of input.notes.flatMap((note) => wrapText(note, STYLE, roomPx))) {
    texts.push(placeText('note', [{ text: line, style: STYLE, colour: 'dim' }], x, y, 18));
    y += 18;
  }
  return { marks, texts, endY: y };
}

function entriesOf(input: LegendInput) {
  const plain = {
    endX: null as number | null,
    isMilestone: false,
    isApproximate: false,
    isAssumed: false,
  };
  const sample: EventKind = input.kinds.find((kind) => kind !== 'other' && kind !== 'trigger') ?? 'detection';
  return [
    ...input.kinds.map((kind) => ({ name: kind as string, mark: { ...plain, kind } })),
    ...(input.hasMilestones
      ? [{ name: 'milestone', mark: { ...plain, kind: sample, isMilestone: true } }]
      : []),
    ...(input.hasRanges ? [{ name: 'from … to', mark: { ...plain, kind: sample, endX: 1 } }] : []),
    ...(input.hasApproximate
      ? [{ name: '~ about this time', mark: { ...plain, kind: sample, isApproximate: true } }]
      : []),
    ...(input.hasAssumed
      ? [{ name: 'date, zone or clock assumed', mark: { ...plain, kind: sample, isAssumed: true } }]
      : []),
  ];
}
