import type { ActionId } from '../../model/ids.ts';
import type { ActionStatus } from '../../model/review.ts';
import { patchRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export const setActionStatus: Command<{ readonly id: ActionId; readonly status: ActionStatus }> = {
  name: 'action.setStatus',
  label: ({ status }) => `Mark action as ${status}`,
  run: (review, { id, status }) => patchRecord(review, 'actions', id, { status }),
};
