import { clockReadings } from '../../model/summerTime.ts';
import { type EpochMs, instantOf, partsIn, UTC, type ZoneId } from '../../model/time.ts';

export interface PlacedClock {
  readonly at: EpochMs | null;
  readonly offset: string | null;
  /** What had to be taken for given where summer time begins or ends; null at all other times. */
  readonly summerTime: string | null;
}

/**
 * The instant of a clock, and the offset of the zone at that very instant. In the hour that comes twice the order of
 * the lines decides: one that would go back in time means the second.
 * @param after instant of the line before
 */
export function placeClock(
  date: string | null,
  clock: string | null,
  zone: ZoneId | null,
  after: EpochMs | null,
): PlacedClock {
  if (zone === null) return { at: null, offset: null, summerTime: null };
  const isFixed = zone === UTC || /^[+-]/.test(zone);
  const fixed = zone === UTC ? '+00:00' : isFixed ? zone : null;
  if (date === null) return { at: null, offset: fixed, summerTime: null };
  // A leap second has no number of its own.
  const exact = clock?.replace(/:60(?=$|\.)/, ':59') ?? null;
  const readings = exact === null ? null : clockReadings(date, exact, zone);
  const isSecond =
    readings?.isRepeated && after !== null && readings.earlier < after && readings.later >= after;
  const at = isSecond ? readings.later : instantOf(date, exact ?? '12:00', zone);
  return {
    at: exact === null ? null : at,
    offset: fixed ?? (at === null ? null : partsIn(at, zone).offset),
    summerTime: readings && at !== null ? wordsOf(date, clock ?? '', readings.isRepeated, !!isSecond) : null,
  };
}

function wordsOf(date: string, clock: string, isRepeated: boolean, isSecond: boolean): string {
  return isRepeated
    ? `${clock} comes twice on ${date}, when summer time ends; the ${isSecond ? 'second' : 'first'} one is taken`
    : `there is no ${clock} on ${date}, when summer time begins; it is taken for an hour later`;
}
