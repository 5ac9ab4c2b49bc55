import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../shared/model/ids.ts';
import type { Moment, Review, Source, SourceCorrection } from '../../../shared/model/review.ts';
import { durationMs, epochMs, toZone, type ZoneId } from '../../../shared/model/time.ts';
import type { WrittenTime } from '../../../shared/model/writtenTime.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { emptyReview } from '../../fixtures/edits.ts';
import { LEDGER, momentOf, PAGER, sourceOf, writtenOf } from '../../fixtures/reviews.ts';

const berlin = toZone('Europe/Berlin') as ZoneId;
const HOUR = 3_600_000;

/** A review of moments with the times that one file gives them. */
function reviewOf(
  times: readonly (Partial<WrittenTime> | Partial<Moment>)[],
  correction: Partial<SourceCorrection> = {},
): Review {
  const moments = times.map((time, place): Moment => {
    const isMoment = 'set' in time || 'written' in time || 'origin' in time;
    return {
      ...momentOf(`m${place}`, 0, `Moment ${place}`, 'other'),
      set: null,
      written: isMoment ? null : writtenOf(time as Partial<WrittenTime>),
      ...(isMoment ? (time as Partial<Moment>) : {}),
    };
  });
  const base = sourceOf();
  const source: Source = { ...base, correction: { ...base.correction, zone: null, ...correction } };
  return {
    ...emptyReview(),
    sources: { [LEDGER]: source },
    moments: Object.fromEntries(moments.map((moment) => [moment.id, moment])),
  };
}

const listOf = (review: Review) =>
  placeMoments(review).placed.map(({ at, assumed }) => [new Date(at).toISOString(), ...assumed]);

const began = (review: Review, momentId = 'm0'): Review => ({
  ...review,
  milestones: { began: { momentId: momentId as Moment['id'], reason: null } },
});

describe('a written time', () => {
  it('with date, clock and offset stands on nothing assumed', () => {
    expect(listOf(reviewOf([{ offset: '+02:00' }], { zone: berlin }))).toEqual([
      ['2024-03-05T07:00:00.000Z'],
    ]);
  });

  it('without an offset is read in the zone of its source', () => {
    expect(listOf(reviewOf([{ offset: null }], { zone: berlin }))).toEqual([['2024-03-05T08:00:00.000Z']]);
  });

  it('without any zone is drawn as if UTC, and says so', () => {
    expect(listOf(reviewOf([{ offset: null }]))).toEqual([['2024-03-05T09:00:00.000Z', 'zone']]);
  });

  it('without a date takes the date assumed for its source, and says so', () => {
    expect(listOf(reviewOf([{ date: null }], { assumedDate: '2024-06-03' }))).toEqual([
      ['2024-06-03T09:00:00.000Z', 'date'],
    ]);
  });

  it('without a date is no assumption once a person said which it is', () => {
    const review = reviewOf([{ date: null }], { assumedDate: '2024-06-03', isDateConfirmed: true });
    expect(listOf(review)).toEqual([['2024-06-03T09:00:00.000Z']]);
  });

  it('without a date has no place when none is assumed', () => {
    const review = reviewOf([{ date: null }]);
    expect(placeMoments(review)).toMatchObject({ placed: [], unplaced: [{ id: 'm0' }] });
  });

  it('without a clock lies at the start of its day, and says so', () => {
    expect(listOf(reviewOf([{ clock: null }]))).toEqual([['2024-03-05T00:00:00.000Z', 'clock']]);
  });

  it('that does not exist has no place', () => {
    for (const time of [{ date: '2024-02-31' }, { clock: '25:61' }, { date: 'today' }])
      expect(placeMoments(reviewOf([time])).unplaced).toHaveLength(1);
  });

  it('on a later day keeps its clock when summer time begins in between', () => {
    const review = reviewOf([{ date: null, offset: null, dayOffset: 1, clock: '12:00' }], {
      assumedDate: '2024-03-30',
      zone: berlin,
    });
    expect(listOf(review)).toEqual([['2024-03-31T10:00:00.000Z', 'date']]);
  });

  it('with an offset that cannot be falls back on the zone of its source', () => {
    expect(listOf(reviewOf([{ offset: '+99:00' }], { zone: berlin }))).toEqual([
      ['2024-03-05T08:00:00.000Z'],
    ]);
  });
});

