import { appError } from '../../model/appError.ts';
import type { MomentId } from '../../model/ids.ts';
import type { Milestone } from '../../model/milestone.ts';
import { err, ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export interface SetMilestoneArgs {
  readonly milestone: Milestone;
  readonly momentId: MomentId;
}

/** Marks a moment; setting the moment that was proposed confirms it. */
export const setMilestone: Command<SetMilestoneArgs> = {
  name: 'milestone.set',
  label: ({ milestone }) => `Mark as ${milestone}`,
  run: (review, { milestone, momentId }) => {
    if (!recordOf(review, 'moments', momentId))
      return err(appError('record.missing', { table: 'moments', id: momentId }));
    return ok(changeRecord(review, 'milestones', milestone, { momentId, reason: null }));
  },
};
