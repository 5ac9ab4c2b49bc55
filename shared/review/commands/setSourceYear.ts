import type { SourceId } from '../../model/ids.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { patchCorrection } from '../patchCorrection.ts';

export interface SetSourceYearArgs {
  readonly sourceId: SourceId;
  /** Of the first time of the file; null leaves times without a year without a place. */
  readonly year: number | null;
}

/** The year of a file's times that give none, from now on as a fact. */
export const setSourceYear: Command<SetSourceYearArgs> = {
  name: 'source.setYear',
  label: () => 'Change year of a source',
  run: (review, { sourceId, year }) =>
    year === null || (Number.isInteger(year) && year >= 1970 && year <= 9000)
      ? patchCorrection(review, sourceId, { assumedYear: year, isYearConfirmed: year !== null })
      : invalidEdit('a year', year),
};
