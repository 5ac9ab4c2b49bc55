import { Temporal } from 'temporal-polyfill';
import type { AppError } from '../model/appError.ts';
import { ok, type Result } from '../model/result.ts';
import { addMs, type EpochMs, instantOf, partsIn, type ZoneId } from '../model/time.ts';
import { invalidEdit } from './invalidEdit.ts';
import { readRelative } from './readRelative.ts';

export interface TimeContext {
  /** The zone that is shown: clocks are read in it, unless the text names an offset. */
  readonly zone: ZoneId;
  /** The time before the edit: gives the date where only a clock is typed, and what `+5` counts from. */
  readonly oldAt: EpochMs;
  /** When the incident began, for `T+0:42`; null when it is not known. */
  readonly beganAt: EpochMs | null;
}

/**
 * What a person types into a time field:
 *
 *   10:20  10:20:30.5  9:05 pm     on the day of the old time
 *   3 June 10:20  June 3, 2024 10:20  2024-06-03 10:20  2024-06-03T10:20Z  2024-06-03 10:20 +02:00
 *   3 June, 2024-06-03             the old clock on that day
 *   +5  -2.5  +1:30                minutes (h:mm) after or before the old time
 *   T+0:42  T-5m                   after or before the incident began
 */
export function readTime(typed: string, context: TimeContext): Result<EpochMs, AppError> {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const at = text.length > 60 ? null : readAny(text, context);
  if (at === null || Math.abs(at) > MAX_EPOCH_MS) return invalidEdit('a time', text.slice(0, 60));
  return ok(at);
}

const MAX_EPOCH_MS = 8.64e15;

function readAny(text: string, context: TimeContext): EpochMs | null {
  if (/^t ?[+\-−–]/iu.test(text)) {
    const sinceMs = readRelative(text);
    return sinceMs === null || context.beganAt === null ? null : addMs(context.beganAt, sinceMs);
  }
  if (/^[+\-−–]/u.test(text)) return readStep(text, context.oldAt);
  return readDateAndClock(text, context);
}

function readStep(text: string, oldAt: EpochMs): EpochMs | null {
  const sign = text.startsWith('+') ? 1 : -1;
  const rest = text.slice(1).trim();
  if (/^\d+([.,]\d+)?$/.test(rest)) return addMs(oldAt, sign * Number(rest.replace(',', '.')) * 60_000);
  const length = readRelative(`T+${rest}`);
  return length === null ? null : addMs(oldAt, sign * length);
}

function readDateAndClock(text: string, { zone, oldAt }: TimeContext): EpochMs | null {
  const old = partsIn(oldAt, zone);
  const { rest, zone: ownZone } = takeOffset(text);
  const [, dateText = '', clockText] =
    /^(.*?)[ ,T]*(?:\bat )?(\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d{1,6})?)?)? ?(?:[ap]\.?m\.?)?)$/iu.exec(rest) ??
    [];
  const clock = clockText === undefined ? null : readClock(clockText);
  if (clock !== null) {
    const date = dateText === '' ? old.date : readDate(dateText, old.date);
    return date === null ? null : instantOf(date, clock, ownZone ?? zone);
  }
  const date = ownZone === null ? readDate(rest, old.date) : null;
  return date === null ? null : instantOf(date, old.clock, zone);
}

/** `Z`, `UTC`, `+02:00`, `+0200`, `UTC+2` after a clock. */
function takeOffset(text: string): { rest: string; zone: ZoneId | null } {
  const found = /^(.*\d) ?(?:z|utc|gmt|(?:utc|gmt)?([+\-−])(\d{1,2}):?(\d\d)?)$/iu.exec(text);
  if (!found || !/:\d\d/.test(found[1] ?? '')) return { rest: text, zone: null };
  const [, rest = '', sign, hours, minutes = '00'] = found;
  if (sign === undefined || hours === undefined) return { rest, zone: 'UTC' as ZoneId };
  return { rest, zone: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` as ZoneId };
}

/** To `HH:MM[:SS[.fff]]`, 24 h. A bare number is a clock only with am or pm. */
function readClock(text: string): string | null {
  const [, hour, minute = '00', rest = '', half] =
    /^(\d{1,2})(?::(\d\d)(:\d\d(?:[.,]\d{1,6})?)?)? ?([ap])?/iu.exec(text) ?? [];
  if (hour === undefined || (half === undefined && !text.includes(':'))) return null;
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return `${String(hours).padStart(2, '0')}:${minute}${rest.replace(',', '.')}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** To `YYYY-MM-DD`; without a year, that of the old time. */
function readDate(text: string, oldDate: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?,?(?: (\d{4}))?,?$/iu.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?,?$/iu.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  if (day === undefined || name === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : dateOf(Number(year ?? oldDate.slice(0, 4)), month, Number(day));
}

function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
