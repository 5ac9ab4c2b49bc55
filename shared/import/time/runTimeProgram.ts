import { epochAt, foundEpoch, taiAt } from './epochAt.ts';
import { escapeEnd } from './escapeEnd.ts';
import { foundMonth, monthNameAt } from './monthName.ts';
import type { TimeFields } from './timeFields.ts';
import { OP, type TimeProgram } from './timeProgram.ts';
import { foundZone, zoneAtByte, zoneNameAt } from './zoneMinutes.ts';

/** There is no such time here. */
export const NO_MATCH = -1;
/** It is written as a time, and no clock or calendar has it. */
export const IMPOSSIBLE = -2;

const SPACE = 32;
const ESC = 27;
const isDigit = (b: number | undefined) => b !== undefined && b >= 48 && b <= 57;

/** -1 unless there are two digits. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Where to go back to when what may be missing is; patterns nest two deep. */
const goOn = new Int32Array(4);
const goBack = new Int32Array(4);

/**
 * Reads a time at exactly one place. A line end stops every field, so that no end need be given: there must be one, or
 * the end of the bytes, behind the line.
 * @returns where it ends, NO_MATCH or IMPOSSIBLE
 */
export function runTimeProgram(
  program: TimeProgram,
  bytes: Uint8Array,
  from: number,
  into: TimeFields,
): number {
  const { code, sets } = program;
  let at = from;
  let depth = 0;
  into.begin();
  for (let pc = 0; ; ) {
    const op = code[pc++];
    let isRead = true;
    // Colours of a terminal may stand between the parts.
    while (bytes[at] === ESC) at = escapeEnd(bytes, at);
    switch (op) {
      case OP.literal:
        isRead = bytes[at++] === code[pc++];
        break;
      case OP.oneOf:
        isRead = sets[((code[pc++] ?? 0) << 8) | (bytes[at++] ?? 0)] === 1;
        break;
      case OP.optional:
        goOn[depth] = code[pc++] ?? 0;
        goBack[depth++] = at;
        break;
      case OP.endOptional:
        depth--;
        break;
      case OP.year4: {
        const century = two(bytes, at);
        const rest = two(bytes, at + 2);
        at += 4;
        isRead = century >= 10 && rest >= 0 && century < 30 && !(isDigit(bytes[at]) && code[pc] === OP.done);
        into.year = century * 100 + rest;
        break;
      }
      case OP.year2: {
        const year = two(bytes, at);
        at += 2;
        isRead = year >= 0;
        into.year = year < 70 ? 2000 + year : 1900 + year;
        break;
      }
      case OP.month2:
        into.month = two(bytes, at);
        at += 2;
        isRead = into.month >= 0;
        break;
      case OP.day2:
        into.day = two(bytes, at);
        at += 2;
        isRead = into.day >= 0;
        break;
      case OP.month:
      case OP.day:
      case OP.first:
      case OP.second:
      case OP.dayPadded:
      case OP.hour: {
        if (bytes[at] === SPACE && (op === OP.dayPadded || op === OP.hour)) at++;
        let value = two(bytes, at);
        if (value >= 0) at += 2;
        else {
          value = (bytes[at++] ?? 0) - 48;
          isRead = value >= 0 && value <= 9;
        }
        if (op === OP.month) into.month = value;
        else if (op === OP.first) into.first = value;
        else if (op === OP.second) into.second = value;
        else if (op === OP.hour) into.hour = value;
        else into.day = value;
        break;
      }
      case OP.yearDay:
        into.yearDay = two(bytes, at) * 10 + (bytes[at + 2] ?? 0) - 48;
        isRead = two(bytes, at) >= 0 && isDigit(bytes[at + 2]) && into.yearDay > 0;
        at += 3;
        break;
      case OP.hour2:
        into.hour = two(bytes, at);
        at += 2;
        isRead = into.hour >= 0;
        break;
      case OP.minute:
        into.minute = two(bytes, at);
        at += 2;
        isRead = into.minute >= 0;
        break;
      case OP.seconds:
        into.seconds = two(bytes, at);
        into.secondsAt = at;
        at += 2;
        isRead = into.seconds >= 0;
        break;
      case OP.fraction: {
        let scale = 1000;
        let ms = 0;
        const begin = at;
        for (; isDigit(bytes[at]); at++) {
          scale /= 10;
          ms += ((bytes[at] ?? 0) - 48) * scale;
        }
        isRead = at > begin && at - begin <= 12;
        into.fractionMs = Math.round(ms * 1e6) / 1e6;
        break;
      }
      case OP.looseMinute:
      case OP.looseSeconds: {
        let value = two(bytes, at);
        if (op === OP.looseSeconds) into.secondsAt = at;
        if (value >= 0) at += 2;
        else {
          value = (bytes[at++] ?? 0) - 48;
          isRead = value >= 0 && value <= 9;
        }
        if (op === OP.looseMinute) into.minute = value;
        else into.seconds = value;
        break;
      }
      case OP.milliseconds: {
        const begin = at;
        into.fractionMs = 0;
        for (; isDigit(bytes[at]) && at < begin + 3; at++)
          into.fractionMs = into.fractionMs * 10 + (bytes[at] ?? 0) - 48;
        isRead = at > begin;
        break;
      }
      case OP.half:
        at = halfAt(bytes, at, into);
        isRead = at > 0;
        break;
      case OP.weekday:
        isRead = isWeekday(bytes, at);
        at += 3;
        break;
      case OP.monthName:
        isRead = monthNameAt(bytes, at);
        at = foundMonth.end;
        into.month = foundMonth.month;
        break;
      case OP.zone:
      case OP.zoneName:
        isRead = op === OP.zone ? zoneAtByte(bytes, at) : zoneNameAt(bytes, at);
        if (isRead) {
          at = foundZone.end;
          into.offsetMin = foundZone.offsetMin;
        }
        break;
      case OP.epoch:
      case OP.tai:
        isRead = op === OP.epoch ? epochAt(bytes, at, into.unit) : taiAt(bytes, at);
        at = foundEpoch.end;
        into.epochMs = foundEpoch.epochMs;
        break;
      case OP.gap:
        at = gapAt(bytes, at);
        isRead = at > 0;
        break;
      default:
        return finished(program, bytes, at, into);
    }
    if (isRead) continue;
    if (depth === 0) return NO_MATCH;
    pc = goOn[--depth] ?? 0;
    at = goBack[depth] ?? 0;
  }
}

