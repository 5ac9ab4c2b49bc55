import { appError } from '../../model/appError.ts';
import type { MomentId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import type { HandSetTime, Review } from '../../model/review.ts';
import type { EpochMs } from '../../model/time.ts';
import { placeMoments } from '../../timeline/placeMoments.ts';
import { patchMoment, recordOf } from '../changeRecord.ts';
import { checkedTime } from '../checkedTime.ts';
import type { Command } from '../command.ts';

export interface RetimeMomentArgs {
  readonly id: MomentId;
  readonly at: EpochMs;
  /** Null: an instant, not a range. */
  readonly endAt: EpochMs | null;
  /** "About": left out, the time is exact. */
  readonly isApproximate?: boolean;
}

/** Sets a time by hand; what the file says is kept beside it (moment.resetTime goes back to it). */
export const retimeMoment: Command<RetimeMomentArgs> = {
  name: 'moment.retime',
  label: () => 'Change time',
  run: (review, { id, at, endAt, isApproximate = false }) => {
    const moment = recordOf(review, 'moments', id);
    if (!moment) return err(appError('record.missing', { table: 'moments', id }));
    const set = checkedTime({ at, endAt, isApproximate });
    if (!set.ok) return set;
    return moment.set === null && isWhereItIs(review, id, set.value)
      ? ok([])
      : patchMoment(review, id, { set: set.value });
  },
};

/** Setting the same time confirms it where it stood on an assumption; where it did not, nothing changes. */
function isWhereItIs(review: Review, id: string, set: HandSetTime): boolean {
  const placed = placeMoments(review).placed.find(({ moment }) => moment.id === id);
  return (
    placed !== undefined &&
    placed.assumed.length === 0 &&
    placed.at === set.at &&
    placed.endAt === set.endAt &&
    placed.isApproximate === set.isApproximate
  );
}
