import type { ActionId } from '../../model/ids.ts';

import { patchRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainLine } from '../plainText.ts';

export const setActionDue: Command<{ readonly id: ActionId; readonly due: string | null }> = {
  name: 'action.setDue',
  label: () => 'Change due date',
  run: (review, { id, due }) => patchRecord(review, 'actions', id, { due: plainLine(due ?? '') || null }),
};
