import { firstFrom, firstNear, type Sorted } from './sortedSearch.ts';
import type { View } from './view.ts';

/*
 * How crowded a lane is, as bars of equal length. They begin at multiples of their length and not at the edge of the
 * view, so that nothing flickers while the view moves:
 *
 *   |▂ ▅█▂|▁   ▁|  ▁▁ |      each | a multiple of the step, 2 to 4 bars between them
 */

/** Called with the start of the bar and its events: from `from` to before `to`. Empty bars are left out. */
export type EachBar = (startAt: number, from: number, to: number) => void;

/** The bars that are at least partly in the view, in time order. */
export function eachBar(at: Sorted, { startAt, endAt }: View, stepMs: number, each: EachBar): void {
  let from = firstFrom(at, barStart(startAt, stepMs));
  while (from < at.length) {
    const instant = at[from] ?? 0;
    if (instant > endAt) return;
    const start = barStart(instant, stepMs);
    const to = firstNear(at, start + stepMs, from);
    each(start, from, to);
    from = to;
  }
}

/** The start of the bar that an instant belongs to. */
export function barStart(instant: number, stepMs: number): number {
  const start = Math.floor(instant / stepMs) * stepMs;
  // A quotient next to a whole number may be rounded to it.
  return start > instant ? start - stepMs : start;
}

const peaks = new WeakMap<Sorted, Map<number, number>>();

/**
 * The most events in a bar of the whole lane, not only of the view: heights stay the same while the view moves.
 * Counted once for each step.
 */
export function peakOf(at: Sorted, stepMs: number): number {
  const known = peaks.get(at) ?? new Map<number, number>();
  if (known.size === 0) peaks.set(at, known);
  const found = known.get(stepMs);
  if (found !== undefined) return found;
  const [first, last] = [at[0], at[at.length - 1]];
  let peak = 0;
  if (first !== undefined && last !== undefined) {
    const whole = { startAt: first, endAt: last } as View;
    eachBar(at, whole, stepMs, (_, from, to) => {
      if (to - from > peak) peak = to - from;
    });
  }
  known.set(stepMs, peak);
  return peak;
}
