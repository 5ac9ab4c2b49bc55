import { SEVERITIES, type Severity } from '../../model/severity.ts';

const place = (severity: Severity) => SEVERITIES.indexOf(severity);

/** The words of programs for how bad a line is; digits behind them (`debug3`) do not count. */
const WORDS: Readonly<Record<string, Severity>> = {
  trace: 'debug', debug: 'debug', dbg: 'debug', fine: 'debug', finer: 'debug', finest: 'debug', verbose: 'debug',
  info: 'info', information: 'info', config: 'info', log: 'info', note: 'notice', notice: 'notice',
  warn: 'warning', warning: 'warning', wrn: 'warning', error: 'error', err: 'error', severe: 'error',
  failure: 'error', crit: 'critical', critical: 'critical', fatal: 'critical', panic: 'critical',
  alert: 'critical', emerg: 'critical', emergency: 'critical',
}; // biome-ignore format: a table

/** First, second and last letter and the length in one number: no two of the words share it. */
const key = (first: number, second: number, last: number, length: number) =>
  (length << 15) | ((first & 31) << 10) | ((second & 31) << 5) | (last & 31);
const LEVELS = new Map(
  Object.entries(WORDS).map(([word, severity]) => [
    key(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length),
    { word, place: place(severity) },
  ]),
);
/** By the first letter, without case. */
const BEGINNINGS = new Uint8Array(32);
for (const word of Object.keys(WORDS)) BEGINNINGS[word.charCodeAt(0) & 31] = 1;

const FURTHEST = 96;

/**
 * The level that a line names behind its time: a word in capitals among the first, or any that stands first, in
 * brackets, or behind `level=`. An `error` within a sentence is none.
 * @param mostWords how many are looked at: fewer where the message itself begins
 * @returns place in SEVERITIES; 0 when there is none
 */
export function levelAt(bytes: Uint8Array, from: number, to: number, mostWords = 6): number {
  const last = Math.min(to, from + FURTHEST);
  let words = 0;
  for (let at = from; at < last && words < mostWords; at++) {
    const first = bytes[at] ?? 0;
    const folded = first | 32;
    if (folded < 97 || folded > 122) continue;
    const start = at;
    while (at < last && isLetter(bytes[at])) at++;
    words++;
    const length = at - start;
    if (length < 3 || length > 11 || BEGINNINGS[first & 31] === 0) continue;
    const before = start > from ? (bytes[start - 1] ?? 0) : 32;
    const isCapital = first < 97 && (bytes[start + 1] ?? 0) < 97 && (bytes[at - 1] ?? 0) < 97;
    const isMarked =
      words === 1 ||
      before === 91 ||
      before === 60 ||
      before === 61 ||
      (before === 34 && bytes[start - 2] !== 32);
    if (!isCapital && !isMarked) continue;
    if (before > 127 || before === 46 || before === 45 || before === 95 || (before >= 48 && before <= 57))
      continue;
    const level = LEVELS.get(key(first, bytes[start + 1] ?? 0, bytes[at - 1] ?? 0, length));
    if (level && isWord(bytes, start, level.word) && isEnd(bytes[at])) return level.place;
  }
  return 0;
}

const isLetter = (b: number | undefined) => b !== undefined && (b | 32) >= 97 && (b | 32) <= 122;
/** Not a part of a longer name. */
const isEnd = (b: number | undefined) =>
  b === undefined || (b !== 46 && b !== 95 && b !== 45 && b !== 47 && b < 128 && b !== 40);

function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (((bytes[at + i] ?? 0) | 32) !== word.charCodeAt(i)) return false;
  return true;
}

/** Of syslog's priority: emergency, alert and critical are one to us. */
const OF_PRIORITY = (['critical', 'critical', 'critical', 'error', 'warning', 'notice', 'info', 'debug'] as const).map(place); // biome-ignore format: a list
export const levelOfPriority = (priority: number): number => OF_PRIORITY[priority & 7] ?? 0;

/** The letters of glog, klog and logcat. */
const OF_LETTER = new Map(
  (
    [
      ['V', 'debug'],
      ['D', 'debug'],
      ['I', 'info'],
      ['W', 'warning'],
      ['E', 'error'],
      ['F', 'critical'],
      ['C', 'critical'],
    ] as const
  ).map(([letter, severity]) => [letter.charCodeAt(0), place(severity)]),
);
export const levelOfLetter = (letter: number): number => OF_LETTER.get(letter) ?? 0;
