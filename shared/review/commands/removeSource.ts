import { appError } from '../../model/appError.ts';
import type { SourceId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import type { Moment, Review } from '../../model/review.ts';
import { milestonesOf } from '../../timeline/milestones.ts';
import { type PlacedMoment, placeMoments } from '../../timeline/placeMoments.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import type { ReviewDiff } from '../diff.ts';

/**
 * Takes a file away with the moments read from it. Moments that a person worked on (changed, or marked as a
 * milestone) stay, at the time where they are now, as moments written by hand: nothing that people wrote is lost
 * with a file. Sections and actions are the review's own text and stay as well.
 */
export const removeSource: Command<{ readonly sourceId: SourceId }> = {
  name: 'source.remove',
  label: () => 'Remove a source',
  run: (review, { sourceId }) => {
    if (!recordOf(review, 'sources', sourceId))
      return err(appError('record.missing', { table: 'sources', id: sourceId }));
    const placed = new Map(placeMoments(review).placed.map((one) => [one.moment.id, one]));
    return ok([
      ...Object.values(review.moments)
        .filter(({ origin }) => origin?.sourceId === sourceId)
        .flatMap((moment) =>
          isWorkedOn(review, moment)
            ? changeRecord(review, 'moments', moment.id, byHand(moment, placed.get(moment.id)))
            : goneDiff(review, moment),
        ),
      ...forgetOrigins(review, sourceId),
      ...changeRecord(review, 'sources', sourceId, null),
    ]);
  },
};

const isWorkedOn = (review: Review, moment: Moment): boolean =>
  moment.isEdited === true ||
  milestonesOf(review, moment.id).some((name) => review.milestones[name]?.reason === null);

const byHand = (moment: Moment, placed: PlacedMoment | undefined): Moment => ({
  ...moment,
  isEdited: true,
  kindReason: null,
  origin: null,
  written: null,
  writtenUntil: null,
  set: placed
    ? {
        at: placed.at,
        endAt: placed.endAt,
        isApproximate: placed.isApproximate || placed.assumed.length > 0,
      }
    : null,
});

const goneDiff = (review: Review, { id }: Moment): ReviewDiff => [
  ...milestonesOf(review, id).flatMap((name) => changeRecord(review, 'milestones', name, null)),
  ...changeRecord(review, 'moments', id, null),
];

/** Sections and actions name the line that they come from; without the file there is none to show. */
const forgetOrigins = (review: Review, sourceId: SourceId): ReviewDiff =>
  (['sections', 'actions'] as const).flatMap((table) =>
    Object.entries(review[table])
      .filter(([, record]) => record.origin?.sourceId === sourceId)
      .flatMap(([id, record]) => changeRecord(review, table, id, { ...record, origin: null })),
  );
