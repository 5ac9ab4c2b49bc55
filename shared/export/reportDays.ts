import type { Moment, Review } from '../model/review.ts';
import { between, type EpochMs, type ZoneId } from '../model/time.ts';
import { timeText } from '../picture/momentLabel.ts';
import { formatDate, formatSince } from '../timeline/formatTime.ts';
import { milestonesOf } from '../timeline/milestones.ts';
import type { PlacedMoment, TimeAssumption } from '../timeline/placeMoments.ts';
import type { ReportDay, ReportMoment } from './reportJob.ts';
import { sourceLine } from './sourceLine.ts';

const DOUBTS: Readonly<Record<TimeAssumption, string>> = {
  zone: 'zone assumed',
  date: 'date assumed',
  clock: 'no clock time given',
  year: 'year assumed',
  summerTime: 'summer time unclear',
};

/** The moments by day of the zone, in time order. */
export function reportDays(
  review: Review,
  placed: readonly PlacedMoment[],
  began: EpochMs | null,
  zone: ZoneId,
): ReportDay[] {
  const days: { date: string; moments: ReportMoment[] }[] = [];
  for (const one of placed) {
    const date = formatDate(one.at, zone);
    const day = days.at(-1);
    const row: ReportMoment = {
      ...rowOf(review, one.moment),
      time: one.assumed.includes('clock') ? '' : timeText(one, zone, false),
      since: began === null ? '' : formatSince(between(began, one.at)),
      doubts: [...(one.isApproximate ? ['about'] : []), ...one.assumed.map((part) => DOUBTS[part])],
    };
    if (day?.date === date) day.moments.push(row);
    else days.push({ date, moments: [row] });
  }
  return days;
}

/** A moment without its time: what the list of timeless moments shows. */
export function rowOf(review: Review, moment: Moment): ReportMoment {
  const { title, text } = wordsOf(moment);
  return {
    time: '',
    since: '',
    kind: moment.kind,
    title,
    text,
    actor: moment.actor ?? '',
    milestones: milestonesOf(review, moment.id),
    source: sourceLine(moment, review.sources),
    doubts: [],
  };
}

/** Some sentences can stand as a title; what is longer stays a text of its own. */
const MAX_TITLE_LENGTH = 400;

/** A title that the importer had to cut gives way to the whole text, so that nothing is said twice. */
function wordsOf(moment: Moment): { title: string; text: string } {
  const title = moment.title.trim() || 'untitled';
  const text = moment.text.trim();
  const line = text.replace(/\s+/gu, ' ');
  if (line === title) return { title, text: '' };
  const isCut = title.endsWith('…') && line.startsWith(title.slice(0, -1).trimEnd());
  return isCut && line.length <= MAX_TITLE_LENGTH ? { title: line, text: '' } : { title, text };
}
