import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../shared/model/milestone.ts';
import type { Moment, Review } from '../../../shared/model/review.ts';
import { METRICS, type Metric, metricsOf } from '../../../shared/timeline/metrics.ts';
import { milestonesOf, placeMilestones } from '../../../shared/timeline/milestones.ts';
import { phasesOf } from '../../../shared/timeline/phases.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { emptyReview } from '../../fixtures/edits.ts';
import { BEGAN_AT, HOUR, LEDGER, MINUTE, momentOf, sourceOf, writtenOf } from '../../fixtures/reviews.ts';

/** A review whose milestones lie so many minutes after the beginning; a moment where one is given. */
function reviewOf(times: Partial<Record<Milestone, number | Partial<Moment>>>): Review {
  const moments = Object.entries(times).map(([name, time]): Moment => {
    if (typeof time === 'number') return momentOf(name, time, name, 'other');
    return { ...momentOf(name, 0, name, 'other'), set: null, ...time };
  });
  const milestones = Object.fromEntries(
    moments.map(({ id }) => [id as string, { momentId: id, reason: null }]),
  );
  const source = sourceOf();
  return {
    ...emptyReview(),
    sources: { [LEDGER]: { ...source, correction: { ...source.correction, zone: null } } },
    moments: Object.fromEntries(moments.map((moment) => [moment.id, moment])),
    milestones,
  };
}

const milestones = (review: Review) => placeMilestones(review, placeMoments(review).placed);
const metric = (review: Review, id: Metric['definition']['id']): Metric => {
  const found = metricsOf(milestones(review)).find(({ definition }) => definition.id === id);
  if (!found) throw new Error(id);
  return found;
};
const minutes = (ms: number | null | undefined) => (ms == null ? null : ms / MINUTE);

describe('metrics', () => {
  it('are the lengths between two milestones', () => {
    const review = reviewOf({
      began: 0,
      detected: 1,
      acknowledged: 3,
      escalated: 11,
      mitigated: 42,
      resolved: 66,
    });
    expect(METRICS.map(({ id }) => [id, minutes(metric(review, id).valueMs)])).toEqual([
      ['ttd', 1],
      ['tta', 2],
      ['tte', 10],
      ['ttm', 42],
      ['ttr', 66],
    ]);
    expect(metricsOf(milestones(review)).some((one) => one.isApproximate || one.warning || one.range)).toBe(
      false,
    );
  });

  it('are unknown, never 0, when an end is missing', () => {
    const review = reviewOf({ began: 0 });
    expect(metric(review, 'ttd')).toMatchObject({ valueMs: null, to: null, warning: null, range: null });
    expect(metric(review, 'tta')).toMatchObject({ valueMs: null, from: null });
  });

  it('are unknown when an end has no time', () => {
    const review = reviewOf({ began: 0, detected: { written: null } });
    expect(metric(review, 'ttd').valueMs).toBeNull();
  });

  it('are 0 when both ends are one moment', () => {
    const review = reviewOf({ began: 0 });
    const one = {
      ...review,
      milestones: { ...review.milestones, detected: review.milestones.began },
    } as Review;
    expect(metric(one, 'ttd').valueMs).toBe(0);
    expect(milestonesOf(one, 'began')).toEqual(['began', 'detected']);
  });

  it('warn when their ends are the wrong way round', () => {
    expect(metric(reviewOf({ began: 10, detected: 4 }), 'ttd')).toMatchObject({
      valueMs: -6 * MINUTE,
      warning: 'order',
    });
  });

  it('are "about" when an end is approximate', () => {
    const set = { at: BEGAN_AT, endAt: null, isApproximate: true };
    expect(metric(reviewOf({ began: { set }, detected: 5 }), 'ttd')).toMatchObject({
      valueMs: 5 * MINUTE,
      isApproximate: true,
      range: null,
    });
  });

  it('are a range when an end is approximate within one', () => {
    const set = { at: BEGAN_AT, endAt: (BEGAN_AT + 20 * MINUTE) as never, isApproximate: true };
    const { range } = metric(reviewOf({ began: { set }, detected: 30 }), 'ttd');
    expect([minutes(range?.minMs), minutes(range?.maxMs)]).toEqual([10, 30]);
  });

  it('count from the start of something that took long', () => {
    const set = { at: BEGAN_AT, endAt: (BEGAN_AT + 4 * HOUR) as never, isApproximate: false };
    expect(metric(reviewOf({ began: { set }, detected: 30 }), 'ttd')).toMatchObject({
      valueMs: 30 * MINUTE,
      range: null,
    });
  });

  it('are only a range when an end has a date but no clock', () => {
    const review = reviewOf({ began: { written: writtenOf({ clock: null }) }, resolved: 25 * 60 });
    const { valueMs, range, isApproximate } = metric(review, 'ttr');
    // The beginning is some time on 5 March, the end 6 March 10:00.
    expect([valueMs, minutes(range?.minMs), minutes(range?.maxMs)]).toEqual([null, 10 * 60, 34 * 60]);
    expect(isApproximate).toBe(true);
  });

  it('are exact when both ends stand on the same unknown zone, and "about" when only one does', () => {
    const written = (clock: string) => ({ written: writtenOf({ offset: null, clock }) });
    const same = reviewOf({ began: written('09:00'), detected: written('09:07') });
    expect(metric(same, 'ttd')).toMatchObject({ valueMs: 7 * MINUTE, isApproximate: false });
    expect(metric(reviewOf({ began: written('09:00'), detected: 7 }), 'ttd').isApproximate).toBe(true);
  });
});

describe('phases', () => {
  const spans = (review: Review) =>
    phasesOf(milestones(review)).map(({ name, startAt, endAt }) => [
      name,
      (startAt - BEGAN_AT) / MINUTE,
      (endAt - BEGAN_AT) / MINUTE,
    ]);

  it('lie between the milestones there are', () => {
    expect(spans(reviewOf({ began: 0, detected: 5, mitigated: 42, resolved: 66 }))).toEqual([
      ['undetected', 0, 5],
      ['responding', 5, 42],
      ['recovering', 42, 66],
    ]);
  });

  it('of no length are left out', () => {
    expect(spans(reviewOf({ began: 0, detected: 0, escalated: 60 }))).toEqual([['responding', 0, 60]]);
  });

  it('pass over a milestone that lies before an earlier one, and never overlap', () => {
    expect(spans(reviewOf({ began: 0, detected: 30, acknowledged: 10, mitigated: 42 }))).toEqual([
      ['undetected', 0, 30],
      ['responding', 30, 42],
    ]);
  });

  it('need two milestones', () => {
    expect(spans(reviewOf({}))).toEqual([]);
    expect(spans(reviewOf({ mitigated: 4 }))).toEqual([]);
  });
});

it('a milestone on a moment that is gone is none', () => {
  const review = reviewOf({ began: 0 });
  expect(placeMilestones({ ...review, moments: {} }, []).size).toBe(0);
});
