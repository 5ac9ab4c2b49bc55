import type { MomentId } from '../../model/ids.ts';

import { patchMoment } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainText } from '../plainText.ts';

export const setMomentText: Command<{ readonly id: MomentId; readonly text: string }> = {
  name: 'moment.setText',
  label: () => 'Change notes',
  run: (review, { id, text }) => patchMoment(review, id, { text: plainText(text) }),
};
