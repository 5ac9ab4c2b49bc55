import { appError } from '../../model/appError.ts';
import type { MomentId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import type { JoinedOrigin, Moment } from '../../model/review.ts';
import { milestonesOf } from '../../timeline/milestones.ts';
import { changeRecord, patchMoment, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';

export interface JoinMomentsArgs {
  /** The one that stays, with its title, kind and time. */
  readonly keep: MomentId;
  readonly others: readonly MomentId[];
}

/**
 * Several moments are one event: one stays and names where the others came from; what they say beyond it goes to
 * the end of its text, and milestones that stood on them stand on it.
 */
export const joinMoments: Command<JoinMomentsArgs> = {
  name: 'moments.join',
  label: ({ others }) => `Join ${others.length + 1} moments`,
  run: (review, { keep, others }) => {
    const kept = recordOf(review, 'moments', keep);
    if (!kept) return err(appError('record.missing', { table: 'moments', id: keep }));
    const gone: Moment[] = [];
    for (const id of new Set(others)) {
      const moment = recordOf(review, 'moments', id);
      if (!moment) return err(appError('record.missing', { table: 'moments', id }));
      if (id === keep) return invalidEdit('another moment', kept.title);
      gone.push(moment);
    }
    if (gone.length === 0) return ok([]);
    const text = gone.reduce(textWith, kept.text || '');
    const question = gone.reduce(
      (all, one) =>
        one.question && !all.includes(one.question) ? [all, one.question].filter(Boolean).join('\n') : all,
      kept.question,
    );
    const joined = [...(kept.joined ?? []), ...gone.flatMap(originsOf)];
    const grown = patchMoment(review, keep, {
      text: text === kept.text ? kept.text : text,
      question,
      ...(joined.length > 0 ? { joined } : {}),
    });
    if (!grown.ok) return grown;
    return ok([
      ...grown.value,
      ...gone.flatMap(({ id }) =>
        milestonesOf(review, id).flatMap((name) =>
          changeRecord(review, 'milestones', name, {
            momentId: keep,
            reason: review.milestones[name]?.reason ?? null,
          }),
        ),
      ),
      ...gone.flatMap(({ id }) => changeRecord(review, 'moments', id, null)),
    ]);

    function textWith(all: string, one: Moment): string {
      const said = one.text.includes(one.title) ? one.text : [one.title, one.text].filter(Boolean).join('\n');
      const isKnown = said === kept?.title || all.includes(said);
      return isKnown ? all : [all, said].filter(Boolean).join('\n\n');
    }
  },
};

function originsOf({ origin, joined = [], title, written, writtenUntil }: Moment): JoinedOrigin[] {
  return [...(origin ? [{ ...origin, title, written, writtenUntil }] : []), ...joined];
}
