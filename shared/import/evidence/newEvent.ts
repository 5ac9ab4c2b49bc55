import type { EventKind } from '../../model/kind.ts';
import type { Severity } from '../../model/severity.ts';

/** A time as a record gives it, read but not completed. */
export interface ReadTime {
  /** Date and clock as they are written, as if they were UTC, in ms; the UTC instant for an epoch number. */
  readonly civilMs: number;
  /** Minutes east of UTC; null when the time carries no zone. 0 for an epoch number. */
  readonly offsetMin: number | null;
  /** `year`: counted as year 2000. `date`: counted from 1970-01-01. `clock`: a day, counted at its midnight. */
  readonly lacks: 'nothing' | 'year' | 'date' | 'clock';
  readonly isOffsetTaken?: boolean;
}

/** One event of a record format, as a reader hands it to the builder. */
export interface NewEvent {
  /** 1-based line on which the record begins. */
  readonly line: number;
  /** Lines that the record takes; 1 unless said. */
  readonly lineCount?: number;
  readonly time: ReadTime;
  /** End of a range; left out when it is not after the start. */
  readonly until?: ReadTime | null;
  /** The time as it stands in the file. */
  readonly written: string;
  /** All that is said; its first line is the title. */
  readonly text: string;
  /** `other` unless said. */
  readonly kind?: EventKind;
  /** Why that kind, in words for a person. */
  readonly reason?: string;
  readonly actor?: string | null;
  readonly severity?: Severity;
  /** The file itself marks it as worth a look (a pin, a page, a status update): proposed as a moment. */
  readonly isMarked?: boolean;
  readonly isApproximate?: boolean;
}
