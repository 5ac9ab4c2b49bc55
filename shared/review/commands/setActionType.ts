import type { ActionId } from '../../model/ids.ts';

import { patchRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainLine } from '../plainText.ts';

export const setActionType: Command<{ readonly id: ActionId; readonly type: string | null }> = {
  name: 'action.setType',
  label: () => 'Change type of action',
  run: (review, { id, type }) => patchRecord(review, 'actions', id, { type: plainLine(type ?? '') || null }),
};
