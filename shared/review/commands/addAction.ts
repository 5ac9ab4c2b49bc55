import type { ActionId } from '../../model/ids.ts';
import { ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { plainLine, plainText } from '../plainText.ts';
import { sortedActions } from '../sortedActions.ts';

export interface AddActionArgs {
  readonly id: ActionId;
  readonly text: string;
  readonly type: string | null;
  readonly owner: string | null;
  /** `YYYY-MM-DD` or the person's own words. */
  readonly due: string | null;
}

/** At the end of the list. */
export const addAction: Command<AddActionArgs> = {
  name: 'action.add',
  label: () => 'Add action',
  run: (review, { id, text, type, owner, due }) => {
    if (recordOf(review, 'actions', id)) return invalidEdit('a new id', id);
    const lineOf = (value: string | null) => (value === null ? null : plainLine(value) || null);
    return ok(
      changeRecord(review, 'actions', id, {
        id,
        text: plainText(text),
        type: lineOf(type),
        owner: lineOf(owner),
        due: lineOf(due),
        status: 'open',
        origin: null,
        order: (sortedActions(review).at(-1)?.order ?? 0) + 1,
      }),
    );
  },
};
