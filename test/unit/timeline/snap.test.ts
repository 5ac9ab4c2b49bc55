import { expect, it } from 'vitest';
import { epochMs } from '../../../shared/model/time.ts';
import { snapAt, snapStepMs } from '../../../shared/timeline/snap.ts';

it('moves in steps that a hand can place at the scale', () => {
  // Three hours and ten days over 1,000 pixels.
  expect(snapStepMs(10_800)).toBe(60_000);
  expect(snapStepMs(864_000)).toBe(3_600_000);
  expect(snapStepMs(0.1)).toBe(1);
  expect(snapStepMs(1e12)).toBe(86_400_000);
});

it('rounds on the clock of the zone', () => {
  const step = 3_600_000;
  const offset = 5.5 * step;
  const at = snapAt(epochMs(Date.UTC(2024, 2, 5, 10, 20)), step, offset);
  // 15:50 in +05:30 rounds to 16:00 there.
  expect(new Date(at).toISOString()).toBe('2024-03-05T10:30:00.000Z');
});
