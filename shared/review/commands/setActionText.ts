import type { ActionId } from '../../model/ids.ts';

import { patchRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainText } from '../plainText.ts';

export const setActionText: Command<{ readonly id: ActionId; readonly text: string }> = {
  name: 'action.setText',
  label: () => 'Change action',
  run: (review, { id, text }) => patchRecord(review, 'actions', id, { text: plainText(text) }),
};
