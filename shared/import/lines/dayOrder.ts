import type { DayOrder, ReadSettings } from '../../model/readSettings.ts';
import { compileTimePattern } from '../time/compileTimePattern.ts';
import { IMPOSSIBLE, runTimeProgram } from '../time/runTimeProgram.ts';
import { TimeFields } from '../time/timeFields.ts';
import { TIME_PATTERNS } from '../time/timePatterns.ts';
import type { KnownTime, TimeInLine } from './findTimes.ts';
import type { SampledLine } from './sampledLines.ts';

interface Timed {
  readonly line: SampledLine;
  readonly times: readonly TimeInLine[];
}

interface OrderFound {
  readonly times: readonly KnownTime[];
  readonly order: { readonly dayOrder: DayOrder; readonly isDayOrderAssumed: boolean };
}

const YEAR_FIRST = '%y/%m/%d %H:%M:%S({.,}%f)(%z)';
const YEAR_LAST = '%1{/-}%2{/-}%y%_%-H:%M:%S({.,:}%f)(%p)(%z)';

/** In which order day, month and a year of two digits stand, as the values show it, else as it is likelier. */
export function readDayOrder(
  times: readonly KnownTime[],
  lines: readonly Timed[],
  settings: ReadSettings,
): OrderFound {
  const known = times.map((time) => (isYearLast(time, lines, settings) ? yearLast() : time));
  const ambiguous = known.find(({ program }) => program.isAmbiguous);
  if (!ambiguous)
    return { times: known, order: { dayOrder: settings.dayOrder ?? 'monthFirst', isDayOrderAssumed: false } };
  if (settings.dayOrder)
    return { times: known, order: { dayOrder: settings.dayOrder, isDayOrderAssumed: false } };
  const dayFirst = reading(ambiguous, lines, 'dayFirst');
  const monthFirst = reading(ambiguous, lines, 'monthFirst');
  const isShown = dayFirst.impossible !== monthFirst.impossible;
  // The one in which time does not jump back is likelier, and remains an assumption.
  const isDayFirst = isShown
    ? dayFirst.impossible < monthFirst.impossible
    : dayFirst.jumpsBack < monthFirst.jumpsBack;
  return {
    times: known,
    order: { dayOrder: isDayFirst ? 'dayFirst' : 'monthFirst', isDayOrderAssumed: !isShown },
  };
}

/** `17/06/09` begins with the year, unless the values show otherwise or a person says so. */
function isYearLast(time: KnownTime, lines: readonly Timed[], settings: ReadSettings): boolean {
  if (time.pattern.shape !== YEAR_FIRST) return false;
  if (settings.dayOrder) return true;
  const first = reading(time, lines, 'monthFirst');
  const last = yearLast();
  const others = [reading(last, lines, 'dayFirst'), reading(last, lines, 'monthFirst')];
  return others.some(
    ({ impossible, jumpsBack }) =>
      impossible < first.impossible ||
      (impossible === first.impossible && jumpsBack < first.jumpsBack && jumpsBack === 0),
  );
}

function yearLast(): KnownTime {
  const pattern = TIME_PATTERNS.find(({ shape }) => shape === YEAR_LAST);
  if (!pattern) throw new Error('the pattern with the year last is gone');
  return { pattern, program: compileTimePattern(YEAR_LAST) };
}

/** How many of the times cannot be if they are meant so, and how often one is more than a day before the last. */
function reading({ program }: KnownTime, lines: readonly Timed[], dayOrder: DayOrder) {
  const fields = new TimeFields();
  fields.dayOrder = dayOrder;
  let impossible = 0;
  let jumpsBack = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { line, times } of lines) {
    for (const { at } of times.filter(({ known }) => !known.program.isEpoch).slice(0, 1)) {
      const end = runTimeProgram(program, line.bytes, at, fields);
      if (end === IMPOSSIBLE) impossible++;
      if (end < 0) continue;
      if (fields.civilMs < lastMs - 86_400_000) jumpsBack++;
      lastMs = fields.civilMs;
    }
  }
  return { impossible, jumpsBack };
}
