import { appError } from '../../model/appError.ts';
import type { ActionId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export const removeAction: Command<{ readonly id: ActionId }> = {
  name: 'action.remove',
  label: () => 'Remove action',
  run: (review, { id }) =>
    recordOf(review, 'actions', id)
      ? ok(changeRecord(review, 'actions', id, null))
      : err(appError('record.missing', { table: 'actions', id })),
};
