import type { Milestone } from '../../model/milestone.ts';
import { ok } from '../../model/result.ts';
import { changeRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export const clearMilestone: Command<{ readonly milestone: Milestone }> = {
  name: 'milestone.clear',
  label: ({ milestone }) => `Clear ${milestone}`,
  run: (review, { milestone }) => ok(changeRecord(review, 'milestones', milestone, null)),
};
