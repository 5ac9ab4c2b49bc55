import { Temporal } from 'temporal-polyfill';
import type { Brand } from './brand.ts';

/** An instant: milliseconds since 1970-01-01T00:00Z as a float, good to about 0.2 µs in this century. */
export type EpochMs = Brand<number, 'EpochMs'>;
/** A length of time in milliseconds. */
export type DurationMs = Brand<number, 'DurationMs'>;

export const epochMs = (ms: number): EpochMs => ms as EpochMs;
export const durationMs = (ms: number): DurationMs => ms as DurationMs;
export const addMs = (at: EpochMs, by: number): EpochMs => (at + by) as EpochMs;
/** From `from` to `to`; negative when `to` comes first. */
export const between = (from: EpochMs, to: EpochMs): DurationMs => (to - from) as DurationMs;

/** `2024-06-03T10:00:00.000Z`. Lossy below a millisecond. */
export const isoOf = (at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toString();

/** An IANA name (`Europe/Berlin`), `UTC`, or an offset (`+02:00`). */
export type ZoneId = Brand<string, 'ZoneId'>;
export const UTC = 'UTC' as ZoneId;

/** The zone if this machine knows it, else null. Accepts IANA names, `UTC`, `Z` and `±HH:MM`. */
export function toZone(text: string): ZoneId | null {
  const name = text === 'Z' ? 'UTC' : text;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId as ZoneId;
  } catch {
    return null;
  }
}

/**
 * The instant of a date and clock in a zone. In the hour that summer time skips, the later reading; in the
 * hour that it repeats, the earlier one (`compatible` in Temporal's words).
 * @param date `YYYY-MM-DD`
 * @param clock `HH:MM[:SS[.fff]]`, 24 h; `24:00` is midnight at the end of the day
 * @returns null when date or clock do not exist (31 February, 25:61)
 */
export function instantOf(date: string, clock: string, zone: ZoneId): EpochMs | null {
  const quick = instantAtOffset(date, clock, zone);
  if (quick !== undefined) return quick;
  const isEndOfDay = /^24:00(:00(\.0+)?)?$/.test(clock);
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ days: isEndOfDay ? 1 : 0 });
    const time = Temporal.PlainTime.from(isEndOfDay ? '00:00' : clock, { overflow: 'reject' });
    const zoned = day.toZonedDateTime({ timeZone: zone, plainTime: time });
    return epochMs(zoned.epochMilliseconds + zoned.microsecond / 1000);
  } catch {
    return null;
  }
}

/**
 * The same without Temporal, which takes 20 µs a time: most times of a file carry `UTC` or an offset. Undefined
 * where it does not decide (named zones, 24:00, anything unusual).
 */
function instantAtOffset(date: string, clock: string, zone: ZoneId): EpochMs | undefined {
  const offset = zone === UTC ? ['', '+', '0', '0'] : /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(zone);
  const day = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/.exec(date);
  const time = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/.exec(clock);
  // The years before 100 are two-digit years to Date.UTC; the 29th does not exist everywhere.
  if (!offset || !day || !time || Number(day[1]) < 100 || (day[2] === '02' && day[3] === '29'))
    return undefined;
  const [, sign, hours, minutes] = offset;
  const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const dayMs = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  const clockMs = ((Number(time[1]) * 60 + Number(time[2])) * 60 + Number(time[3] ?? 0)) * 1000;
  return epochMs(dayMs + clockMs + Number((time[4] ?? '').padEnd(3, '0')) - offsetMs);
}

export interface ClockParts {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM:SS.fff` */
  clock: string;
  /** `+00:00` */
  offset: string;
}

/** Date, clock and offset of an instant as a zone shows them. */
export function partsIn(at: EpochMs, zone: ZoneId): ClockParts {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  const offset = zone === UTC ? '+00:00' : zoned.offset;
  return {
    date: zoned.toPlainDate().toString(),
    clock: zoned.toPlainTime().toString({ fractionalSecondDigits: 3 }),
    offset,
  };
}
