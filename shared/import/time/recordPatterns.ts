import { compileTimePattern } from './compileTimePattern.ts';
import { TIME_PATTERNS } from './timePatterns.ts';
import type { TimeProgram } from './timeProgram.ts';

/** What a field of a record may hold beside the times of logs: days alone, clocks alone, months of one digit. */
const MORE = [
  '%Y{-/.}%-m{-/.}%-d%_%-H:%M(:%S({.,:}%f))(%p)(%z)',
  '%b %e(,) %Y(,) %-H:%M(:%S)(%p)(%z)',
  '%-H:%M(%p)(%z)',
  '%Y{-/.}%-m{-/.}%-d(%z)',
  '%Y%m%d',
  '%-d{/ -.}%b{/ -.,}%Y',
  '%-d{/ -.}%b, %Y',
  '%-d{/ -}%b{/ -}%y',
  '%b %e(,) %Y',
  '%b %e',
  '%-d %b',
  '%-d.%-m.%Y',
  '%1{/-}%2{/-}%Y',
  '%1{/-}%2{/-}%y',
];

export interface RecordPattern {
  readonly program: TimeProgram;
  /** The year may as well stand last: left out where a person said in which order day and month are. */
  readonly isYearFirstGuess: boolean;
  /** No other reading of the same text comes before it: the next value is tried with it first. */
  readonly isSure: boolean;
}

export const RECORD_PATTERNS: readonly RecordPattern[] = [...TIME_PATTERNS.map(({ shape }) => shape), ...MORE]
  .filter((shape) => shape !== '%s')
  .map((shape) => ({
    program: compileTimePattern(shape),
    isYearFirstGuess: shape.startsWith('%y/'),
    isSure: !shape.includes('%y'),
  }));
