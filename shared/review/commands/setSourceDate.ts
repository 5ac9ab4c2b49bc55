import type { SourceId } from '../../model/ids.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { isDate } from '../isDate.ts';
import { patchCorrection } from '../patchCorrection.ts';

export interface SetSourceDateArgs {
  readonly sourceId: SourceId;
  /** `YYYY-MM-DD`; null leaves undated times without a place. */
  readonly date: string | null;
}

/** The date of a file's times that give none, from now on as a fact. */
export const setSourceDate: Command<SetSourceDateArgs> = {
  name: 'source.setAssumedDate',
  label: () => 'Change date of a source',
  run: (review, { sourceId, date }) =>
    date === null || isDate(date)
      ? patchCorrection(review, sourceId, { assumedDate: date, isDateConfirmed: date !== null })
      : invalidEdit('a date', date),
};
