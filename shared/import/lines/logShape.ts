import type { DayOrder, EpochUnit } from '../../model/readSettings.ts';
import type { TimePatternText } from '../time/timePatterns.ts';
import type { TimeProgram } from '../time/timeProgram.ts';

/** One way in which lines of a file carry their time. */
export interface LogTime {
  readonly program: TimeProgram;
  readonly pattern: TimePatternText;
  /** The byte that stands before it; null when lines begin with it. */
  readonly before: number | null;
  /** How far into a line it is looked for. */
  readonly reach: number;
  /** Lines of the sample that have it. */
  readonly count: number;
}

/** What else a line says of its time. */
export interface TimesBeside {
  /** A number since 1970 that means the same moment: from the difference follows the offset. */
  readonly epoch: LogTime | null;
  /** A date with its year, apart from a clock or a date without one. */
  readonly date: LogTime | null;
}

/** What the lines of a file have in common. */
export interface LogShape {
  /** In the order in which they are tried: where one is the beginning of another, the longer comes first. */
  readonly times: readonly LogTime[];
  readonly beside: TimesBeside;
  /** Behind the time stands `HOST TAG[pid]:`, whatever the time looks like. */
  readonly hasHost: boolean;
  readonly dayOrder: DayOrder;
  /** None of the values shows the order. */
  readonly isDayOrderAssumed: boolean;
  readonly unit: EpochUnit | null;
  /** Of the sample. */
  readonly lines: number;
  readonly timed: number;
  /** The first time as it is written. */
  readonly example: string;
}
