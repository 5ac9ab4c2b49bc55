import type { DayOrder } from '../../model/readSettings.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import { RECORD_PATTERNS, type RecordPattern } from './recordPatterns.ts';
import { runTimeProgram } from './runTimeProgram.ts';
import { TimeFields } from './timeFields.ts';

/** In UTF-16 units; a value that is longer is no time. */
export const LONGEST_TIME = 80;
/** Room for a value in UTF-8 and the line end behind it. */
export const newTimeBuffer = (): Uint8Array => new Uint8Array(LONGEST_TIME * 3 + 1);

const fields = new TimeFields();
/** Read the value before: most values of a column are alike. */
let last: RecordPattern | null = null;

/** The time that the first `length` bytes of a buffer are by one of the patterns; writes a line end behind them. */
export function patternTime(
  buffer: Uint8Array,
  length: number,
  dayOrder: DayOrder | undefined,
): ReadTime | null {
  buffer[length] = 10;
  fields.dayOrder = dayOrder ?? 'monthFirst';
  if (last) {
    const time = readWith(last, buffer, length);
    if (time) return time;
  }
  for (const pattern of RECORD_PATTERNS) {
    if (pattern.isYearFirstGuess && dayOrder !== undefined) continue;
    if (pattern.program.starts[buffer[0] ?? 0] !== 1) continue;
    const time = readWith(pattern, buffer, length);
    if (!time) continue;
    if (pattern.isSure) last = pattern;
    return time;
  }
  return null;
}

function readWith({ program }: RecordPattern, buffer: Uint8Array, length: number): ReadTime | null {
  if (runTimeProgram(program, buffer, 0, fields) !== length) return null;
  // The year 1 is how some programs write that there is no time.
  if (program.lacks === 'nothing' && fields.year >= 0 && fields.year < 1000) return null;
  const lacks = program.lacks === 'nothing' && !program.hasClock ? 'clock' : program.lacks;
  if (lacks === 'year' && !program.hasClock) return null;
  const { civilMs, offsetMin } = fields;
  return { civilMs, offsetMin: offsetMin === NONE ? null : offsetMin, lacks };
}
/** As TimeFields has it. */
const NONE = -32_768;
