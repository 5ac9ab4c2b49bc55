import type { MomentId } from '../../model/ids.ts';

import { patchMoment } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainLine } from '../plainText.ts';

export const retitleMoment: Command<{ readonly id: MomentId; readonly title: string }> = {
  name: 'moment.retitle',
  label: () => 'Change title',
  run: (review, { id, title }) => patchMoment(review, id, { title: plainLine(title) }),
};
