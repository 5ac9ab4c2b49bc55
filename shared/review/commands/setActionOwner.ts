import type { ActionId } from '../../model/ids.ts';

import { patchRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainLine } from '../plainText.ts';

export const setActionOwner: Command<{ readonly id: ActionId; readonly owner: string | null }> = {
  name: 'action.setOwner',
  label: () => 'Change owner',
  run: (review, { id, owner }) =>
    patchRecord(review, 'actions', id, { owner: plainLine(owner ?? '') || null }),
};
