import fc from 'fast-check';
import { expect, it } from 'vitest';
import { densityStepMs } from '../../../shared/timeline/densityStep.ts';
import { nearestEvent, singleEvents } from '../../../shared/timeline/singleEvents.ts';
import type { View } from '../../../shared/timeline/view.ts';
import { laneOf } from '../../fixtures/evidenceLanes.ts';

const viewOf = (startAt: number, endAt: number) => ({ startAt, endAt }) as View;
const room = { widthPx: 1000, stepMs: 5, roomPx: 20, most: 120 };

it('gives a mark to events whose neighbours are far enough, and says how much room each has', () => {
  const lane = laneOf('a', [100, 300, 310, 500, 1400]);
  expect(singleEvents([lane], viewOf(0, 1000), room)).toEqual([
    [
      { index: 0, beforePx: 100, afterPx: 200 },
      { index: 3, beforePx: 190, afterPx: 500 },
    ],
  ]);
});

it('asks for more room while there would be too many marks', () => {
  const every = (px: number) => Array.from({ length: Math.floor(1000 / px) }, (_, i) => i * px);
  const lanes = [22, 22, 22, 22, 90].map((px, index) => laneOf(`lane ${index}`, every(px)));
  const countsOf = (most: number) =>
    singleEvents(lanes, viewOf(0, 1000), { ...room, most }).map((some) => some.length);
  expect(countsOf(1000)).toEqual([45, 45, 45, 45, 11]);
  expect(countsOf(120)).toEqual([0, 0, 0, 0, 11]);
});

it('finds what comparing each event with both neighbours finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500, max: 3000 }), { maxLength: 40 }),
      fc.integer({ min: -200, max: 2000 }),
      fc.integer({ min: 100, max: 4000 }),
      (instants, start, length) => {
        const lane = laneOf('a', instants);
        const view = viewOf(start, start + length);
        const { at } = lane.placed;
        const pxPerMs = 1000 / length;
        const slow = [...at.keys()].filter((i) => {
          const isNear = (other: number | undefined) =>
            other !== undefined && Math.abs(at[i]! - other) * pxPerMs < 20;
          return at[i]! >= start && at[i]! <= start + length && !isNear(at[i - 1]) && !isNear(at[i + 1]);
        });
        const found = singleEvents([lane], view, { ...room, stepMs: densityStepMs(1 / pxPerMs, 4) });
        expect(found[0]!.map(({ index }) => index)).toEqual(slow);
      },
    ),
  );
});

it('finds the event nearest to the pointer, and none that is too far', () => {
  const at = Float64Array.from([10, 20, 40]);
  expect(nearestEvent(at, 14, 5)).toBe(0);
  expect(nearestEvent(at, 16, 5)).toBe(1);
  expect(nearestEvent(at, 30, 5)).toBe(-1);
  expect(nearestEvent(at, 44, 5)).toBe(2);
  expect(nearestEvent(new Float64Array(), 44, 5)).toBe(-1);
});
