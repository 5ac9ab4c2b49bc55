import type { ReadTime } from '../evidence/newEvent.ts';
import { LONGEST_TIME, newTimeBuffer, patternTime } from '../time/patternTime.ts';
import type { CellHints } from './cellTime.ts';
import { isoTimeAt } from './isoTimeAt.ts';

/** As `readCellTime` has it. */
const LONGEST = 60;
const buffer = newTimeBuffer();

/**
 * The time in a cell from its bytes, without a text: what programs write in tables of millions of rows. Null also for
 * what only `readCellTime` can read, which says the same of all that is read here.
 */
export function cellTimeAt(bytes: Uint8Array, from: number, to: number, hints: CellHints): ReadTime | null {
  const length = to - from;
  if (length < 8 || length > LONGEST || length > LONGEST_TIME) return null;
  const iso = isoTimeAt(bytes, from, to);
  if (iso) return iso;
  let digits = 0;
  for (let i = 0; i < length; i++) {
    const code = bytes[from + i] ?? 0;
    if (code > 127) return null;
    if (code >= 48 && code <= 57) digits++;
    buffer[i] = code;
  }
  if (digits === length) return hints.unit === undefined ? epochAt(bytes, from, to) : null;
  // Also a day alone.
  return isNumber(bytes, from, to) ? null : patternTime(buffer, length, hints.dayOrder);
}

function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = bytes[at] ?? 0;
    if ((code < 48 || code > 57) && code !== 46 && code !== 45) return false;
  }
  return true;
}

/** Numbers of seconds, milliseconds and microseconds since 1970, as long as those of our days are. */
function epochAt(bytes: Uint8Array, from: number, to: number): ReadTime | null {
  const length = to - from;
  if ((length !== 10 && length !== 13 && length !== 16) || bytes[from] === 48) return null;
  const value = numberAt(bytes, from, Math.min(to, from + 13));
  const rest = length === 16 ? numberAt(bytes, from + 13, to) / 1000 : 0;
  return { civilMs: (length === 10 ? value * 1000 : value) + rest, offsetMin: 0, lacks: 'nothing' };
}

function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] ?? 0) - 48;
  return value;
}
