import { appError } from '../../model/appError.ts';
import type { SourceId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';

export interface SetSourceColourArgs {
  readonly sourceId: SourceId;
  /** Place in the palette of lanes; null: the one that follows from the order of import. */
  readonly colour: number | null;
}

export const setSourceColour: Command<SetSourceColourArgs> = {
  name: 'source.setColour',
  label: () => 'Change colour of a source',
  run: (review, { sourceId, colour }) => {
    const source = recordOf(review, 'sources', sourceId);
    if (!source) return err(appError('record.missing', { table: 'sources', id: sourceId }));
    if (colour !== null && !(Number.isInteger(colour) && colour >= 0 && colour < 100))
      return invalidEdit('a colour', colour);
    const { colour: _, ...plain } = source;
    return ok(changeRecord(review, 'sources', sourceId, colour === null ? plain : { ...plain, colour }));
  },
};
