import type { ReadTime } from '../evidence/newEvent.ts';

const ZERO = 48;
const digit = (text: string, at: number): number => text.charCodeAt(at) - ZERO;
const two = (text: string, at: number): number => {
  const tens = digit(text, at);
  const ones = digit(text, at + 1);
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

let lastDay = '';
let lastDayMs = 0;

/**
 * `2024-05-01T10:00:00.123Z` without a pattern: what programs write in tables of millions of rows. Null for anything
 * else, which is then read the slow way.
 */
export function readIsoCell(text: string): ReadTime | null {
  const { length } = text;
  if (
    length < 19 ||
    length > 30 ||
    text[4] !== '-' ||
    text[7] !== '-' ||
    text[13] !== ':' ||
    text[16] !== ':'
  )
    return null;
  if (text[10] !== 'T' && text[10] !== ' ') return null;
  const clock = (two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17);
  if (!(two(text, 11) < 24 && two(text, 14) < 60 && two(text, 17) < 60)) return null;
  let at = 19;
  let ms = 0;
  if (text[at] === '.' || text[at] === ',') {
    let unit = 100;
    for (at++; at < length; at++, unit /= 10) {
      const value = digit(text, at);
      if (!(value >= 0 && value <= 9)) break;
      // More digits than these are kept where they are written.
      if (unit < 0.0001) return null;
      ms += value * unit;
    }
    if (unit < 1) return null;
  }
  const isUtc = text[at] === 'Z' && at === length - 1;
  if (!isUtc && at !== length) return null;
  const day = text.slice(0, 10);
  if (day !== lastDay) {
    const dayMs = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(dayMs) || !new Date(dayMs).toISOString().startsWith(day)) return null;
    lastDay = day;
    lastDayMs = dayMs;
  }
  return { civilMs: lastDayMs + clock * 1000 + ms, offsetMin: isUtc ? 0 : null, lacks: 'nothing' };
}
