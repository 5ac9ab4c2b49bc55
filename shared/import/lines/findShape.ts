import type { ReadSettings } from '../../model/readSettings.ts';
import type { Sample } from '../format.ts';
import { decodeUtf8 } from '../utf8.ts';
import { countMilliseconds } from './countMilliseconds.ts';
import { readDayOrder } from './dayOrder.ts';
import { findBeside, type TimedLine } from './findBeside.ts';
import { findTimes, type TimeInLine } from './findTimes.ts';
import { foundHost, hostAt } from './hostAt.ts';
import type { LogShape, LogTime } from './logShape.ts';
import { FURTHEST, type SampledLine, sampledLines } from './sampledLines.ts';

export interface ShapeFacts extends LogShape {
  /** Lines of the sample that are neither blank nor indented: of these a log begins most with a time. */
  readonly told: number;
  /** Lines of the sample that hold nothing. */
  readonly blank: number;
  readonly isLead: boolean;
  /** Lines with date and clock to the second. */
  readonly strong: number;
  readonly hasDates: boolean;
  /** Most of these times have digits below the second, which nobody writes by hand. */
  readonly isPrecise: boolean;
  /** Sentences without a time, a title above it all with a blank line below: lines of people, by their number. */
  readonly prose: number;
  readonly hasTitle: boolean;
  /** The time is all that most of these lines hold, as in the history of a shell. */
  readonly isBare: boolean;
  /** Headings and bullets, as people write them. */
  readonly isWrittenByHand: boolean;
}

const known = new WeakMap<Sample, ShapeFacts | null>();

/** What most lines of a sample have in common; null when they have no time in one place. */
export function findShape(sample: Sample, settings: ReadSettings = {}): ShapeFacts | null {
  const isPlain = settings.dayOrder === undefined && settings.unit === undefined;
  if (isPlain && known.has(sample)) return known.get(sample) ?? null;
  const shape = shapeOf(sample, settings);
  if (isPlain) known.set(sample, shape);
  return shape;
}

function shapeOf(sample: Sample, settings: ReadSettings): ShapeFacts | null {
  const sampled = sampledLines(sample);
  const lines = sampled
    .filter((line) => !line.isBlank)
    .map((line): TimedLine => ({ line, times: findTimes(line) }));
  const told = lines.filter(({ line, times }) => !line.isContinuation || times[0]?.isLead);
  const leads = counted(lines.flatMap(({ times }) => times.slice(0, 1).filter((time) => time.isLead)));
  const rest = told.filter(({ times }) => !times[0]?.isLead);
  const within = civilBefore(counted(rest.flatMap(({ times }) => onePerKey(times)).filter(isStrong)));
  const leadLines = leads.reduce((sum, { count }) => sum + count, 0);
  const isLead = leadLines > 0 && leadLines >= (within?.count ?? 0) / 4;
  const top = Math.max(...leads.map(({ count }) => count), 0);
  const chosen = [
    // A line of a stack trace may begin with a number or a clock by chance.
    ...(isLead
      ? leads.filter(({ first, count }) => count * 50 >= top || (isStrong(first) && count > 1))
      : []),
    ...(within && (!isLead || within.count * 10 >= told.length) ? [within] : []),
  ].sort((a, b) => Number(b.first.isLead) - Number(a.first.isLead) || lengthOf(b) - lengthOf(a));
  const most = chosen.toSorted((a, b) => b.count - a.count)[0];
  if (!most) return null;
  const behind = civilBehind(most, lines);
  const read = lines.filter(({ times }) =>
    times.some((time) => chosen.some(({ key }) => key === keyOf(time))),
  );
  const first = read[0];
  const example = first?.times.find((time) => chosen.some(({ key }) => key === keyOf(time)));
  const order = readDayOrder(
    chosen.map(({ first: { known: time } }) => time),
    read,
    settings,
  );
  return {
    times: [
      ...(behind ? [logTime(behind.first.known, behind)] : []),
      ...countMilliseconds(order.times, read).map((time, i) => logTime(time, chosen[i])),
    ],
    beside: findBeside((behind ?? most).first.known, read),
    hasHost: hasHost(read, chosen),
    ...order.order,
    unit: settings.unit ?? null,
    lines: lines.length,
    blank: sampled.length - lines.length,
    timed: read.length,
    told: told.length,
    isLead: most.first.isLead,
    strong: chosen.filter(({ first: time }) => isStrong(time)).reduce((sum, { count }) => sum + count, 0),
    isPrecise: isPrecise(read),
    prose: told.filter(({ line, times }) => times.length === 0 && isSentence(line)).length,
    hasTitle: hasTitle(sampled, lines),
    isBare: isBare(read),
    hasDates: chosen.some(({ first: { known: time } }) => time.program.lacks !== 'date'),
    isWrittenByHand: told.some(({ line, times }) => times.length === 0 && isHandMade(line)),
    example: first && example ? plain(decodeUtf8(first.line.bytes.subarray(example.at, example.end))) : '',
  };
}

