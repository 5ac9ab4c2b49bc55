import { expect, it } from 'vitest';
import { heldItem } from '../../../renderer/features/timeline/heldItem.ts';
import { epochMs } from '../../../shared/model/time.ts';

const VIEW = { startAt: epochMs(1000), endAt: epochMs(2000) };
const snap = (date: Date) => new Date(Math.round(date.valueOf() / 10) * 10);
const held = (start: number, end: number | undefined, resting: { start: number; end?: number }) => {
  const item = heldItem({ start, ...(end === undefined ? {} : { end }) }, resting, VIEW, 10, snap);
  return [item.start, item.end].map((one) => one && new Date(one).valueOf());
};

it('keeps an instant in view', () => {
  expect(held(1500, undefined, { start: 1400 })).toEqual([1500, undefined]);
  expect(held(-5000, undefined, { start: 1400 })).toEqual([1010, undefined]);
  expect(held(9000, undefined, { start: 1400 })).toEqual([2000, undefined]);
});

it('stops the end of a range a step after its start, and the start a step before its end', () => {
  expect(held(1200, 900, { start: 1200, end: 1600 })).toEqual([1200, 1210]);
  expect(held(1900, 1600, { start: 1200, end: 1600 })).toEqual([1590, 1600]);
  expect(held(1200, 1400, { start: 1200, end: 1600 })).toEqual([1200, 1400]);
});

it('never makes a range longer that is shorter than a step, and moves it whole', () => {
  expect(held(1200, 1100, { start: 1200, end: 1204 })).toEqual([1200, 1204]);
  expect(held(1300, 1304, { start: 1200, end: 1204 })).toEqual([1300, 1304]);
});
