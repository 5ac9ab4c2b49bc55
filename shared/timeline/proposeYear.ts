import { type Evidence, FLAG } from '../model/evidence.ts';
import type { EpochMs } from '../model/time.ts';
import { hasLeapDay, yearStretchAt, yearsFromBase } from './yearShift.ts';

/** The times of a source that name no year, as they are counted from the base year. */
export interface YearlessTimes {
  readonly firstMs: number;
  readonly lastMs: number;
  /** One of the first year's times is on 29 February. */
  readonly hasLeapDay: boolean;
}

/** What else is known of when it may have been. */
export interface YearHints {
  /** When the other sources of the review have events, as far as they are sure of it. */
  readonly neighbours: readonly { readonly startAt: EpochMs; readonly endAt: EpochMs }[];
  /** When the file was last written; null where nobody knows. */
  readonly modifiedAt: EpochMs | null;
  readonly now: EpochMs;
}

export interface ProposedYear {
  readonly year: number;
  /** For the person who is to confirm it. */
  readonly reason: string;
}

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1971;

/** Null where the evidence has no time without a year. */
export function yearlessTimes({ chunks }: Evidence): YearlessTimes | null {
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  let isOnLeapDay = false;
  const leapDay = Date.UTC(2000, 1, 29);
  for (const { count, civilMs, flags } of chunks)
    for (let i = 0; i < count; i++) {
      if (((flags[i] ?? 0) & FLAG.noYear) === 0) continue;
      const at = civilMs[i] ?? 0;
      if (at < firstMs) firstMs = at;
      if (at > lastMs) lastMs = at;
      if (at >= leapDay && at < leapDay + DAY_MS) isOnLeapDay = true;
    }
  return firstMs > lastMs ? null : { firstMs, lastMs, hasLeapDay: isOnLeapDay };
}

/**
 * The year of the first time of a log that names none: the one that brings it nearest to the dated sources beside
 * it, else the latest that is not after the file itself was written. Never more than a day in the future, and with a
 * 29 February where the log has one.
 */
export function proposeYear(times: YearlessTimes, { neighbours, modifiedAt, now }: YearHints): ProposedYear {
  const latest = yearBefore(times, now + DAY_MS);
  if (neighbours.length > 0) {
    const years = yearsBefore(times, latest, FIRST_YEAR);
    const nearest = years.reduce((best, year) =>
      distanceMs(times, year, neighbours) < distanceMs(times, best, neighbours) ? year : best,
    );
    const isBeside = distanceMs(times, nearest, neighbours) < DAY_MS;
    const reason = isBeside ? 'the other sources are of that time' : 'the year nearest to the other sources';
    return { year: nearest, reason };
  }
  if (modifiedAt === null) return { year: latest, reason: 'the latest year that is not in the future' };
  const year = Math.min(yearBefore(times, modifiedAt + DAY_MS), latest);
  return { year, reason: 'the file was last changed then' };
}

/** The latest possible year in which the last of the times is not after an instant. */
function yearBefore(times: YearlessTimes, at: number): number {
  const highest = new Date(at).getUTCFullYear();
  const found = yearsBefore(times, highest, FIRST_YEAR).find((year) => inYear(times.lastMs, year) <= at);
  return found ?? FIRST_YEAR;
}

/** Downwards; those with a leap day only, where the log has one. */
function yearsBefore(times: YearlessTimes, from: number, to: number): number[] {
  const years = Array.from({ length: Math.max(from - to + 1, 1) }, (_, place) => from - place);
  const possible = times.hasLeapDay ? years.filter(hasLeapDay) : years;
  return possible.length > 0 ? possible : years;
}

function inYear(civilMs: number, year: number): number {
  const { shiftMs } = yearStretchAt(civilMs, yearsFromBase(year));
  // A 29 February that this year has not: the length of the log is no less for it.
  return (
    civilMs + (Number.isNaN(shiftMs) ? yearStretchAt(civilMs + DAY_MS, yearsFromBase(year)).shiftMs : shiftMs)
  );
}

function distanceMs(times: YearlessTimes, year: number, neighbours: YearHints['neighbours']): number {
  const [start, end] = [inYear(times.firstMs, year), inYear(times.lastMs, year)];
  return Math.min(...neighbours.map(({ startAt, endAt }) => Math.max(startAt - end, start - endAt, 0)));
}
