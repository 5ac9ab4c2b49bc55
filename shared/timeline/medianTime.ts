import { type Evidence, FLAG, NO_OFFSET } from '../model/evidence.ts';

/** So many events say well enough when the others were. */
const MOST_SAMPLED = 10_000;

/**
 * The time in the middle of the events that name date and year; null where none does. As if in UTC where no zone is
 * known: good to a day.
 * @param civilOf another reading of the same times; not a number where there is none
 */
export function medianTime(
  { count, chunks }: Evidence,
  civilOf: (civilMs: number) => number = (civilMs) => civilMs,
): number | null {
  const step = Math.max(1, Math.floor(count / MOST_SAMPLED));
  const times: number[] = [];
  for (const chunk of chunks)
    for (let i = 0; i < chunk.count; i += step) {
      if ((chunk.flags[i] ?? 0) & (FLAG.noYear | FLAG.noDate)) continue;
      const offset = chunk.offsetMin[i] ?? NO_OFFSET;
      const at = civilOf(chunk.civilMs[i] ?? 0) - (offset === NO_OFFSET ? 0 : offset * 60_000);
      if (!Number.isNaN(at)) times.push(at);
    }
  return medianOf(times);
}

export function medianOf(times: readonly number[]): number | null {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? null;
}
