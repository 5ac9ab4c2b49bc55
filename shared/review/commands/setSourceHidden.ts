import { appError } from '../../model/appError.ts';
import type { SourceId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export interface SetSourceHiddenArgs {
  readonly sourceId: SourceId;
  readonly isHidden: boolean;
}

/** Takes a source's events and moments out of sight, or brings them back; nothing of them changes. */
export const setSourceHidden: Command<SetSourceHiddenArgs> = {
  name: 'source.setHidden',
  label: ({ isHidden }) => (isHidden ? 'Hide a source' : 'Show a source'),
  run: (review, { sourceId, isHidden }) => {
    const source = recordOf(review, 'sources', sourceId);
    if (!source) return err(appError('record.missing', { table: 'sources', id: sourceId }));
    const { isHidden: _, ...shown } = source;
    return ok(
      changeRecord(review, 'sources', sourceId, isHidden ? { ...shown, isHidden: true as const } : shown),
    );
  },
};
