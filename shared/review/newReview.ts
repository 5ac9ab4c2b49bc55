import type { ReviewId } from '../model/ids.ts';
import type { Review } from '../model/review.ts';
import type { EpochMs } from '../model/time.ts';
import { plainLine } from './plainText.ts';

/** The title until a source or a person gives one. */
export const UNTITLED = 'Untitled review';

export const newReview = (id: ReviewId, createdAt: EpochMs, title: string = UNTITLED): Review => ({
  id,
  createdAt,
  facts: { facts: { title: plainLine(title).trim() || UNTITLED, zone: null } },
  sources: {},
  moments: {},
  milestones: {},
  sections: {},
  actions: {},
});
