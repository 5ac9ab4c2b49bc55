import { appError } from '../../model/appError.ts';
import type { MomentId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';

export interface KeepApartArgs {
  readonly ids: readonly MomentId[];
}

/** These moments are not the same event: joining them is not proposed again. */
export const keepApart: Command<KeepApartArgs> = {
  name: 'moments.keepApart',
  label: () => 'Say that moments are not the same',
  run: (review, { ids }) => {
    const sorted = [...new Set(ids)].sort();
    const missing = sorted.find((id) => !recordOf(review, 'moments', id));
    if (missing !== undefined) return err(appError('record.missing', { table: 'moments', id: missing }));
    // Each pair once. No work on the moments themselves: they go with their sources as before.
    return ok(
      sorted.slice(0, -1).flatMap((id, place) => {
        const moment = recordOf(review, 'moments', id);
        const notSameAs = [...new Set([...(moment?.notSameAs ?? []), ...sorted.slice(place + 1)])];
        return moment ? changeRecord(review, 'moments', id, { ...moment, notSameAs }) : [];
      }),
    );
  },
};
