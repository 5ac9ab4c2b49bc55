import { useMemo } from 'react';
import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { type Metric, metricsOf } from '../../../shared/timeline/metrics.ts';
import { type PlacedMilestones, placeMilestones } from '../../../shared/timeline/milestones.ts';
import { type Phase, phasesOf } from '../../../shared/timeline/phases.ts';
import { type PlacedReview, placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { useSettings, type ZoneChoice } from '../../app/settings.ts';

/** What the screen shows of a review: all of it derived, nothing kept twice. */
export interface ReviewView {
  readonly placed: PlacedReview;
  readonly milestones: PlacedMilestones;
  readonly phases: readonly Phase[];
  readonly metrics: readonly Metric[];
  readonly zone: ZoneId;
  /** Where T+ counts from: the beginning, or the first moment. */
  readonly sinceAt: EpochMs | null;
}

export function useReviewView(review: Review): ReviewView {
  const choice = useSettings((settings) => settings.zone);
  return useMemo(() => {
    const placed = placeMoments(review);
    const milestones = placeMilestones(review, placed.placed);
    return {
      placed,
      milestones,
      phases: phasesOf(milestones),
      metrics: metricsOf(milestones),
      zone: zoneOf(choice, review),
      sinceAt: milestones.get('began')?.at ?? placed.placed[0]?.at ?? null,
    };
  }, [review, choice]);
}

export const localZone = (): ZoneId => toZone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? UTC;

export function zoneOf(choice: ZoneChoice, review: Review): ZoneId {
  if (choice === 'local') return localZone();
  return choice === 'incident' ? (review.facts.facts.zone ?? UTC) : UTC;
}

/** The choices that differ, so that the key never seems to do nothing. */
export function nextZoneChoice(choice: ZoneChoice, review: Review): ZoneChoice {
  const order: readonly ZoneChoice[] = ['incident', 'utc', 'local'];
  const here = zoneOf(choice, review);
  const from = order.indexOf(choice);
  for (const step of [1, 2]) {
    const next = order[(from + step) % order.length] ?? 'utc';
    if (zoneOf(next, review) !== here) return next;
  }
  return choice;
}
