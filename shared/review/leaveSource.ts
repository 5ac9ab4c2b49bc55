import type { SourceId } from '../model/ids.ts';
import type { Moment, Review } from '../model/review.ts';
import { milestonesOf } from '../timeline/milestones.ts';
import type { PlacedMoment } from '../timeline/placeMoments.ts';
import { changeRecord } from './changeRecord.ts';
import type { ReviewDiff } from './diff.ts';

/** The moment without a source: of the next one that it was joined from, else as if written by hand where it is. */
export function withoutSource(moment: Moment, sourceId: SourceId, placed: PlacedMoment | undefined): Moment {
  const { joined = [], ...rest } = moment;
  const left = joined.filter((one) => one.sourceId !== sourceId);
  if (moment.origin?.sourceId !== sourceId) return withJoined(rest, left);
  const [next, ...others] = left;
  if (!next) return byHand(rest, placed);
  const { title: _, written, writtenUntil, ...origin } = next;
  // The time stays where it was, also when the other source's clock says something else.
  const at = placed && rest.set === null ? handSet(placed) : rest.set;
  return withJoined({ ...rest, origin, written, writtenUntil, set: at }, others);
}

const withJoined = (moment: Moment, joined: NonNullable<Moment['joined']>): Moment =>
  joined.length > 0 ? { ...moment, joined } : moment;

const byHand = (moment: Moment, placed: PlacedMoment | undefined): Moment => ({
  ...moment,
  isEdited: true,
  kindReason: null,
  origin: null,
  written: null,
  writtenUntil: null,
  set: placed ? handSet(placed) : null,
});

const handSet = ({ at, endAt, isApproximate, assumed }: PlacedMoment): NonNullable<Moment['set']> => ({
  at,
  endAt,
  isApproximate: isApproximate || assumed.length > 0,
});

/** Takes a moment away, with the milestones that stand on it. */
export const goneDiff = (review: Review, { id }: Moment): ReviewDiff => [
  ...milestonesOf(review, id).flatMap((name) => changeRecord(review, 'milestones', name, null)),
  ...changeRecord(review, 'moments', id, null),
];

export const isFrom = ({ origin, joined }: Moment, sourceId: SourceId): boolean =>
  origin?.sourceId === sourceId || joined?.some((one) => one.sourceId === sourceId) === true;
