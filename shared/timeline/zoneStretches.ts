import { Temporal } from 'temporal-polyfill';
import type { ZoneId } from '../model/time.ts';

/**
 * A stretch of a zone's clock, in civil ms (as if they were UTC), in which every time means the same offset or the
 * same two:
 *
 *   clock     01:00        02:00        03:00        04:00
 *   autumn    ---- +2 ----|==== +2, +1 ====|---- +1 ----
 *   spring    ---- +1 ----|=== no clock ===|---- +2 ----    read as +1 there: 02:30 is 03:30
 */
export interface ZoneStretch {
  readonly fromMs: number;
  readonly toMs: number;
  /** Added to UTC to have the civil time; of the first pass where the hour is repeated. */
  readonly offsetMs: number;
  /** Of the second pass; null unless the hour is repeated. */
  readonly laterOffsetMs: number | null;
  /** Summer time begins or ends here: the clock means two instants, or none. */
  readonly isUnclear: boolean;
}

const NANOSECONDS = 1_000_000;
const DAY_MS = 86_400_000;
/** Temporal's limits, less a day for any offset. */
const FIRST_MS = -8.64e15 + DAY_MS;
const LAST_MS = 8.64e15 - DAY_MS;

/** The stretch that a civil time lies in. Costs about a millisecond: ask once a stretch, not once a time. */
export function zoneStretchAt(zone: ZoneId, civilMs: number): ZoneStretch {
  const near = Math.min(Math.max(Math.floor(civilMs), FIRST_MS), LAST_MS);
  // No offset is as large as a day: the change that matters, if any, lies within one of the time read as UTC.
  let before = zonedAt(zone, Math.max(near - DAY_MS, FIRST_MS));
  let from = endOfChange(before.getTimeZoneTransition('previous'));
  for (;;) {
    const change = before.getTimeZoneTransition('next');
    const offsetMs = before.offsetNanoseconds / NANOSECONDS;
    if (change === null) return stretch(from, Number.POSITIVE_INFINITY, offsetMs);
    const at = change.epochMilliseconds;
    const nextMs = change.offsetNanoseconds / NANOSECONDS;
    const startMs = at + Math.min(offsetMs, nextMs);
    const endMs = at + Math.max(offsetMs, nextMs);
    if (civilMs < startMs) return stretch(from, startMs, offsetMs);
    if (civilMs < endMs)
      return {
        ...stretch(startMs, endMs, offsetMs),
        laterOffsetMs: nextMs < offsetMs ? nextMs : null,
        isUnclear: true,
      };
    from = endMs;
    before = change;
  }
}

const zonedAt = (zone: ZoneId, ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

/** From where on the clock is clear again, after the offset changed. */
function endOfChange(change: Temporal.ZonedDateTime | null): number {
  if (change === null) return Number.NEGATIVE_INFINITY;
  const old = change.subtract({ milliseconds: 1 });
  const largest = Math.max(old.offsetNanoseconds, change.offsetNanoseconds) / NANOSECONDS;
  return change.epochMilliseconds + largest;
}

const stretch = (fromMs: number, toMs: number, offsetMs: number): ZoneStretch => ({
  fromMs,
  toMs,
  offsetMs,
  laterOffsetMs: null,
  isUnclear: false,
});
