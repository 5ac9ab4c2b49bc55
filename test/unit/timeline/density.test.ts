import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barStart, eachBar, peakOf } from '../../../shared/timeline/density.ts';
import { densityStepMs } from '../../../shared/timeline/densityStep.ts';
import type { View } from '../../../shared/timeline/view.ts';

const barsOf = (at: Float64Array, view: View, stepMs: number) => {
  const bars: [start: number, count: number][] = [];
  eachBar(at, view, stepMs, (start, from, to) => bars.push([start, to - from]));
  return bars;
};
const viewOf = (startAt: number, endAt: number) => ({ startAt, endAt }) as View;

const instants = fc
  .array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 60 })
  .map((list) => Float64Array.from(list, (one) => one + 0).sort());

it('counts what an event by event count finds, whatever the view and the step', () => {
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: -12_000, max: 12_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.constantFrom(0.25, 1, 5, 30, 1000, 5000),
      (at, start, length, stepMs) => {
        const view = viewOf(start, start + length);
        const slow = new Map<number, number>();
        for (const one of at) {
          const bar = barStart(one, stepMs);
          slow.set(bar, (slow.get(bar) ?? 0) + 1);
        }
        const whole = [...slow].filter(([bar]) => {
          const events = [...at].filter((one) => barStart(one, stepMs) === bar);
          return bar >= barStart(view.startAt, stepMs) && Math.min(...events) <= view.endAt;
        });
        expect(barsOf(at, view, stepMs)).toEqual(whole);
        expect(peakOf(at, stepMs)).toBe(Math.max(0, ...slow.values()));
      },
    ),
  );
});

it('keeps bars in their places while the view moves', () => {
  const at = Float64Array.from([10, 1500, 1700, 4000, 4001, 9000]);
  expect(barsOf(at, viewOf(0, 5000), 1000)).toEqual([
    [0, 1],
    [1000, 2],
    [4000, 2],
  ]);
  expect(barsOf(at, viewOf(700, 5700), 1000)).toEqual([
    [0, 1],
    [1000, 2],
    [4000, 2],
  ]);
});

it('measures heights by the whole lane, so that they stay while the view moves', () => {
  const at = Float64Array.from([0, 1, 2, 3, 50_000]);
  expect(peakOf(at, 1000)).toBe(4);
  expect(peakOf(at, 100_000)).toBe(5);
  expect(peakOf(new Float64Array(), 1000)).toBe(0);
});

it('puts every instant into the bar that holds it, also next to its edges', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e13, max: 1e13, noNaN: true }),
      fc.constantFrom(0.25, 0.5, 1, 2, 5, 200, 15_000, 60_000, 86_400_000),
      (instant, stepMs) => {
        const start = barStart(instant, stepMs);
        expect(start).toBeLessThanOrEqual(instant);
        expect(instant).toBeLessThan(start + stepMs);
      },
    ),
  );
});

it('makes bars at least as wide as asked for, of a round length', () => {
  expect(densityStepMs(0.1, 4)).toBe(0.5);
  expect(densityStepMs(1000, 4)).toBe(5000);
  expect(densityStepMs(3_600_000, 4)).toBe(6 * 3_600_000);
  expect(densityStepMs(1e30, 4)).toBe(500_000 * 86_400_000);
  for (let msPerPx = 0.05; msPerPx < 1e10; msPerPx *= 1.37) {
    const step = densityStepMs(msPerPx, 4);
    expect(step).toBeGreaterThanOrEqual(msPerPx * 4);
    expect(step).toBeLessThanOrEqual(Math.max(msPerPx * 4 * 2.5, 0.25));
  }
});
