import type { TimeMention } from '../time/scanTimes.ts';
import type { StatedKind } from './statedKind.ts';

/** A time in the document that is taken for an event, before its date and zone are known. */
export interface Candidate {
  /** Index of the statement with the time. */
  readonly index: number;
  readonly line: number;
  readonly textLine: number | null;
  readonly mention: TimeMention;
  /** The time as it stands in the file. */
  readonly written: string;
  /** What was said, without the time. */
  readonly text: string;
  /** More about it from the statements below. */
  details: string[];
  /** `Issue detected` of `Issue detected: May 10, 08:00 AM - alerts fired`. */
  readonly label: string | null;
  /** The cell of a column such as Who, Owner or Source. */
  readonly actor: string | null;
  /** The cell of a column such as Type or Phase: what kind the writer takes it for. */
  readonly hint?: string;
  /** What the writer of a table states outright. */
  readonly stated?: StatedKind;
  readonly style: 'lead' | 'alone' | 'row' | 'prose';
  /** Looks like a line of a log rather than of a review. */
  readonly isLogLine: boolean;
  /** Lines beside `line` that tell of the same event. */
  merged: number[];
}
