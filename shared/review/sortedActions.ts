import type { Action, Review } from '../model/review.ts';

/** The actions in the order of the list. */
export const sortedActions = (review: Review): Action[] =>
  Object.values(review.actions).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
