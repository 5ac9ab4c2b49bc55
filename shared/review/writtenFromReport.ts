import { Temporal } from 'temporal-polyfill';
import type { ReportEvent, When } from '../import/report.ts';
import { laterDate } from '../model/laterDate.ts';
import { type EpochMs, epochMs, instantOf, partsIn, toZone, UTC } from '../model/time.ts';
import type { WrittenTime } from '../model/writtenTime.ts';
import { importedLine } from './plainText.ts';
import { readRelative } from './readRelative.ts';

/** The time of an event of an import report, as the review keeps it. */
export function writtenOf(event: ReportEvent): WrittenTime {
  const written = asWritten(event);
  const instant = partsOfInstant(event);
  if (!instant) return written;
  const { isOffsetTaken: _, ...own } = written;
  return { ...own, ...instant };
}

function asWritten(event: ReportEvent): WrittenTime {
  return {
    text: importedLine(event.written),
    date: event.date,
    ...(event.assumedYear === undefined ? {} : { assumedYear: event.assumedYear }),
    dayOffset: event.dayOffset,
    clock: event.clock,
    offset: event.offset,
    ...(event.isOffsetTaken && event.offset !== null ? { isOffsetTaken: true as const } : {}),
    ...(event.isSummerTimeUnclear ? { isSummerTimeUnclear: true as const } : {}),
    ...(event.isSecondPass ? { isSecondPass: true as const } : {}),
    relativeMs: event.relative === null ? null : readRelative(event.relative),
    isApproximate: event.approximate,
  };
}

/**
 * The end of an event's range; null when it has none. What it does not say it shares with the start:
 *
 *   2024-06-03T11:00:00Z     stands alone; at the start's offset where that is of a zone named elsewhere
 *   2024-06-03T11:00         the start's offset
 *   11:00                    the start's day and offset, or the day after when the clock lies before the start's
 *   2024-06-03                the day, as its midnight
 *   T+10m                    counts from the beginning of the incident, as the start does
 */
export function writtenUntilOf(event: ReportEvent): WrittenTime | null {
  if (event.until === null) return null;
  const start = writtenOf(event);
  const text = importedLine(event.until);
  const relativeMs = readRelative(text);
  if (relativeMs !== null) return { ...start, text, relativeMs };
  const instant = partsOfInstant({ at: text, date: null, clock: null, offset: null });
  if (instant) return { ...start, text, dayOffset: 0, relativeMs: null, ...atOffset(instant, start) };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { ...start, text, date: text, dayOffset: 0, clock: null };
  const [, date, clock] = /^(?:(\d{4}-\d\d-\d\d)[T ])?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(text) ?? [];
  if (clock === undefined) return null;
  if (date !== undefined) return { ...start, text, date, dayOffset: 0, clock, relativeMs: null };
  const days = start.clock !== null && clock < start.clock ? 1 : 0;
  return {
    ...start,
    text,
    date: start.date && laterDate(start.date, days),
    dayOffset: start.date === null ? start.dayOffset + days : 0,
    clock,
    relativeMs: null,
  };
}

type InstantParts = Pick<WrittenTime, 'date' | 'clock' | 'offset'>;

/** So that a zone set for the whole file moves the end of a range with its start. */
function atOffset(instant: InstantParts, { isOffsetTaken, offset }: WrittenTime): InstantParts {
  const zone = isOffsetTaken && offset !== null ? toZone(offset) : null;
  const at = zone && instantOf(instant.date ?? '', instant.clock ?? '', UTC);
  return zone && at !== null ? partsIn(at, zone) : instant;
}

/** A start or end of the header as a time, when it gives a clock; null when it does not. */
export function writtenOfWhen(when: When): WrittenTime | null {
  const offset = offsetOf(when);
  const instant = offset === null ? partsOfInstant({ ...when, offset }) : null;
  if (!instant && when.clock === null) return null;
  return {
    text: [when.date, when.clock].filter((part) => part !== null).join(' ') || (when.at ?? ''),
    date: when.date,
    dayOffset: 0,
    clock: when.clock,
    offset,
    ...(when.isOffsetTaken && offset !== null ? { isOffsetTaken: true as const } : {}),
    relativeMs: null,
    isApproximate: false,
    ...instant,
  };
}

/** `+02:00` when date and clock are that far ahead of the instant; null when no zone fits them. */
function offsetOf({ at, date, clock }: When): string | null {
  const instant = instantOfIso(at);
  const asIfUtc = date !== null && clock !== null ? instantOf(date, clock, UTC) : null;
  if (instant === null || asIfUtc === null) return null;
  const minutes = (asIfUtc - instant) / 60_000;
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 18 * 60) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const length = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(length / 60))}:${two(length % 60)}`;
}

/** The instant of an ISO 8601 text with a zone; null when it is none. */
export function instantOfIso(text: string | null): EpochMs | null {
  if (text === null) return null;
  try {
    const { epochMilliseconds, microsecond } = Temporal.Instant.from(text).toZonedDateTimeISO(UTC);
    return epochMs(epochMilliseconds + microsecond / 1000);
  } catch {
    return null;
  }
}

/**
 * Where the report knows the instant but its date, clock and offset do not say the same one (an epoch number has
 * none of them), the instant goes before them.
 */
function partsOfInstant(time: Pick<ReportEvent, 'at' | 'date' | 'clock' | 'offset'>): InstantParts | null {
  const at = instantOfIso(time.at);
  if (at === null) return null;
  const zone = time.offset === null ? null : toZone(time.offset);
  const own = zone && time.date && time.clock ? instantOf(time.date, time.clock, zone) : null;
  // `at` may be cut to milliseconds where the clock has more digits.
  if (own !== null && Math.floor(own) === Math.floor(at)) return null;
  const [date = '', clock = ''] = Temporal.Instant.from(time.at ?? '')
    .toString()
    .split('T');
  return { date, clock: clock.slice(0, -1), offset: '+00:00' };
}
