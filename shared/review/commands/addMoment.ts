import type { MomentId } from '../../model/ids.ts';
import type { EventKind } from '../../model/kind.ts';
import { ok } from '../../model/result.ts';
import type { EpochMs } from '../../model/time.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import { checkedTime } from '../checkedTime.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { plainLine } from '../plainText.ts';

export interface AddMomentArgs {
  readonly id: MomentId;
  readonly at: EpochMs;
  /** Null: an instant, not a range. */
  readonly endAt: EpochMs | null;
  readonly title: string;
  readonly kind: EventKind;
  readonly actor: string | null;
}

export const addMoment: Command<AddMomentArgs> = {
  name: 'moment.add',
  label: ({ title }) => `Add ${plainLine(title).trim() || 'a moment'}`,
  run: (review, { id, at, endAt, title, kind, actor }) => {
    if (recordOf(review, 'moments', id)) return invalidEdit('a new id', id);
    const set = checkedTime({ at, endAt, isApproximate: false });
    if (!set.ok) return set;
    return ok(
      changeRecord(review, 'moments', id, {
        id,
        title: plainLine(title),
        text: '',
        kind,
        kindReason: null,
        actor: actor === null ? null : plainLine(actor),
        origin: null,
        written: null,
        writtenUntil: null,
        set: set.value,
        question: '',
      }),
    );
  },
};
