import { appError } from '../../model/appError.ts';
import type { ActionId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import type { Action } from '../../model/review.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { sortedActions } from '../sortedActions.ts';

export interface MoveActionArgs {
  readonly id: ActionId;
  /** Place in the list after the move, from 0. */
  readonly toIndex: number;
}

/**
 * Only the moved action gets a new `order`, halfway between its neighbours, so that two people who move different
 * actions do not touch the same records. When there is no number between them any more, the list is numbered anew.
 */
export const moveAction: Command<MoveActionArgs> = {
  name: 'action.move',
  label: () => 'Move action',
  run: (review, { id, toIndex }) => {
    const moved = recordOf(review, 'actions', id);
    if (!moved) return err(appError('record.missing', { table: 'actions', id }));
    const sorted = sortedActions(review);
    const others = sorted.filter((action) => action.id !== id);
    const place = Math.min(Math.max(Math.trunc(toIndex) || 0, 0), others.length);
    if (sorted[place]?.id === id) return ok([]);
    const order = orderBetween(others[place - 1], others[place]);
    if (order !== null) return ok(changeRecord(review, 'actions', id, { ...moved, order }));
    return ok(
      others
        .toSpliced(place, 0, moved)
        .flatMap((action, index) =>
          changeRecord(review, 'actions', action.id, { ...action, order: index + 1 }),
        ),
    );
  },
};

function orderBetween(before: Action | undefined, after: Action | undefined): number | null {
  if (!before) return after ? after.order - 1 : 1;
  if (!after) return before.order + 1;
  const middle = (before.order + after.order) / 2;
  return middle > before.order && middle < after.order ? middle : null;
}
