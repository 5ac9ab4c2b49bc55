import { Temporal } from 'temporal-polyfill';
import { type EpochMs, epochMs, UTC, type ZoneId } from './time.ts';

/** Both instants that a clock may mean; `earlier` is the one that `instantOf` takes when the clock is repeated. */
export interface ClockReadings {
  readonly earlier: EpochMs;
  readonly later: EpochMs;
  /** The zone repeats the hour (summer time ends); else it skips it, and no clock there shows this time. */
  readonly isRepeated: boolean;
}

/**
 * What a date and clock may mean in a zone, when that is more than one instant: in the hour that is repeated when
 * summer time ends, and in the one that is skipped when it begins. Null for every other time.
 */
export function clockReadings(date: string, clock: string, zone: ZoneId): ClockReadings | null {
  if (zone === UTC || /^[+-]/.test(zone)) return null;
  try {
    const plain = Temporal.PlainDateTime.from(`${date}T${clock}`, { overflow: 'reject' });
    const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
      plain.toZonedDateTime(zone, { disambiguation }),
    );
    if (!earlier || !later || earlier.epochMilliseconds === later.epochMilliseconds) return null;
    return {
      earlier: epochMs(earlier.epochMilliseconds),
      later: epochMs(later.epochMilliseconds),
      isRepeated: earlier.toPlainDateTime().equals(later.toPlainDateTime()),
    };
  } catch {
    return null;
  }
}
