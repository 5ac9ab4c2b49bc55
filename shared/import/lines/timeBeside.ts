import { inYear } from './yearTurns.ts';

const QUARTER_MS = 900_000;
/** 14 h, in quarters. */
const MOST_QUARTERS = 56;
/** A number of whole seconds, and a line that was written a moment after its time was taken. */
const SAME_MS = 2000;

/**
 * Minutes east of UTC that follow from a civil time and a number since 1970 which mean the same moment; null when
 * their difference is no offset that a place could have.
 */
export function offsetBetween(civilMs: number, epochMs: number): number | null {
  const quarters = Math.round((civilMs - epochMs) / QUARTER_MS);
  if (Math.abs(quarters) > MOST_QUARTERS) return null;
  return Math.abs(civilMs - epochMs - quarters * QUARTER_MS) <= SAME_MS ? quarters * 15 : null;
}

/** @param civilMs in the year 2000. @returns the same in the year that brings it nearest to `nearMs` */
export function inYearOf(civilMs: number, nearMs: number): number {
  const year = new Date(nearMs).getUTCFullYear() - 2000;
  let nearest = inYear(civilMs, year);
  for (const other of [year - 1, year + 1]) {
    const placed = inYear(civilMs, other);
    if (Math.abs(placed - nearMs) < Math.abs(nearest - nearMs)) nearest = placed;
  }
  return nearest;
}
