import { eachBar } from './density.ts';
import type { EvidenceLane } from './placedEvidence.ts';
import { firstFrom } from './sortedSearch.ts';
import type { View } from './view.ts';

/** An event that has room around it: drawn as a mark of its own, with its title where that has room too. */
export interface SingleEvent {
  /** Into the columns of the lane's placed evidence. */
  readonly index: number;
  /** Free pixels before the mark and after it, to the next event or the edge of the lane. */
  readonly beforePx: number;
  readonly afterPx: number;
}

export interface SingleRoom {
  readonly widthPx: number;
  /** What one bar of the density stands for. */
  readonly stepMs: number;
  /** From mark to neighbour, at least. More is asked for while there would be more than `most` marks. */
  readonly roomPx: number;
  readonly most: number;
}

/**
 * The events of each lane, by its place among the lanes, that have room in the view. Whether one has depends on its
 * neighbours and the scale alone, so marks do not come and go while the view moves.
 */
export function singleEvents(lanes: readonly EvidenceLane[], view: View, room: SingleRoom): SingleEvent[][] {
  for (let roomPx = room.roomPx; roomPx < room.widthPx; roomPx *= 2) {
    const found = lanes.map(({ placed }) => singlesOf(placed.at, view, { ...room, roomPx }));
    if (found.reduce((sum, some) => sum + some.length, 0) <= room.most) return found;
  }
  return lanes.map(() => []);
}

function singlesOf(
  at: Float64Array,
  view: View,
  { widthPx, stepMs, roomPx }: Omit<SingleRoom, 'most'>,
): SingleEvent[] {
  const pxPerMs = widthPx / (view.endAt - view.startAt);
  const found: SingleEvent[] = [];
  eachBar(at, view, stepMs, (_, from, to) => {
    const instant = at[from] ?? 0;
    // Two in one bar have no room: a bar is narrower than the room.
    if (to - from > 1 || instant < view.startAt || instant > view.endAt) return;
    const beforePx = (instant - (at[from - 1] ?? Number.NEGATIVE_INFINITY)) * pxPerMs;
    const afterPx = ((at[to] ?? Number.POSITIVE_INFINITY) - instant) * pxPerMs;
    if (beforePx < roomPx || afterPx < roomPx) return;
    found.push({
      index: from,
      beforePx: Math.min(beforePx, (instant - view.startAt) * pxPerMs),
      afterPx: Math.min(afterPx, (view.endAt - instant) * pxPerMs),
    });
  });
  return found;
}

/** The event nearest to an instant, no further from it than `withinMs`; −1 when there is none. */
export function nearestEvent(at: Float64Array, instant: number, withinMs: number): number {
  const after = firstFrom(at, instant);
  const before = after - 1;
  const gapAfter = (at[after] ?? Number.POSITIVE_INFINITY) - instant;
  const gapBefore = instant - (at[before] ?? Number.NEGATIVE_INFINITY);
  if (Math.min(gapAfter, gapBefore) > withinMs) return -1;
  return gapBefore <= gapAfter ? before : after;
}
