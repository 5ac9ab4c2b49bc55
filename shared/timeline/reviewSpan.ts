import type { EpochMs } from '../model/time.ts';
import type { PlacedMilestones } from './milestones.ts';
import type { PlacedMoment } from './placeMoments.ts';

/** When the incident was. `endAt` is never before `startAt`. */
export interface ReviewSpan {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

/**
 * From where it began to where it was resolved, as the time to resolve is measured; where one of them is not set, or
 * they lie in the wrong order, from the first to the last instant. Null without any time. Said in this one way on
 * screens, in the library and in all exports.
 * @param placed in time order
 */
export function reviewSpan(placed: readonly PlacedMoment[], milestones: PlacedMilestones): ReviewSpan | null {
  const began = milestones.get('began');
  const resolved = milestones.get('resolved');
  if (began && resolved && began.at <= resolved.at) return { startAt: began.at, endAt: resolved.at };
  const first = placed[0];
  if (!first) return null;
  const endAt = placed.reduce((end, { at, endAt: to }) => {
    const last = to ?? at;
    return last > end ? last : end;
  }, first.at);
  return { startAt: first.at, endAt };
}
