import type { MomentId } from '../../model/ids.ts';

import { patchMoment } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainLine } from '../plainText.ts';

export const setMomentActor: Command<{ readonly id: MomentId; readonly actor: string | null }> = {
  name: 'moment.setActor',
  label: () => 'Change who did it',
  run: (review, { id, actor }) =>
    patchMoment(review, id, { actor: actor === null || actor === '' ? null : plainLine(actor) }),
};
