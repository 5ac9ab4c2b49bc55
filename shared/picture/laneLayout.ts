import type { Milestone } from '../model/milestone.ts';
import type { PlacedMoment } from '../timeline/placeMoments.ts';
import {
  type Box,
  boxOf,
  type Line,
  markHalfPx,
  type PlacedMark,
  type PlacedText,
  placeText,
} from './layoutParts.ts';
import type { TextStyle } from './measureText.ts';
import type { MomentLabel } from './momentLabel.ts';
import { type LaneItem, packLane } from './packLane.ts';
import type { PictureLane } from './pictureLanes.ts';
import { shortenText, wrapText } from './shortenText.ts';
import { drawableLine } from './svgText.ts';

export const LANE_NAME: TextStyle = { face: 'text', weight: 400, sizePx: 13 };
const MAIN_ROW_PX = 28;
/** A row with nothing but plain marks. */
const MARK_ROW_PX = 18;
const LABEL_ROW_PX = 18;
const PADDING_PX = 7;
const NAME_ROW_PX = 18;
const MAX_NAME_ROWS = 3;

export interface LaneInput {
  readonly lane: PictureLane;
  readonly top: number;
  /** Left edge and width of the column of names. */
  readonly names: { readonly x: number; readonly width: number };
  readonly room: { readonly from: number; readonly to: number };
  readonly toX: (at: number) => number;
  readonly labelOf: (placed: PlacedMoment) => MomentLabel | null;
  readonly milestonesOf: (placed: PlacedMoment) => readonly Milestone[];
}

export interface LaidOutLane {
  readonly box: Box;
  readonly marks: readonly PlacedMark[];
  readonly texts: readonly PlacedText[];
  /** From a mark to its label above or below. */
  readonly leaders: readonly Line[];
}

/** One lane: its name at the left, its marks to scale, its labels where they have room. */
export function layOutLane(input: LaneInput): LaidOutLane {
  const { lane, top, room, toX, labelOf } = input;
  const entries = lane.moments.map((placed) => {
    const isMilestone = input.milestonesOf(placed).length > 0;
    const halfPx = markHalfPx({ isMilestone, isApproximate: placed.isApproximate });
    const x = Math.max(room.from, toX(placed.at));
    const endX = placed.endAt === null ? null : Math.max(x + 2, Math.min(toX(placed.endAt), room.to));
    const markFrom = x - halfPx;
    const markTo = Math.max(x + halfPx, endX ?? 0);
    return { placed, x, endX, markFrom, markTo, isMilestone, label: labelOf(placed) };
  });
  const items = entries.map(
    ({ markFrom, markTo, x, label }): LaneItem => ({
      markFrom,
      markTo,
      anchorX: x,
      labelWidth: label?.widthPx ?? null,
    }),
  );
  const packed = packLane(items, room);
  const needsRoom = new Set(
    packed.places.flatMap(({ band, side }, i) =>
      side === 'right' || side === 'left' || entries[i]?.isMilestone ? [band] : [],
    ),
  );
  const rows = rowsOf(packed.bands, needsRoom, top + PADDING_PX);
  const marks: PlacedMark[] = [];
  const texts: PlacedText[] = [];
  const leaders: Line[] = [];
  entries.forEach(({ placed, x, endX, markFrom, markTo, isMilestone, label }, i) => {
    const place = packed.places[i];
    const row = place && rows.bands[place.band];
    if (!place || !row) return;
    const y = row.mainY + row.height / 2;
    marks.push({
      kind: placed.moment.kind,
      centre: { x, y },
      box: boxOf(markFrom, row.mainY + 1, markTo - markFrom, row.height - 2),
      endX,
      isMilestone,
      isApproximate: placed.isApproximate,
      isAssumed: placed.assumed.length > 0,
    });
    if (!label) return;
    const { side, labelX } = place;
    const isBeside = side === 'right' || side === 'left';
    const labelY = isBeside
      ? row.mainY
      : side === 'above'
        ? row.mainY - LABEL_ROW_PX
        : row.mainY + row.height;
    const height = isBeside ? row.height : LABEL_ROW_PX;
    const anchor = side === 'left' ? 'end' : 'start';
    texts.push(placeText('label', label.parts, labelX, labelY, height, { full: label.full, anchor }));
    const reach = isMilestone ? 13 : 8;
    if (side === 'above') leaders.push({ x1: x, y1: labelY + LABEL_ROW_PX - 3, x2: x, y2: y - reach });
    if (side === 'below') leaders.push({ x1: x, y1: y + reach, x2: x, y2: labelY + 3 });
  });
  const name = placeName(input, rows.bands[0]?.mainY ?? top, rows.endY + PADDING_PX - top, rows.bands.length);
  const height = Math.max(rows.endY + PADDING_PX - top, name.endY + PADDING_PX - top);
  const box = boxOf(input.names.x, top, room.to - input.names.x, height);
  return { box, marks: [...name.marks, ...marks], texts: [...name.texts, ...texts], leaders };
}

/** Where each band's main row begins; label rows only where a label uses them. */
function rowsOf(
  bands: readonly { hasAbove: boolean; hasBelow: boolean }[],
  needsRoom: ReadonlySet<number>,
  top: number,
) {
  let y = top;
  const placed = bands.map(({ hasAbove, hasBelow }, band) => {
    const mainY = y + (hasAbove ? LABEL_ROW_PX : 0);
    const height = band === 0 || needsRoom.has(band) ? MAIN_ROW_PX : MARK_ROW_PX;
    y = mainY + height + (hasBelow ? LABEL_ROW_PX : 0);
    return { mainY, height };
  });
  return { bands: placed, endY: y };
}

function placeName({ lane, names, top }: LaneInput, mainY: number, heightPx: number, bandCount: number) {
  const indent = lane.kind === null ? 0 : 26;
  const lines = nameLines(lane.name, names.width - indent);
  const textHeight = lines.length * NAME_ROW_PX;
  // In the middle of a low lane, at the first row of a high one.
  const middle = bandCount === 1 ? top + heightPx / 2 : mainY + MAIN_ROW_PX / 2;
  const y = Math.max(top + PADDING_PX, middle - textHeight / 2);
  const texts = lines.map((text, i) =>
    placeText(
      'lane',
      [{ text, style: LANE_NAME, colour: 'ink' }],
      names.x + indent,
      y + i * NAME_ROW_PX,
      NAME_ROW_PX,
      { full: lines.at(-1)?.endsWith('…') ? drawableLine(lane.name) : null },
    ),
  );
  const centre = { x: names.x + 8, y: y + textHeight / 2 };
  const marks: PlacedMark[] =
    lane.kind === null
      ? []
      : [
          {
            kind: lane.kind,
            centre,
            box: boxOf(names.x, centre.y - 8, 16, 16),
            endX: null,
            isMilestone: false,
            isApproximate: false,
            isAssumed: false,
          },
        ];
  return { texts, marks, endY: y + textHeight };
}

function nameLines(name: string, roomPx: number): string[] {
  const lines = wrapText(drawableLine(name) || 'unnamed', LANE_NAME, roomPx);
  if (lines.length <= MAX_NAME_ROWS) return lines;
  const rest = lines.slice(MAX_NAME_ROWS - 1).join(' ');
  return [...lines.slice(0, MAX_NAME_ROWS - 1), shortenText(rest, LANE_NAME, roomPx)];
}
