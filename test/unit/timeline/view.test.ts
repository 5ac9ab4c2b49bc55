import { expect, it } from 'vitest';
import { epochMs } from '../../../shared/model/time.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import {
  clampView,
  longestViewMs,
  MIN_VIEW_MS,
  padView,
  panView,
  revealInView,
  stretchView,
  wholeRange,
  zoomView,
} from '../../../shared/timeline/view.ts';

const view = { startAt: epochMs(1000), endAt: epochMs(2000) };
const at = (start: number, end: number | null = null) =>
  ({ at: epochMs(start), endAt: end === null ? null : epochMs(end) }) as PlacedMoment;

it('reaches from the first moment to the last end', () => {
  expect(wholeRange([at(5), at(10, 90), at(20)])).toEqual({ startAt: 5, endAt: 90 });
  expect(wholeRange([])).toBeNull();
});

it('shows half an hour to either side of a single instant', () => {
  expect(wholeRange([at(0)])).toEqual({ startAt: -1_800_000, endAt: 1_800_000 });
});

it('keeps the centre where it is while zooming, and stops at the shortest view', () => {
  expect(zoomView(view, 0.5, epochMs(1200))).toEqual({ startAt: 1100, endAt: 1600 });
  const closest = zoomView(view, 1e-9);
  expect(closest.endAt - closest.startAt).toBe(MIN_VIEW_MS);
});

it('moves and pads by parts of its length', () => {
  expect(panView(view, -0.5)).toEqual({ startAt: 500, endAt: 1500 });
  expect(padView(view, 0.1)).toEqual({ startAt: 900, endAt: 2100 });
});

it('stays when the instant is in view, and centres on it when it is not', () => {
  expect(revealInView(view, epochMs(1500))).toBe(view);
  const fitted = padView(view, 0.04);
  expect(revealInView(fitted, view.startAt)).toBe(fitted);
  expect(revealInView(view, epochMs(5000))).toEqual({ startAt: 4500, endAt: 5500 });
});

it('does not let one end pass the other', () => {
  expect(stretchView(view, 'start', 5000)).toEqual({ startAt: 2000 - MIN_VIEW_MS, endAt: 2000 });
  expect(stretchView(view, 'end', -5000)).toEqual({ startAt: 1000, endAt: 1000 + MIN_VIEW_MS });
});

it('holds a view between the shortest and the longest, near the moments, in whole milliseconds', () => {
  const range = { startAt: epochMs(0), endAt: epochMs(1000) };
  const longest = longestViewMs(range);
  const huge = clampView({ startAt: epochMs(-1e300), endAt: epochMs(1e300) }, range);
  expect(huge.endAt - huge.startAt).toBe(longest);
  const far = clampView({ startAt: epochMs(1e15), endAt: epochMs(1e15 + 1000.4) }, range);
  expect(far).toEqual({ startAt: 1000 + longest - 500, endAt: 1000 + longest + 500 });
  const closest = clampView({ startAt: epochMs(10), endAt: epochMs(11) }, range);
  expect(closest.endAt - closest.startAt).toBe(MIN_VIEW_MS);
});
