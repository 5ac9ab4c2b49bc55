import type { EventKind } from '../../model/kind.ts';
import type { Severity } from '../../model/severity.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import type { Row } from './rowCutter.ts';

/** What a row says happened; line, kind and mark are added by the reader. */
export interface RowEvent {
  readonly time: ReadTime;
  readonly until?: ReadTime | null;
  readonly written: string;
  readonly text: string;
  readonly actor?: string;
  readonly severity?: Severity;
  /** With its reason, where a column says it. */
  readonly kind?: EventKind;
  readonly reason?: string;
}

/** The events of a row, or in words why it has none. */
export type RowEvents = (row: Row) => readonly RowEvent[] | string;
