/*
 * Where each label of a lane goes. A label stands right of its mark; near the right edge left of it; where
 * neither side has room it is cut to the roomier side. Labels yield: one that would need a row more than the
 * lane has room for is left out and its mark stays, stacked where marks are dense.
 *
 *   ●10:00 Failed logins rise        13:00 Logins restored✚|
 *          ■10:10 Engineers suspect the database   ■ ■     | <- edge
 *
 * The rows are found the way the timeline itself stacks (first free row, in time order), so that what is
 * planned here is what is drawn.
 */
export interface LabelRequest {
  readonly id: string;
  /** Centre of the mark, or start of the bar, in pixels from the left edge of the lane. */
  readonly x: number;
  /** End of the bar; equal to `x` for an instant. */
  readonly endX: number;
  /** Of the text, without the mark. */
  readonly labelPx: number;
  /** Milestones and the selected moment are named even where it is crowded. */
  readonly isAlwaysNamed: boolean;
}

export interface LabelPlace {
  readonly side: 'right' | 'left' | 'none';
  /** Width of the text; shorter than asked for where it is cut. */
  readonly labelPx: number;
}

export interface LaneRoom {
  readonly widthPx: number;
  readonly rows: number;
  /** From the centre of a mark to its edge. */
  readonly markPx: number;
  /** The same for marks without label, which may stand closer. */
  readonly unnamedPx: number;
  /** Between a label and what follows in its row. */
  readonly gapPx: number;
  /** Where it is crowded, long labels are cut to this, so that more of them find room. */
  readonly crowdedPx: number;
}

export interface LaneLayout {
  readonly places: ReadonlyMap<string, LabelPlace>;
  readonly rowCount: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A label cut below this says nothing. */
const MIN_LABEL_PX = 72;
const UNNAMED: LabelPlace = { side: 'none', labelPx: 0 };

/** @param requests in time order */
export function layOutLabels(requests: readonly LabelRequest[], room: LaneRoom): LaneLayout {
  const rows: Span[][] = [];
  const places = new Map<string, LabelPlace>();
  const freeRow = ({ from, to }: Span) => {
    const isFree = (taken: Span[]) =>
      taken.every((t) => to + room.gapPx <= t.from || from >= t.to + room.gapPx);
    const found = rows.findIndex(isFree);
    return found < 0 ? rows.length : found;
  };
  for (const [index, asked] of requests.entries()) {
    const request = isCrowded(requests, index, room)
      ? { ...asked, labelPx: Math.min(asked.labelPx, room.crowdedPx) }
      : asked;
    if (request.endX < 0 || request.x > room.widthPx) {
      places.set(request.id, UNNAMED);
      continue;
    }
    const choices = placesFor(request, room);
    const fitting = choices.find((choice) => freeRow(spanOf(request, choice, room)) < room.rows);
    const place = fitting ?? (request.isAlwaysNamed ? choices[0] : undefined) ?? UNNAMED;
    const span = spanOf(request, place, room);
    const row = freeRow(span);
    const taken = rows[row];
    if (taken) taken.push(span);
    else rows[row] = [span];
    places.set(request.id, place);
  }
  return { places, rowCount: rows.length };
}

/** More marks follow under the whole label than there are rows for them. Milestones are never shortened for it. */
function isCrowded(requests: readonly LabelRequest[], index: number, room: LaneRoom): boolean {
  const request = requests[index];
  const next = requests[index + room.rows];
  if (!request || !next || request.isAlwaysNamed) return false;
  return next.x < request.x + room.markPx + request.labelPx;
}

/** Where the label could stand, best first; empty when nowhere. */
function placesFor({ x, endX, labelPx }: LabelRequest, { widthPx, markPx }: LaneRoom): LabelPlace[] {
  const isRange = endX > x;
  // The mark of an instant that has left the view takes its label along; a bar keeps it where the bar is seen.
  if (!isRange && x < 0) return [];
  // In a bar the whole mark stands after the start.
  const right = Math.floor(widthPx - Math.max(x, 0) - markPx * (isRange ? 2 : 1));
  const left = isRange ? 0 : Math.floor(x - markPx);
  const places: LabelPlace[] = [];
  if (labelPx <= right) places.push({ side: 'right', labelPx });
  if (labelPx <= left) places.push({ side: 'left', labelPx });
  if (labelPx > right && right >= Math.max(MIN_LABEL_PX, left))
    places.push({ side: 'right', labelPx: right });
  if (labelPx > left && left >= Math.max(MIN_LABEL_PX, right)) places.push({ side: 'left', labelPx: left });
  return places;
}

function spanOf({ x, endX }: LabelRequest, { side, labelPx }: LabelPlace, room: LaneRoom): Span {
  // A bar's label is drawn from its visible start, but the room it takes is counted after its end: it then
  // needs no other row while the view moves along the bar.
  if (endX > x) return { from: x, to: endX + labelPx + room.markPx * 2 };
  const markPx = side === 'none' ? room.unnamedPx : room.markPx;
  return {
    from: side === 'left' ? x - markPx - labelPx : x - markPx,
    to: side === 'right' ? x + markPx + labelPx : x + markPx,
  };
}
