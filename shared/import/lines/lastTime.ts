import { NO_OFFSET } from '../../model/evidence.ts';
import type { TimeFields } from '../time/timeFields.ts';
import type { TimeProgram } from '../time/timeProgram.ts';
import { zoneAtByte } from '../time/zoneMinutes.ts';

const LONGEST = 64;
const isDigit = (b: number | undefined) => b !== undefined && b >= 48 && b <= 57;

/**
 * The time of the line before. Lines of a log follow each other within the minute: as long as only digits from the
 * seconds on differ, the rest need not be read again. Whatever else differs is left to the program.
 */
export class LastTime {
  private readonly bytes = new Uint8Array(LONGEST);
  private length = 0;
  private program: TimeProgram | null = null;
  /** Within the time; seconds to the end of the digits below them. */
  private secondsAt = 0;
  private fractionAt = 0;
  private digitsEnd = 0;
  private minuteMs = 0;
  private offsetMin = 0;
  private hasTail = false;

  /** @param from where the time begins that `fields` was read from, and `to` where it ends */
  keep(program: TimeProgram, bytes: Uint8Array, from: number, to: number, fields: TimeFields): void {
    this.program = null;
    const { secondsAt } = fields;
    if (to - from > LONGEST || secondsAt < 0 || fields.seconds > 59 || fields.half !== 0 || fields.hour > 23)
      return;
    // Seconds of one digit, as some write them.
    if (!isDigit(bytes[secondsAt + 1])) return;
    let end = secondsAt + 2;
    const sign = bytes[end];
    if (end < to - 1 && (sign === 46 || sign === 44 || sign === 58) && isDigit(bytes[end + 1])) end++;
    this.fractionAt = end - from;
    while (end < to && isDigit(bytes[end])) end++;
    // A number of milliseconds is a fraction only when it has three digits.
    if (program.countsMilliseconds && end - from !== this.fractionAt + 3) return;
    this.program = program;
    this.length = to - from;
    for (let i = 0; i < this.length; i++) this.bytes[i] = bytes[from + i] ?? 0;
    this.secondsAt = secondsAt - from;
    this.digitsEnd = end - from;
    this.hasTail = end < to;
    this.minuteMs = fields.civilMs - fields.seconds * 1000 - fields.fractionMs;
    this.offsetMin = fields.offsetMin;
  }

  /** Reads the time at `from` if it is that of the line before but for the seconds. @returns its end; -1 */
  read(program: TimeProgram, bytes: Uint8Array, from: number, into: TimeFields): number {
    if (program !== this.program) return -1;
    const { secondsAt, fractionAt, digitsEnd, length } = this;
    const own = this.bytes;
    for (let i = secondsAt - 1; i >= 0; i--) if (bytes[from + i] !== own[i]) return -1;
    const tens = (bytes[from + secondsAt] ?? 0) - 48;
    const ones = (bytes[from + secondsAt + 1] ?? 0) - 48;
    if (tens < 0 || tens > 5 || ones < 0 || ones > 9) return -1;
    if (fractionAt > secondsAt + 2 && bytes[from + fractionAt - 1] !== own[fractionAt - 1]) return -1;
    let scale = 1000;
    let fraction = 0;
    for (let i = fractionAt; i < digitsEnd; i++) {
      const digit = (bytes[from + i] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      scale /= 10;
      fraction += digit * scale;
    }
    for (let i = digitsEnd; i < length; i++) if (bytes[from + i] !== own[i]) return -1;
    const end = from + length;
    if (!this.isEnd(bytes, end)) return -1;
    into.fractionMs = Math.round(fraction * 1e6) / 1e6;
    into.civilMs = this.minuteMs + (tens * 10 + ones) * 1000 + into.fractionMs;
    into.offsetMin = this.offsetMin;
    return end;
  }

  /** Nothing follows that the program would take for a part of the time. */
  private isEnd(bytes: Uint8Array, end: number): boolean {
    const next = bytes[end];
    if (next === undefined || next === 10 || next === 13) return true;
    if (isDigit(next)) return false;
    // Behind a zone nothing can follow but its own digits; behind a year a zone can.
    if (this.hasTail)
      return next !== 58 && next !== 43 && next !== 45 && (next !== 32 || this.offsetMin !== NO_OFFSET);
    // Digits below the second, AM or PM, a year or a zone may follow where the line before had none.
    const after = bytes[end + 1];
    if ((next === 46 || next === 44 || next === 58) && isDigit(after)) return false;
    const word = next === 32 ? after : next;
    if (word === undefined) return true;
    if (isDigit(word)) return next !== 32 || !isYear(bytes, end + 1);
    const folded = word | 32;
    if ((folded === 97 || folded === 112) && ((bytes[next === 32 ? end + 2 : end + 1] ?? 0) | 32) === 109)
      return false;
    return !zoneAtByte(bytes, end);
  }
}

const isYear = (bytes: Uint8Array, at: number) =>
  isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]) && isDigit(bytes[at + 3]) && !isDigit(bytes[at + 4]);
