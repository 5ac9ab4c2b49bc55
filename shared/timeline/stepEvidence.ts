import type { PlacedEvidence } from './placedEvidence.ts';
import { firstFrom } from './sortedSearch.ts';
import type { View } from './view.ts';

/** How many events of a lane are in the view, and which is the first of them. */
export function eventsInView(at: Float64Array, { startAt, endAt }: View): { first: number; count: number } {
  const first = firstFrom(at, startAt);
  let end = firstFrom(at, endAt, first);
  while (at[end] === endAt) end += 1;
  return { first, count: end - first };
}

/**
 * The event `by` steps after the picked one in time order (negative: before), as a place in the columns. Without one,
 * or when it is out of view, the first one in view, or the last one when going back; endless steps lead to these too.
 * Null when there is nothing to step to.
 * @param picked which event of the source, null when none of this lane is
 */
export function stepEvidence(
  { at, place }: Pick<PlacedEvidence, 'at' | 'place'>,
  view: View,
  picked: number | null,
  by: number,
): number | null {
  const { first, count } = eventsInView(at, view);
  const now = picked === null ? -1 : place.indexOf(picked);
  const instant = at[now];
  const isInView = instant !== undefined && instant >= view.startAt && instant <= view.endAt;
  if (isInView && Number.isFinite(by)) return Math.min(Math.max(now + by, 0), at.length - 1);
  if (count === 0) return null;
  const isForward = Number.isFinite(by) ? by > 0 : by < 0;
  return isForward ? first : first + count - 1;
}
