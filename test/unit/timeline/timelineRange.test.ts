import { expect, it } from 'vitest';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { openingView, spanOf, timelineRange } from '../../../shared/timeline/timelineRange.ts';
import { START, sampleReview } from '../../browser/timeline/sampleReview.ts';
import { laneOf } from '../../fixtures/evidenceLanes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const { placed } = placeMoments(sampleReview());
const momentsEnd = START + 176 * MINUTE;

it('reaches from the first moment or event to the last', () => {
  expect(timelineRange(placed, [])).toEqual({ startAt: START, endAt: momentsEnd });
  const lanes = [laneOf('a', [START - HOUR, START]), laneOf('b', [START + HOUR])];
  expect(timelineRange(placed, lanes)).toEqual({ startAt: START - HOUR, endAt: momentsEnd });
  expect(timelineRange([], lanes)).toEqual({ startAt: START - HOUR, endAt: START + HOUR });
});

it('has no range without anything, and some room around a single instant', () => {
  expect(timelineRange([], [])).toBeNull();
  expect(timelineRange([], [laneOf('a', [])])).toBeNull();
  expect(timelineRange([], [laneOf('a', [START])])).toEqual({
    startAt: START - HOUR / 2,
    endAt: START + HOUR / 2,
  });
});

it('counts the ends of ranges, and not the missing ends of instants', () => {
  const lane = laneOf('a', [10, 20]);
  expect(spanOf({ ...lane.placed, endAt: Float64Array.from([90, Number.NaN]) })).toEqual({
    startAt: 10,
    endAt: 90,
  });
});

it('opens with everything, unless the moments would be a smudge beside a long log', () => {
  const near = openingView(placed, [laneOf('a', [START - HOUR, START + 4 * HOUR])]);
  expect(near?.startAt).toBeLessThan(START - HOUR);
  expect(near?.endAt).toBeGreaterThan(START + 4 * HOUR);
  const far = openingView(placed, [laneOf('a', [START - 500 * HOUR, START + 4 * HOUR])]);
  expect(far?.startAt).toBeGreaterThan(START - HOUR);
  expect(far?.endAt).toBeLessThan(START + 4 * HOUR);
});

it('opens with the evidence where there are no moments', () => {
  const view = openingView([], [laneOf('a', [START, START + HOUR])]);
  expect(view?.startAt).toBeLessThan(START);
  expect(view?.endAt).toBeGreaterThan(START + HOUR);
  expect(openingView([], [])).toBeNull();
});
