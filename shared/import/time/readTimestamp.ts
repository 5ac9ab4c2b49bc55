import type { DayOrder, EpochUnit } from '../../model/readSettings.ts';
import { instantOf, toZone } from '../../model/time.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import { encodeInto } from '../utf8.ts';
import { LONGEST_TIME, newTimeBuffer, patternTime } from './patternTime.ts';
import { zoneAt } from './zones.ts';

export interface TimestampHints {
  /** Unit of numbers; by their size unless said. */
  readonly unit?: EpochUnit;
  /** How `03/04/2024` is meant; the month first unless said. */
  readonly dayOrder?: DayOrder;
}

/**
 * The time that one value of a record holds: any of timePatterns.ts and recordPatterns.ts, or a number since 1970 whose
 * unit follows from its size (over 1e17 ns, 1e14 µs, 1e11 ms, else s; as Timesketch does). Null when it holds none, also
 * when something else stands beside it, or no calendar or clock has it.
 * @param value digits beyond 2^53 come as text or bigint
 */
export function readTimestamp(value: string | number | bigint, hints: TimestampHints = {}): ReadTime | null {
  const text = typeof value === 'string' ? value.trim() : String(value);
  if (isNumber(text))
    return (
      fromEpoch(text, hints.unit) ?? (text.length === 14 || text.length === 8 ? fromText(text, hints) : null)
    );
  return fromText(text, hints) ?? fromRest(text, hints);
}

const isNumber = (text: string) => /^-?\d{8,19}(\.\d{1,9})?$/.test(text);

function fromEpoch(text: string, unit: EpochUnit | undefined): ReadTime | null {
  // Eight digits are a day, fourteen that begin with the year a day and a clock, unless a person says otherwise.
  if (unit === undefined && (/^\d{8}$/.test(text) || /^(?:19|20)\d{12}$/.test(text))) return null;
  const size = Math.abs(Number(text));
  const found = unit ?? (size > 1e17 ? 'ns' : size > 1e14 ? 'us' : size > 1e11 ? 'ms' : 's');
  const [whole = '0', part = ''] = text.split('.');
  const perMs = { s: 0.001, ms: 1, us: 1000, ns: 1_000_000 }[found];
  if (found === 's') return { civilMs: Number(text) * 1000, offsetMin: 0, lacks: 'nothing' };
  // In two steps: the digits of nanoseconds do not fit a number.
  const digits = found === 'ms' ? 0 : found === 'us' ? 3 : 6;
  const ms = Number(digits === 0 ? whole : whole.slice(0, -digits) || '0');
  const rest = Number(digits === 0 ? `0.${part || '0'}` : whole.slice(-digits)) / (digits === 0 ? 1 : perMs);
  return { civilMs: ms + rest, offsetMin: 0, lacks: 'nothing' };
}

const buffer = newTimeBuffer();

function fromText(text: string, { dayOrder }: TimestampHints): ReadTime | null {
  if (text.length > LONGEST_TIME || text.length < 4) return null;
  return patternTime(buffer, written(text), dayOrder);
}

/** The text in the buffer, without an encoder as long as it is ASCII. @returns its bytes */
function written(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return encodeInto(text, buffer);
    buffer[i] = code;
  }
  return text.length;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;
/** `3:05 PM on 4 May` is no field's value; `4 May 2024 at 3:05 PM` is. */
const AT = /,?\s+(?:at|um|à)\s+/i;

/** What people and programs write around a time: a weekday, `at`, a zone by its name or place. */
function fromRest(text: string, hints: TimestampHints): ReadTime | null {
  if (text.length > LONGEST_TIME) return null;
  const plain = text
    .replace(WEEKDAY, '')
    .replace(AT, ' ')
    .replace(/\[[\w/+-]+\]$/, '')
    .replaceAll(/\s{2,}/g, ' ');
  const direct = plain === text ? null : fromText(plain, hints);
  if (direct) return direct;
  const named = /^(.*\d(?:\s?[ap]\.?m\.?)?)\s*\(?([A-Za-z][A-Za-z0-9_/+: -]{1,40})\)?$/i.exec(plain);
  const [, before = '', name = ''] = named ?? [];
  const zone = zoneAt(name, 0);
  if (!zone || zone.end !== name.length) return null;
  const time = fromText(before.trim(), hints);
  if (time?.offsetMin !== null || time.lacks !== 'nothing') return null;
  return { ...time, offsetMin: offsetIn(time.civilMs, zone.zone) };
}

/** Minutes east of UTC of a zone at a civil time. */
function offsetIn(civilMs: number, name: string): number | null {
  const zone = toZone(name);
  const [date = '', clock = ''] = new Date(Math.floor(civilMs)).toISOString().slice(0, -1).split('T');
  const at = zone && instantOf(date, clock, zone);
  return at === null ? null : Math.round((Math.floor(civilMs) - at) / 60_000);
}
