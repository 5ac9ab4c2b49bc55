import type { Review } from '../../../shared/model/review.ts';
import { onlyNew } from '../../../shared/review/onlyNew.ts';
import { plainText } from '../../../shared/review/plainText.ts';
import type { EarlierCopy } from '../evidence/findEarlierCopy.ts';
import { endsOfEvents } from './endsOf.ts';
import { eventsInWords, FIRST_EVENTS } from './eventsInWords.ts';
import type { EarlierReading, ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';

/** What a file has beyond an earlier copy of it, and beyond the actions of the review. */
export async function withEarlier(
  read: ReadFile,
  found: EarlierCopy,
  { actions }: Review,
): Promise<EarlierReading> {
  const known = new Set(Object.values(actions).map(({ text }) => text));
  const { report, evidence } = onlyNew(read, found.comparison);
  const assumedYear = new Date().getFullYear();
  const words = evidence && (await eventsInWords(evidence, read.text ?? read.file, assumedYear));
  const fresh: ReadFile = {
    ...read,
    report: { ...report, actions: report.actions.filter(({ text }) => !known.has(plainText(text).trim())) },
    evidence,
    first: words?.first ?? report.events.slice(0, FIRST_EVENTS),
    marked: words?.marked ?? [],
    all: words?.all ?? null,
    ends: words?.ends ?? endsOfEvents(report.events),
    count: found.comparison.fresh.length,
  };
  return { ...found, fresh };
}

/** What a person wants of a file: all that was read, or what is new in it. */
export const wantedOf = ({ read, earlier, addsAll }: ImportFile): ReadFile | null =>
  earlier && !addsAll ? earlier.fresh : read;