describe('a correction of the source', () => {
  it('shifts its clock', () => {
    expect(listOf(reviewOf([{}], { clockShiftMs: durationMs(-90_000) }))).toEqual([
      ['2024-03-05T08:58:30.000Z'],
    ]);
  });

  it('leaves other sources, and times set by hand, where they are', () => {
    const review = reviewOf(
      [
        { origin: { sourceId: PAGER, line: 1, textLine: null, event: 0 }, written: writtenOf() },
        { set: { at: epochMs(0), endAt: null, isApproximate: false }, written: writtenOf() },
      ],
      { clockShiftMs: durationMs(HOUR) },
    );
    const pager = sourceOf({ id: PAGER });
    expect(listOf({ ...review, sources: { ...review.sources, [PAGER]: pager } })).toEqual([
      ['1970-01-01T00:00:00.000Z'],
      ['2024-03-05T09:00:00.000Z'],
    ]);
  });
});

describe('a time since the beginning', () => {
  const since = { relativeMs: durationMs(5 * 60_000), date: null, clock: null, offset: null };

  it('counts from the moment marked as the beginning', () => {
    expect(listOf(began(reviewOf([{}, since])))[1]).toEqual(['2024-03-05T09:05:00.000Z']);
  });

  it('stands on what the beginning stands on', () => {
    expect(listOf(began(reviewOf([{ offset: null }, since])))[1]).toEqual([
      '2024-03-05T09:05:00.000Z',
      'zone',
    ]);
  });

  it('follows a beginning whose time was set by hand', () => {
    const set = { at: epochMs(HOUR), endAt: null, isApproximate: false };
    const review = began(
      reviewOf([{ set, written: writtenOf({ ...since, relativeMs: durationMs(0) }) }, since]),
    );
    expect(listOf(review)[1]).toEqual(['1970-01-01T01:05:00.000Z']);
  });

  it('without a beginning counts from the start of the assumed date, with everything assumed', () => {
    expect(listOf(reviewOf([since], { assumedDate: '2024-03-05' }))).toEqual([
      ['2024-03-05T00:05:00.000Z', 'date', 'clock', 'zone'],
    ]);
    expect(placeMoments(reviewOf([since])).unplaced).toHaveLength(1);
  });
});

describe('a range', () => {
  it('ends where the file says, and is an instant when that is not after its start', () => {
    const ends = ['09:30', '09:00', '08:00'].map((clock) => {
      const review = reviewOf([{ written: writtenOf(), writtenUntil: writtenOf({ clock }) }]);
      return placeMoments(review).placed[0]?.endAt ?? null;
    });
    expect(ends).toEqual([Date.UTC(2024, 2, 5, 9, 30), null, null]);
  });

  it('set by hand goes before the written one', () => {
    const set = { at: epochMs(0), endAt: epochMs(HOUR), isApproximate: true };
    const review = reviewOf([{ set, written: writtenOf(), writtenUntil: writtenOf({ clock: '10:00' }) }]);
    expect(placeMoments(review).placed[0]).toMatchObject({ at: 0, endAt: HOUR, isApproximate: true });
  });
});

it('orders by time, then source, line and id', () => {
  const origin = (sourceId: SourceId, line: number) => ({ sourceId, line, textLine: null, event: 0 });
  const set = { at: epochMs(0), endAt: null, isApproximate: false };
  const review = reviewOf([
    { set: { ...set, at: epochMs(5) } },
    { set, origin: origin(LEDGER, 9) },
    { set, origin: origin(LEDGER, 2) },
    { set, origin: origin(PAGER, 3) },
    { set, origin: null },
    { set, origin: origin(LEDGER, 2) },
  ]);
  expect(placeMoments(review).placed.map(({ moment }) => moment.id)).toEqual([
    'm4',
    'm3',
    'm2',
    'm5',
    'm1',
    'm0',
  ]);
});
