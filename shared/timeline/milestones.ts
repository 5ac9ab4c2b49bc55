import { MILESTONES, type Milestone } from '../model/milestone.ts';
import type { Review } from '../model/review.ts';
import type { PlacedMoment } from './placeMoments.ts';

export type PlacedMilestones = ReadonlyMap<Milestone, PlacedMoment>;

/** The milestones that have a moment with a time, in their normal order. */
export function placeMilestones(review: Review, placed: readonly PlacedMoment[]): PlacedMilestones {
  const byId = new Map(placed.map((p) => [p.moment.id as string, p]));
  const found = new Map<Milestone, PlacedMoment>();
  for (const milestone of MILESTONES) {
    const mark = review.milestones[milestone];
    const at = mark && byId.get(mark.momentId);
    if (at) found.set(milestone, at);
  }
  return found;
}

/** The milestones that a moment stands for. */
export function milestonesOf(review: Review, momentId: string): Milestone[] {
  return MILESTONES.filter((milestone) => review.milestones[milestone]?.momentId === momentId);
}
