import { appError } from '../../model/appError.ts';
import type { MomentId } from '../../model/ids.ts';
import { err } from '../../model/result.ts';
import { patchMoment, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';

/** Back to the time that the file gives. */
export const resetMomentTime: Command<{ readonly id: MomentId }> = {
  name: 'moment.resetTime',
  label: () => 'Go back to the time in the file',
  run: (review, { id }) => {
    const moment = recordOf(review, 'moments', id);
    if (!moment) return err(appError('record.missing', { table: 'moments', id }));
    if (!moment.written) return invalidEdit('a moment with a time in a file', moment.title);
    return patchMoment(review, id, { set: null });
  },
};
