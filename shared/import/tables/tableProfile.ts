import type { ReadSettings } from '../../model/readSettings.ts';
import type { CellHints } from './cellTime.ts';
import type { Column } from './column.ts';
import type { Roles } from './guessRoles.ts';
import type { RowEvents } from './rowEvents.ts';

/** A kind of table that is known by its columns. */
export interface TableProfile {
  readonly id: string;
  readonly title: string;
  /** @param names as `plainName` makes them. @returns why, in words; null for any other table */
  matches(names: ReadonlySet<string>): string | null;
  /** What the columns are, where that is known; the rest is guessed. What a person chose goes before both. */
  readonly roles?: (columns: readonly Column[]) => Partial<Roles>;
  /** Zone of times that carry none. */
  readonly zone?: string;
  /**
   * Which rows are proposed as moments: those of a small table, of one that is also made as people make them, all, or
   * none.
   */
  readonly marks: 'small' | 'handMade' | 'all' | 'none';
  /** Makes the events of a row where one row is more than one event at its times. */
  readonly events?: (columns: readonly Column[], settings: ReadSettings, hints: CellHints) => RowEvents;
}
