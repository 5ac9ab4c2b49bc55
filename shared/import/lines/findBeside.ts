import { compileTimePattern } from '../time/compileTimePattern.ts';
import { runTimeProgram } from '../time/runTimeProgram.ts';
import { TimeFields } from '../time/timeFields.ts';
import type { TimePatternText } from '../time/timePatterns.ts';
import { type KnownTime, runAnyOrder, type TimeInLine } from './findTimes.ts';
import { leadAt } from './leadAt.ts';
import type { LogTime, TimesBeside } from './logShape.ts';
import { FURTHEST, type SampledLine } from './sampledLines.ts';
import { inYearOf, offsetBetween } from './timeBeside.ts';
import { isWordStart } from './wordStart.ts';

export interface TimedLine {
  readonly line: SampledLine;
  readonly times: readonly TimeInLine[];
}

const DATES: readonly KnownTime[] = ['%Y{-/.}%m{-/.}%d', '%-d{/ -.}%b{/ -.,}%Y', '%b %e(,) %Y'].map(
  (shape): KnownTime => {
    const pattern: TimePatternText = { shape, strength: 'weak' };
    return { pattern, program: compileTimePattern(shape) };
  },
);
const DAY_MS = 86_400_000;
const fields = new TimeFields();

/** What else most lines with a civil time say of it: a number since 1970, a date with its year. */
export function findBeside(known: KnownTime, lines: readonly TimedLine[]): TimesBeside {
  const { program } = known;
  if (program.isEpoch) return { epoch: null, date: null };
  const numbers: Found[] = [];
  const dates: Found[] = [];
  let count = 0;
  for (const { line, times } of lines) {
    const own = times.find((time) => time.known.pattern === known.pattern);
    if (!own || runAnyOrder(program, line.bytes, own.at) < 0) continue;
    count++;
    runTimeProgram(program, line.bytes, own.at, fields);
    const { civilMs, offsetMin } = fields;
    const hasOffset = offsetMin !== NONE;
    const number = times.find((time) => time.known.program.isEpoch);
    if (number && !hasOffset && program.lacks !== 'date') {
      const epochMs = msAt(number.known, line.bytes, number.at);
      const whole = program.lacks === 'year' ? inYearOf(civilMs, epochMs) : civilMs;
      if (offsetBetween(whole, epochMs) !== null) numbers.push(number);
    }
    if (program.lacks !== 'year') continue;
    const date = dateIn(line.bytes, own);
    if (date && Math.abs(inYearOf(civilMs, date.dayMs) - date.dayMs) <= 2 * DAY_MS) dates.push(date.found);
  }
  return { epoch: timeOf(numbers, count), date: timeOf(dates, count) };
}

type Found = TimeInLine;
/** As TimeFields has it. */
const NONE = -32_768;

function msAt({ program }: KnownTime, bytes: Uint8Array, at: number): number {
  runTimeProgram(program, bytes, at, fields);
  return fields.civilMs;
}

/** The first date with a year that is no part of the line's time. */
function dateIn(bytes: Uint8Array, own: TimeInLine): { found: Found; dayMs: number } | null {
  const lead = leadAt(bytes, 0, bytes.length - 1);
  for (let at = lead; at < bytes.length - 1; at++) {
    if (at >= own.at && at < own.end) continue;
    if (at !== lead && !isWordStart(bytes, at)) continue;
    for (const known of DATES) {
      if (known.program.starts[bytes[at] ?? 0] !== 1) continue;
      const end = runTimeProgram(known.program, bytes, at, fields);
      if (end < 0) continue;
      const found = { known, isLead: at === lead, at, end, before: bytes[at - 1] ?? 0 };
      return { found, dayMs: fields.civilMs };
    }
  }
  return null;
}

/** In the same place in nearly all of the lines; null otherwise: it is then by chance that they fit. */
function timeOf(found: readonly Found[], of: number): LogTime | null {
  const first = found[0];
  if (!first) return null;
  const same = found.filter(
    ({ known, isLead, before }) =>
      known.pattern === first.known.pattern && isLead === first.isLead && (isLead || before === first.before),
  );
  if (same.length * 10 < of * 9) return null;
  const furthest = Math.max(...same.map(({ at }) => at));
  return {
    ...first.known,
    before: first.isLead ? null : first.before,
    reach: Math.min(FURTHEST, furthest * 2 + 64),
    count: same.length,
  };
}
