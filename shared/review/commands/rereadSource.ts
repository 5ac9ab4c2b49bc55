import { appError } from '../../model/appError.ts';
import { err, ok } from '../../model/result.ts';
import type { Moment, Review } from '../../model/review.ts';
import { placeMoments } from '../../timeline/placeMoments.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import type { ReviewDiff } from '../diff.ts';
import { isWorkedOn } from '../isWorkedOn.ts';
import { goneDiff, withoutSource } from '../leaveSource.ts';
import { matchMoments } from '../matchMoments.ts';
import { type AddSourceArgs, momentsOf, sourceOf } from '../sourceDiff.ts';

/**
 * Another reading of a source that is there: with other settings, or by a newer Debrief. What a person did stays:
 * corrections, colour, and every moment that was worked on, which takes over where it now comes from and what the
 * file now says. One whose event is not found any more stays as if written by hand. Sections, actions, title and
 * zone are the review's own and stay as they are.
 */
export const rereadSource: Command<AddSourceArgs> = {
  name: 'source.reread',
  label: () => 'Read a source again',
  run: (review, args) => {
    const { sourceId, correction } = args;
    const old = recordOf(review, 'sources', sourceId);
    if (!old) return err(appError('record.missing', { table: 'sources', id: sourceId }));
    const { settings: _s, evidence: _e, parts: _p, ...kept } = old;
    const fresh = sourceOf(args);
    const source = {
      ...kept,
      ...fresh,
      importedAt: old.importedAt,
      name: old.name,
      correction: correctionOf(old.correction, fresh.correction, correction),
    };
    return ok([...changeRecord(review, 'sources', sourceId, source), ...momentsDiff(review, args)]);
  },
};

/** What a person said goes before what the new reading found, and what is given with it before both. */
function correctionOf(
  old: AddSourceArgs['correction'] & object,
  found: Review['sources'][string]['correction'],
  given: AddSourceArgs['correction'],
): Review['sources'][string]['correction'] {
  const { zone, isZoneSet, assumedDate, isDateConfirmed, assumedYear, isYearConfirmed, clockShiftMs } = old;
  return {
    ...found,
    ...(isZoneSet && zone !== undefined ? { zone, isZoneSet } : {}),
    ...(isDateConfirmed && assumedDate !== undefined ? { assumedDate, isDateConfirmed } : {}),
    ...(isYearConfirmed && assumedYear !== undefined ? { assumedYear, isYearConfirmed } : {}),
    ...(clockShiftMs === undefined ? {} : { clockShiftMs }),
    ...given,
  };
}

function momentsDiff(review: Review, args: AddSourceArgs): ReviewDiff {
  const { sourceId } = args;
  const old = Object.values(review.moments).filter(({ origin }) => origin?.sourceId === sourceId);
  const fresh = momentsOf(args);
  const matches = matchMoments(old, fresh);
  const { placed } = placeMoments(review, { isHiddenToo: true });
  const places = new Map(placed.map((one) => [one.moment.id, one]));
  const taken = new Set(matches.values());
  return [
    ...old.flatMap((moment) => {
      const now = matches.get(moment);
      if (now) return changeRecord(review, 'moments', moment.id, asReadNow(moment, now));
      if (isWorkedOn(review, moment))
        return changeRecord(
          review,
          'moments',
          moment.id,
          withoutSource(moment, sourceId, places.get(moment.id)),
        );
      return goneDiff(review, moment);
    }),
    ...fresh
      .filter((moment) => !taken.has(moment) && !recordOf(review, 'moments', moment.id))
      .flatMap((moment) => changeRecord(review, 'moments', moment.id, moment)),
  ];
}

/** Under its old id, so that milestones stay on it; its words only where nobody changed them. */
const asReadNow = (old: Moment, now: Moment): Moment =>
  old.isEdited
    ? { ...old, origin: now.origin, written: now.written, writtenUntil: now.writtenUntil }
    : { ...now, id: old.id, ...(old.notSameAs ? { notSameAs: old.notSameAs } : {}) };
