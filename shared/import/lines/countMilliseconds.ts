import { compileTimePattern } from '../time/compileTimePattern.ts';
import { runTimeProgram } from '../time/runTimeProgram.ts';
import { TimeFields } from '../time/timeFields.ts';
import type { KnownTime, TimeInLine } from './findTimes.ts';
import type { SampledLine } from './sampledLines.ts';

interface Timed {
  readonly line: SampledLine;
  readonly times: readonly TimeInLine[];
}

const FRACTION = '({.,:}%f)';
const fields = new TimeFields();

/**
 * `22:17:4:96` is 4.096 s where the file writes numbers behind a colon as they are: of one, two and three digits. Digits
 * of a fraction are as many in every line, or stand behind a point.
 */
export function countMilliseconds(times: readonly KnownTime[], lines: readonly Timed[]): KnownTime[] {
  let isShorter = false;
  let longest = 0;
  for (const { line, times: found } of lines) {
    const time = found.find(({ known }) => times.some((each) => each.pattern === known.pattern));
    const digits = time ? digitsBehindColon(time, line.bytes) : 0;
    if (digits === 0) continue;
    if (digits < 3) isShorter = true;
    longest = Math.max(longest, digits);
  }
  if (!isShorter || longest !== 3) return [...times];
  return times.map((time) =>
    time.pattern.shape.includes(FRACTION)
      ? { ...time, program: compileTimePattern(time.pattern.shape.replace(FRACTION, '({:}%L)')) }
      : time,
  );
}

/** How many digits follow a colon behind the seconds; 0 when there is none. */
function digitsBehindColon({ known: { program }, at, end }: TimeInLine, bytes: Uint8Array): number {
  if (!program.shape.includes(FRACTION) || runTimeProgram(program, bytes, at, fields) !== end) return 0;
  let from = fields.secondsAt + 1;
  if (bytes[from] !== 58) from++;
  if (from >= end || bytes[from] !== 58) return 0;
  let to = from + 1;
  while (to < end && (bytes[to] ?? 0) >= 48 && (bytes[to] ?? 0) <= 57) to++;
  return to - from - 1;
}
