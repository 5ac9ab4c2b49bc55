import type { MomentId } from '../../model/ids.ts';

import { patchMoment } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainText } from '../plainText.ts';

export const setMomentQuestion: Command<{ readonly id: MomentId; readonly question: string }> = {
  name: 'moment.setQuestion',
  label: () => 'Change question',
  run: (review, { id, question }) => patchMoment(review, id, { question: plainText(question) }),
};