/** `#1715441160`, with the command in the next line. */
const isBare = (read: readonly TimedLine[]) =>
  read.every(({ line, times: [time] }) => time?.known.program.isEpoch && time.end === line.bytes.length - 1);

function isPrecise(read: readonly TimedLine[]): boolean {
  const precise = read.filter(({ line, times }) =>
    times.some(({ at, end }) => /:\d\d[.,:]\d{3,9}(?:\D|$)/.test(decodeUtf8(line.bytes.subarray(at, end)))),
  );
  return precise.length * 10 >= read.length * 9;
}

/** Without the colours of a terminal. */
const plain = (text: string) =>
  text
    .split('\u001b')
    .map((part, i) => (i === 0 ? part : part.replace(/^\[[\d;]*[A-Za-z]/, '')))
    .join('');

interface Counted {
  readonly key: string;
  readonly first: TimeInLine;
  readonly count: number;
  readonly furthest: number;
}

const lengthOf = ({ first: { at, end } }: Counted) => end - at;
const isStrong = ({ known: { pattern } }: TimeInLine) => pattern.strength === 'strong';
const keyOf = ({ known: { pattern }, isLead, before }: TimeInLine) =>
  `${isLead ? '' : String.fromCharCode(before)}${pattern.shape}`;

const onePerKey = (times: readonly TimeInLine[]) =>
  [...new Map(times.toReversed().map((time) => [keyOf(time), time])).values()].reverse();

/** The most frequent; where as many lines have a number since 1970 and a civil time, this is how the time is written. */
function civilBefore(within: readonly Counted[]): Counted | undefined {
  const [top] = within;
  if (!top?.first.known.program.isEpoch) return top;
  return (
    within.find(({ first, count }) => !first.known.program.isEpoch && count * 10 >= top.count * 9) ?? top
  );
}

/**
 * The civil time in lines that begin with a number since 1970, where both are the same moment: it may as well be one of
 * which the line tells.
 */
function civilBehind(most: Counted, lines: readonly TimedLine[]): Counted | undefined {
  if (!most.first.isLead || !most.first.known.program.isEpoch) return undefined;
  const behind = lines
    .filter(({ times: [first] }) => first && keyOf(first) === most.key)
    .flatMap(({ times }) => onePerKey(times.slice(1)));
  const civil = counted(behind.filter((time) => isStrong(time) && !time.known.program.isEpoch))[0];
  if (!civil || civil.count * 10 < most.count * 9) return undefined;
  const { program } = civil.first.known;
  return !program.isAmbiguous && findBeside(civil.first.known, lines).epoch ? civil : undefined;
}

/** The most frequent first. */
function counted(times: readonly TimeInLine[]): Counted[] {
  const found = new Map<string, { key: string; first: TimeInLine; count: number; furthest: number }>();
  for (const time of times) {
    const key = keyOf(time);
    const same = found.get(key);
    if (same) {
      same.count++;
      same.furthest = Math.max(same.furthest, time.at);
    } else found.set(key, { key, first: time, count: 1, furthest: time.at });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function logTime(time: TimeInLine['known'], from: Counted | undefined): LogTime {
  const isLead = from?.first.isLead ?? true;
  return {
    ...time,
    before: isLead ? null : (from?.first.before ?? null),
    reach: Math.min(FURTHEST, (from?.furthest ?? 0) * 2 + 64),
    count: from?.count ?? 0,
  };
}

/** In most lines `HOST TAG[pid]:` follows, and few different hosts do. */
function hasHost(read: readonly TimedLine[], chosen: readonly Counted[]): boolean {
  const hosts = new Set<string>();
  let count = 0;
  for (const { line, times } of read) {
    const time = times.find((each) => chosen.some(({ key }) => key === keyOf(each)));
    if (!time || !hostAt(line.bytes, time.end, line.bytes.length - 1, true)) continue;
    count++;
    hosts.add(decodeUtf8(line.bytes.subarray(foundHost.from, foundHost.hostEnd)));
  }
  return count * 10 >= read.length * 7 && hosts.size <= 5 + count / 10;
}

/** `It took us an hour to see that.` */
const isSentence = ({ bytes }: SampledLine) =>
  /^\p{Lu}[\p{L}’']*,?(?: [^ ]+){3,}[.:!?]$/u.test(decodeUtf8(bytes).trim());

/** `Outage of the shop, 3 July` and nothing below it. */
function hasTitle(sampled: readonly SampledLine[], [first]: readonly TimedLine[]): boolean {
  if (!first || first.times.length > 0 || first.line.isContinuation) return false;
  const below = sampled[sampled.indexOf(first.line) + 1];
  return below?.isBlank === true && /^\p{Lu}[^=[\]{}<>]*$/u.test(decodeUtf8(first.line.bytes).trim());
}

/** `## Impact`, `- restarted`, `* 10:00 alert` */
const isHandMade = ({ bytes }: SampledLine) => {
  let hashes = 0;
  while (bytes[hashes] === 35) hashes++;
  if (hashes > 0) return hashes < 7 && bytes[hashes] === 32;
  return (bytes[0] === 45 || bytes[0] === 42) && bytes[1] === 32;
};
