import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../renderer/storage/summaryOf.ts';
import { reportContent } from '../../../shared/export/reportContent.ts';
import type { Milestone } from '../../../shared/model/milestone.ts';
import type { Review } from '../../../shared/model/review.ts';
import { addMs, UTC } from '../../../shared/model/time.ts';
import { pictureLayout } from '../../../shared/picture/pictureLayout.ts';
import { DEFAULT_PICTURE } from '../../../shared/picture/pictureOptions.ts';
import { placeMilestones } from '../../../shared/timeline/milestones.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { reviewSpan } from '../../../shared/timeline/reviewSpan.ts';
import { BEGAN_AT, momentOf, reviewOf } from '../../fixtures/reviews.ts';

/** Moments at minutes after 09:00, the last of them 20 minutes long. */
const reviewWith = (milestones: Partial<Record<Milestone, string>>): Review =>
  reviewOf(
    [
      momentOf('early', 0, 'A deploy', 'trigger'),
      momentOf('errors', 10, 'Errors begin', 'trigger'),
      momentOf('fixed', 70, 'Rolled back', 'recovery'),
      momentOf('later', 90, 'Watching', 'other', { endMinutes: 110 }),
    ],
    milestones,
  );

const minutesOf = (review: Review) => {
  const { placed } = placeMoments(review);
  const span = reviewSpan(placed, placeMilestones(review, placed));
  return span && [(span.startAt - BEGAN_AT) / 60_000, (span.endAt - BEGAN_AT) / 60_000];
};

describe('the span of a review', () => {
  it('is from where it began to where it was resolved', () => {
    expect(minutesOf(reviewWith({ began: 'errors', resolved: 'fixed' }))).toEqual([10, 70]);
  });

  it('is from the first to the last instant when one of them is missing, or they are in the wrong order', () => {
    expect(minutesOf(reviewWith({ began: 'errors' }))).toEqual([0, 110]);
    expect(minutesOf(reviewWith({ began: 'fixed', resolved: 'errors' }))).toEqual([0, 110]);
  });

  it('is none without a time', () => {
    expect(minutesOf(reviewOf([]))).toBeNull();
  });

  it('is the same, in the same words, in the report, the picture and the library', () => {
    const review = reviewWith({ began: 'errors', resolved: 'fixed' });
    const { when, facts } = reportContent(review, { zone: UTC, exportedAt: addMs(BEGAN_AT, 0) });
    expect(when).toBe('5 March 2024 · 09:10–10:10 UTC');
    expect(facts).toContainEqual({ name: 'Duration', value: '60 min' });
    const { texts } = pictureLayout(review, { ...DEFAULT_PICTURE, zone: UTC });
    const line = texts.find(({ role }) => role === 'facts');
    expect(JSON.stringify(line)).toContain(`${when} · 60 min · 4 moments`);
    const { startAt, endAt } = summaryOf(review, BEGAN_AT, null);
    expect([startAt, endAt]).toEqual([addMs(BEGAN_AT, 600_000), addMs(BEGAN_AT, 4_200_000)]);
  });
});
