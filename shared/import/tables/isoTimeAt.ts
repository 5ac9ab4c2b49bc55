import type { ReadTime } from '../evidence/newEvent.ts';

/** -1 unless there are two digits. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const DASH = 45;
const COLON = 58;
let lastDay = 0;
let lastDayMs = 0;

/** `2024-05-01T10:00:00.123Z` without a pattern, alone from `from` to `to`; null for anything else. */
export function isoTimeAt(bytes: Uint8Array, from: number, to: number): ReadTime | null {
  const length = to - from;
  if (length < 19 || length > 35) return null;
  if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return null;
  if (bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return null;
  const gap = bytes[from + 10];
  if (gap !== 84 && gap !== 32) return null;
  const hour = two(bytes, from + 11);
  const minute = two(bytes, from + 14);
  const second = two(bytes, from + 17);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  const dayMs = dayAt(bytes, from);
  if (Number.isNaN(dayMs)) return null;
  let at = from + 19;
  let ms = 0;
  if (bytes[at] === 46 || bytes[at] === 44) {
    const begin = ++at;
    let fraction = 0;
    for (; at < to; at++) {
      const value = (bytes[at] ?? 0) - 48;
      if (value < 0 || value > 9) break;
      fraction = fraction * 10 + value;
    }
    const digits = at - begin;
    if (digits < 1 || digits > 9) return null;
    ms = digits <= 3 ? fraction * (SCALES[3 - digits] ?? 1) : fraction / (SCALES[digits - 3] ?? 1);
  }
  const offsetMin = offsetAt(bytes, at, to);
  if (Number.isNaN(offsetMin)) return null;
  const clockMs = ((hour * 60 + minute) * 60 + second) * 1000;
  return { civilMs: dayMs + clockMs + ms, offsetMin, lacks: 'nothing' };
}

const SCALES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** NaN for no day of the calendar. */
function dayAt(bytes: Uint8Array, from: number): number {
  const century = two(bytes, from);
  const year = two(bytes, from + 2);
  const month = two(bytes, from + 5);
  const day = two(bytes, from + 8);
  if (century < 10 || century > 29 || year < 0 || month < 1 || month > 12 || day < 1 || day > 31)
    return Number.NaN;
  const key = ((century * 100 + year) * 100 + month) * 100 + day;
  if (key !== lastDay) {
    const dayMs = Date.UTC(century * 100 + year, month - 1, day);
    if (new Date(dayMs).getUTCDate() !== day) return Number.NaN;
    lastDay = key;
    lastDayMs = dayMs;
  }
  return lastDayMs;
}

/** Null when nothing more stands there, NaN when it is neither `Z` nor hours and minutes east of UTC. */
function offsetAt(bytes: Uint8Array, at: number, to: number): number | null {
  if (at === to) return null;
  const sign = bytes[at];
  if (sign === 90) return at + 1 === to ? 0 : Number.NaN;
  if ((sign !== 43 && sign !== DASH) || at + 6 !== to || bytes[at + 3] !== COLON) return Number.NaN;
  const hours = two(bytes, at + 1);
  const minutes = two(bytes, at + 4);
  if (hours < 0 || hours > 12 || minutes < 0 || minutes > 59) return Number.NaN;
  const offset = hours * 60 + minutes;
  if (sign !== DASH) return offset;
  return offset === 0 ? Number.NaN : -offset;
}
