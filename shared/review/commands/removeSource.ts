import { appError } from '../../model/appError.ts';
import type { SourceId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import type { Review } from '../../model/review.ts';
import { placeMoments } from '../../timeline/placeMoments.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import type { ReviewDiff } from '../diff.ts';
import { isWorkedOn } from '../isWorkedOn.ts';
import { goneDiff, isFrom, withoutSource } from '../leaveSource.ts';

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
    const { placed } = placeMoments(review, { isHiddenToo: true });
    const places = new Map(placed.map((one) => [one.moment.id, one]));
    return ok([
      ...Object.values(review.moments)
        .filter((moment) => isFrom(moment, sourceId))
        .flatMap((moment) =>
          isWorkedOn(review, moment)
            ? changeRecord(
                review,
                'moments',
                moment.id,
                withoutSource(moment, sourceId, places.get(moment.id)),
              )
            : goneDiff(review, moment),
        ),
      ...forgetOrigins(review, sourceId),
      ...changeRecord(review, 'sources', sourceId, null),
    ]);
  },
};

/** Sections and actions name the line that they come from; without the file there is none to show. */
const forgetOrigins = (review: Review, sourceId: SourceId): ReviewDiff =>
  (['sections', 'actions'] as const).flatMap((table) =>
    Object.entries(review[table])
      .filter(([, record]) => record.origin?.sourceId === sourceId)
      .flatMap(([id, record]) => changeRecord(review, table, id, { ...record, origin: null })),
  );
