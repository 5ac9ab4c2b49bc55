import type { Moment, Review } from '../model/review.ts';
import { milestonesOf } from '../timeline/milestones.ts';

/** A person changed the moment, or marked it as a milestone. */
export const isWorkedOn = (review: Review, moment: Moment): boolean =>
  moment.isEdited === true ||
  milestonesOf(review, moment.id).some((name) => review.milestones[name]?.reason === null);
