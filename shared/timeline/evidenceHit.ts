import { barStart } from './density.ts';
import { nearestEvent } from './singleEvents.ts';
import { firstFrom } from './sortedSearch.ts';

/** What a pointer on a lane of evidence means: one event, or a bar of several. */
export type EvidenceHit =
  | { readonly what: 'event'; readonly index: number }
  | { readonly what: 'bar'; readonly startAt: number; readonly from: number; readonly to: number };

interface HitRoom {
  /** What one bar stands for. */
  readonly stepMs: number;
  /** As far from the pointer a single event is still meant. */
  readonly reachMs: number;
}

/** @param instant under the pointer */
export function evidenceHit(
  at: Float64Array,
  instant: number,
  { stepMs, reachMs }: HitRoom,
): EvidenceHit | null {
  const startAt = barStart(instant, stepMs);
  const from = firstFrom(at, startAt);
  const to = firstFrom(at, startAt + stepMs, from);
  if (to - from > 1) return { what: 'bar', startAt, from, to };
  const index = nearestEvent(at, instant, reachMs);
  if (index < 0) return null;
  // The nearest one may belong to a bar of several beside the pointer.
  const near = barStart(at[index] ?? 0, stepMs);
  const [first, end] = [firstFrom(at, near), firstFrom(at, near + stepMs)];
  return end - first > 1 ? { what: 'bar', startAt: near, from: first, to: end } : { what: 'event', index };
}
