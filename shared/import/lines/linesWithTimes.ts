import type { Format, Sample } from '../format.ts';
import { findShape, type ShapeFacts } from './findShape.ts';
import { LogReader } from './logReader.ts';

/** A log of any program: most of its lines have a time in the same place. */
export const linesWithTimes: Format = {
  id: 'lines',
  title: 'Lines with times',
  detect: (sample) => {
    const shape = findShape(sample);
    return shape && isLog(shape) ? why(shape, sample) : null;
  },
  open: (context) => new LogReader(context, findShape(context.sample, context.settings) ?? NOTHING),
};

/** Programs write the date and the seconds in every line; what people write looks so only here and there. */
function isLog(shape: ShapeFacts): boolean {
  const { told, strong, timed, hasDates, isWrittenByHand, isLead, isBare, isPrecise, prose, hasTitle } =
    shape;
  const share = strong / Math.max(told, 1);
  if (isBare) return strong >= 2 && share >= 0.1;
  if (!isPrecise && isLead && (prose * 5 >= told || (hasTitle && timed < MANY))) return false;
  if (!hasDates && isPrecise && isLead) return !isWrittenByHand && timed >= 3 && timed >= told * 0.5;
  if (!hasDates) return !isWrittenByHand && timed >= 20 && timed >= told * 0.9;
  if (strong === 0) return !isWrittenByHand && timed >= 40 && timed >= told * 0.9;
  if (isWrittenByHand) return share >= 0.9 && strong >= 5;
  if (!isLead) return (share >= 0.6 && strong >= 2) || (isPrecise && share >= 0.3 && strong >= 5);
  return share >= 0.5 || (share >= 0.15 && strong >= 50);
}

/** A person writes no more lines with a time to the second than this. */
const MANY = 100;

function why(shape: ShapeFacts, sample: Sample): string {
  const { timed, lines, isLead, example } = shape;
  const count = (n: number) => n.toLocaleString('en');
  const isEveryOne = sample.isWhole && lines + shape.blank === sample.lines.length;
  const of = isEveryOne ? `the ${count(sample.lines.length)} lines` : `${count(lines)} sampled lines`;
  return `${count(timed)} of ${of} ${isLead ? 'begin with' : 'have'} a time like ${example}`;
}

/** A person wants a file read so that has no times: every line is skipped with the reason. */
const NOTHING: ShapeFacts = {
  times: [],
  beside: { epoch: null, date: null },
  hasHost: false,
  dayOrder: 'monthFirst',
  isDayOrderAssumed: false,
  unit: null,
  lines: 0,
  blank: 0,
  timed: 0,
  example: '',
  told: 0,
  isLead: false,
  strong: 0,
  hasDates: false,
  isBare: false,
  isPrecise: false,
  prose: 0,
  hasTitle: false,
  isWrittenByHand: false,
};
