import { compileTimePattern } from '../time/compileTimePattern.ts';
import { runTimeProgram } from '../time/runTimeProgram.ts';
import { TimeFields } from '../time/timeFields.ts';
import { TIME_PATTERNS, type TimePatternText } from '../time/timePatterns.ts';
import type { TimeProgram } from '../time/timeProgram.ts';
import { leadAt } from './leadAt.ts';
import type { SampledLine } from './sampledLines.ts';
import { isWordStart } from './wordStart.ts';

export interface KnownTime {
  readonly pattern: TimePatternText;
  readonly program: TimeProgram;
}

export const KNOWN_TIMES: readonly KnownTime[] = TIME_PATTERNS.map((pattern) => ({
  pattern,
  program: compileTimePattern(pattern.shape),
}));

/** A time in a line of the sample. */
export interface TimeInLine {
  readonly known: KnownTime;
  /** The line begins with it. */
  readonly isLead: boolean;
  readonly at: number;
  readonly end: number;
  readonly before: number;
}

const fields = new TimeFields();

/** All times of a line, in order: the longest at each place. */
export function findTimes({ bytes }: SampledLine): TimeInLine[] {
  const found: TimeInLine[] = [];
  const to = bytes.length - 1;
  const lead = leadAt(bytes, 0, to);
  for (let at = lead; at < to; at++) {
    if (at !== lead && !isWordStart(bytes, at)) continue;
    const longest = longestAt(bytes, at, at === lead);
    if (!longest) continue;
    found.push({ ...longest, isLead: at === lead, at, before: bytes[at - 1] ?? 0 });
    at = longest.end - 1;
  }
  return found;
}

function longestAt(bytes: Uint8Array, at: number, isLead: boolean): { known: KnownTime; end: number } | null {
  let best: { known: KnownTime; end: number } | null = null;
  for (const known of KNOWN_TIMES) {
    if (known.program.starts[bytes[at] ?? 0] !== 1 || (known.pattern.isOnlyAtStart && !isLead)) continue;
    const end = runAnyOrder(known.program, bytes, at);
    if (end > (best?.end ?? at)) best = { known, end };
  }
  return best;
}

/** The order of day and month is not known yet: it matches if one of them does. */
export function runAnyOrder(program: TimeProgram, bytes: Uint8Array, at: number): number {
  fields.dayOrder = 'monthFirst';
  const end = runTimeProgram(program, bytes, at, fields);
  if (end >= 0 || !program.isAmbiguous) return end;
  fields.dayOrder = 'dayFirst';
  return runTimeProgram(program, bytes, at, fields);
}
