import type { ReadTime } from '../evidence/newEvent.ts';
import { readTimestamp, type TimestampHints } from '../time/readTimestamp.ts';
import type { JsonValue } from './jsonValue.ts';

const CLOCK = /^([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT)?$/i;
/** Between 1980 and 2100 a number is a time; others are counters, and zeros that mean none. */
const FIRST_MS = Date.UTC(1980);
const LAST_MS = Date.UTC(2100);

/** The time that a value of a record holds, a clock without a date among them; null when it holds none. */
export function readJsonTime(value: JsonValue | undefined, hints: TimestampHints = {}): ReadTime | null {
  if (typeof value === 'string') {
    const text = value.trim();
    const clock = CLOCK.exec(text);
    if (clock) return clockTime(clock);
    // As .NET writes it.
    const ticks = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
    if (ticks !== undefined) return { civilMs: Number(ticks), offsetMin: 0, lacks: 'nothing' };
    if (text.length > 60) return null;
    if (/^-?[\d.]+$/.test(text)) return epoch(text, hints);
    const time = readTimestamp(text, hints);
    return time && /^\d{4}-\d\d-\d\d$/.test(text) ? { ...time, lacks: 'clock' } : time;
  }
  return typeof value === 'number' || typeof value === 'bigint' ? epoch(value, hints) : null;
}

function epoch(value: string | number | bigint, hints: TimestampHints): ReadTime | null {
  const time = readTimestamp(value, hints);
  return time && time.civilMs >= FIRST_MS && time.civilMs < LAST_MS ? time : null;
}

function clockTime([, h, m, s = '0', fraction = '0', utc]: RegExpExecArray): ReadTime {
  const seconds = (Number(h) * 60 + Number(m)) * 60 + Number(s);
  return {
    civilMs: seconds * 1000 + Number(`0.${fraction}`) * 1000,
    offsetMin: utc ? 0 : null,
    lacks: 'date',
  };
}
