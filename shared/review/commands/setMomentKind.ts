import type { MomentId } from '../../model/ids.ts';
import type { EventKind } from '../../model/kind.ts';
import { patchMoment } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export const setMomentKind: Command<{ readonly id: MomentId; readonly kind: EventKind }> = {
  name: 'moment.setKind',
  label: () => 'Change kind',
  run: (review, { id, kind }) => patchMoment(review, id, { kind, kindReason: null }),
};
