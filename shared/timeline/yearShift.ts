import { BASE_YEAR } from '../model/evidence.ts';

/** A stretch of civil ms in the base year that is moved by the same amount; `shiftMs` NaN: the day does not exist. */
export interface YearStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly shiftMs: number;
}

/**
 * How far a time without a year, counted from the base year, lies from the same day in the year that it is given.
 * Leap days part a year in stretches; 29 February has no place in a year without one.
 * @param addYears assumed year of the source's first time, less the base year
 */
export function yearStretchAt(civilMs: number, addYears: number): YearStretch {
  const year = new Date(civilMs).getUTCFullYear();
  const to = year + addYears;
  const [january, march, next] = [Date.UTC(year, 0, 1), Date.UTC(year, 2, 1), Date.UTC(year + 1, 0, 1)];
  if (civilMs >= march) return { fromMs: march, toMs: next, shiftMs: Date.UTC(to, 2, 1) - march };
  const leapDay = Date.UTC(year, 1, 29);
  const shiftMs = Date.UTC(to, 0, 1) - january;
  if (civilMs < leapDay) return { fromMs: january, toMs: leapDay, shiftMs };
  return { fromMs: leapDay, toMs: march, shiftMs: hasLeapDay(to) ? shiftMs : Number.NaN };
}

export const hasLeapDay = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

export const yearsFromBase = (year: number): number => year - BASE_YEAR;