function finished({ hasSeconds }: TimeProgram, bytes: Uint8Array, at: number, into: TimeFields): number {
  const next = bytes[at];
  if (isDigit(next)) return NO_MATCH;
  if (!hasSeconds && next === 58 && isDigit(bytes[at + 1])) return NO_MATCH;
  return into.finish() ? at : IMPOSSIBLE;
}

/** `AM`, ` pm`, ` a.m.`; 0 when there is neither. */
function halfAt(bytes: Uint8Array, from: number, into: TimeFields): number {
  const at = bytes[from] === SPACE ? from + 1 : from;
  const letter = (bytes[at] ?? 0) | 32;
  if (letter !== 97 && letter !== 112) return 0;
  const isDotted = bytes[at + 1] === 46;
  const m = at + (isDotted ? 2 : 1);
  if (((bytes[m] ?? 0) | 32) !== 109) return 0;
  const end = isDotted && bytes[m + 1] === 46 ? m + 2 : m + 1;
  const next = (bytes[end] ?? 0) | 32;
  if (next >= 97 && next <= 122) return 0;
  into.half = letter === 97 ? 1 : 2;
  return end;
}

/** Between date and clock: one of `T _:;,` or a tab, with spaces behind it; 0 when there is none. */
function gapAt(bytes: Uint8Array, from: number): number {
  const b = bytes[from];
  if (
    b !== 32 &&
    b !== 84 &&
    b !== 116 &&
    b !== 95 &&
    b !== 58 &&
    b !== 59 &&
    b !== 44 &&
    b !== 9 &&
    b !== 45
  )
    return 0;
  let at = from + 1;
  while (bytes[at] === SPACE && at < from + 4) at++;
  return at;
}

/** Mon to Sun by their three letters. */
function isWeekday(bytes: Uint8Array, at: number): boolean {
  const key =
    (((bytes[at] ?? 0) | 32) << 16) | (((bytes[at + 1] ?? 0) | 32) << 8) | ((bytes[at + 2] ?? 0) | 32);
  return WEEKDAYS.has(key);
}
const WEEKDAYS = new Set(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(
    (name) => (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2),
  ),
);
