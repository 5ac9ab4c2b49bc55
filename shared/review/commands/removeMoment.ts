import { appError } from '../../model/appError.ts';
import type { MomentId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import { milestonesOf } from '../../timeline/milestones.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';

/** Takes a moment away, and the milestones that it stood for. */
export const removeMoment: Command<{ readonly id: MomentId }> = {
  name: 'moment.remove',
  label: () => 'Remove moment',
  run: (review, { id }) => {
    if (!recordOf(review, 'moments', id)) return err(appError('record.missing', { table: 'moments', id }));
    return ok([
      ...milestonesOf(review, id).flatMap((name) => changeRecord(review, 'milestones', name, null)),
      ...changeRecord(review, 'moments', id, null),
    ]);
  },
};
