import { ok } from '../../model/result.ts';
import type { Review } from '../../model/review.ts';
import { toZone } from '../../model/time.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { applyDiff, type ReviewDiff } from '../diff.ts';
import { joinDiffs } from '../joinDiffs.ts';
import { UNTITLED } from '../newReview.ts';
import { importedLine } from '../plainText.ts';
import { type AddSourceArgs, sourceDiff } from '../sourceDiff.ts';

export interface AddSourcesArgs {
  /** In the order in which they are to be listed and coloured; documents come before all others. */
  readonly sources: readonly AddSourceArgs[];
}

/**
 * An import of any number of files, as one edit. A file that is there already adds nothing. A title and a zone
 * that the review has stay; else the first document that states one gives it, and without any the first file's
 * name is the title.
 */
export const addSources: Command<AddSourcesArgs> = {
  name: 'sources.add',
  label: ({ sources: [first, ...rest] }) =>
    first && rest.length === 0 ? `Add ${importedLine(first.report.file)}` : `Add ${rest.length + 1} files`,
  run: (review, { sources }) => {
    const fresh = documentsFirst(sources).filter(
      ({ sourceId }) => recordOf(review, 'sources', sourceId) === null,
    );
    let diff: ReviewDiff = factsDiff(review, fresh);
    let after = applyDiff(review, diff);
    for (const source of fresh) {
      // The same file may be given twice.
      if (recordOf(after, 'sources', source.sourceId)) continue;
      const added = sourceDiff(after, source);
      if (!added.ok) return added;
      after = applyDiff(after, added.value);
      diff = joinDiffs(diff, added.value);
    }
    return ok(diff);
  },
};

/** What people wrote of the incident says best what it was, and which of its moments were its milestones. */
const documentsFirst = (sources: readonly AddSourceArgs[]): AddSourceArgs[] => [
  ...sources.filter(({ evidence }) => !evidence),
  ...sources.filter(({ evidence }) => evidence),
];

function factsDiff(review: Review, sources: readonly AddSourceArgs[]): ReviewDiff {
  if (sources.length === 0) return [];
  const { title, zone } = review.facts.facts;
  const firstOf = (find: (source: AddSourceArgs) => string | null) =>
    sources.reduce<string | null>((found, source) => found ?? (find(source) || null), null);
  const found =
    firstOf(({ report }) => importedLine(report.incident.title ?? '')) ??
    // A document without a title is known by its file's name.
    firstOf(({ report }) => importedLine(report.file).replace(/\.[^.]+$/, ''));
  const stated = firstOf(({ report }) => report.incident.timeZone);
  return changeRecord(review, 'facts', 'facts', {
    title: (title === UNTITLED || title.trim() === '') && found ? found : title,
    zone: zone ?? (stated === null ? null : toZone(stated)),
  });
}
