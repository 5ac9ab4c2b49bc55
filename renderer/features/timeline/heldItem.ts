import type { View } from '../../../shared/timeline/view.ts';

type Instant = Date | number | string;

/** Before it is dragged, in milliseconds. */
interface Resting {
  readonly start: number;
  readonly end?: number;
}

interface Dragged {
  start: Instant;
  end?: Instant | null;
}

/**
 * Where a dragged item may be: an instant stays in view, and the ends of a range never pass each other. The end that
 * is dragged stops a step before the other one, so that there is still something to take hold of.
 */
export function heldItem<Item extends Dragged>(
  item: Item,
  resting: Resting,
  view: View,
  stepMs: number,
  snap: (date: Date) => Date,
): Item {
  const start = new Date(item.start).valueOf();
  if (item.end == null || resting.end === undefined) {
    if (start < view.startAt) return { ...item, start: snap(new Date(view.startAt + stepMs / 2)) };
    if (start > view.endAt) return { ...item, start: snap(new Date(view.endAt - stepMs / 2)) };
    return item;
  }
  const end = new Date(item.end).valueOf();
  const hasMoved = (now: number, before: number) => Math.abs(now - before) >= 1;
  if (!hasMoved(start, resting.start))
    return { ...item, end: new Date(Math.max(end, Math.min(start + stepMs, resting.end))) };
  if (!hasMoved(end, resting.end))
    return { ...item, start: new Date(Math.min(start, Math.max(end - stepMs, resting.start))) };
  return item;
}
