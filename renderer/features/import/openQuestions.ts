import type { Review } from '../../../shared/model/review.ts';
import { medianOf } from '../../../shared/timeline/medianTime.ts';
import type { ImportFile } from './importFile.ts';
import { instantOfEvent } from './shownTime.ts';
import { mediansOfReview } from './withDayOrders.ts';

const DAY_MS = 86_400_000;
/** Files of one incident lie nearer to each other than this. */
const FAR_DAYS = 30;

/** What a person should look at in a file, in few words; empty for a file that says all there is to know. */
export function openQuestions(file: ImportFile, middleOfOthers: number | null): readonly string[] {
  const { read, correction, settings, dayOrderReason } = file;
  if (!read || file.status !== 'read') return [];
  if (read.count === 0) return ['nothing found'];
  const { lacks, report } = read;
  const isOrderOpen = read.ambiguous !== null && settings.dayOrder === undefined;
  const daysAway = daysBetween(middleOf(file), middleOfOthers);
  return [
    ...(lacks.zone && correction.zone === null ? ['zone unknown'] : []),
    ...(lacks.year && !correction.isYearConfirmed ? ['year assumed'] : []),
    ...(lacks.date && !correction.isDateConfirmed ? ['date assumed'] : []),
    ...(isOrderOpen || dayOrderReason !== null ? ['order of day and month assumed'] : []),
    ...(report.unit !== undefined && settings.unit === undefined ? ['unit of times assumed'] : []),
    ...(daysAway > FAR_DAYS ? [`${daysAway.toLocaleString('en')} days from the other files`] : []),
  ];
}

/** For each file, when the other files of the import and the review are; null where nobody knows. */
export function middlesOfOthers(files: readonly ImportFile[], review: Review | null): (number | null)[] {
  const middles = files.map(middleOf);
  const known = [...middles.flatMap((at) => at ?? []), ...mediansOfReview(review)].sort((a, b) => a - b);
  return middles.map((own) => {
    if (known.length > MANY) return medianOf(known);
    const at = own === null ? -1 : known.indexOf(own);
    return medianOf(at < 0 ? known : known.toSpliced(at, 1));
  });
}

/** Of so many files one more or less does not move the middle. */
const MANY = 50;

/** Where the file's middle is not known, that of its ends under what is assumed. */
function middleOf({ read, correction }: ImportFile): number | null {
  if (!read || read.lacks.date) return null;
  if (read.medianMs !== null && !read.lacks.year) return read.medianMs;
  const [first, last] = read.ends.map((event) => instantOfEvent(event, correction));
  return first && last ? (first.at + last.at) / 2 : null;
}

const daysBetween = (a: number | null, b: number | null): number =>
  a === null || b === null ? 0 : Math.round(Math.abs(a - b) / DAY_MS);
