import type { Review } from '../../shared/model/review.ts';
import type { EpochMs } from '../../shared/model/time.ts';
import { placeMilestones } from '../../shared/timeline/milestones.ts';
import { phasesOf } from '../../shared/timeline/phases.ts';
import { placeMoments } from '../../shared/timeline/placeMoments.ts';
import { reviewSpan } from '../../shared/timeline/reviewSpan.ts';
import type { SummaryRow } from './rows.ts';

/** What the library shows, worked out when a review is saved, so that the library loads no review. */
export function summaryOf(review: Review, updatedAt: EpochMs, deletedAt: number | null): SummaryRow {
  const { placed } = placeMoments(review);
  const milestones = placeMilestones(review, placed);
  const span = reviewSpan(placed, milestones);
  const actions = Object.values(review.actions);
  return {
    id: review.id,
    title: review.facts.facts.title,
    createdAt: review.createdAt,
    updatedAt,
    deletedAt,
    startAt: span?.startAt ?? null,
    endAt: span?.endAt ?? null,
    zone: review.facts.facts.zone,
    phases: phasesOf(milestones).map(({ kind, startAt, endAt }) => ({
      kind,
      startAt,
      endAt,
    })),
    momentCount: Object.keys(review.moments).length,
    sourceCount: Object.keys(review.sources).length,
    actionCount: actions.length,
    openActionCount: actions.filter(({ status }) => status === 'open').length,
  };
}
