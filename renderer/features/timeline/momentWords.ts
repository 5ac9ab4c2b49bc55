import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, partsIn, UTC, type ZoneId } from '../../../shared/model/time.ts';
import {
  formatClock,
  formatDate,
  formatMetric,
  formatShortDate,
  formatSince,
  formatZone,
} from '../../../shared/timeline/formatTime.ts';
import type { PlacedMoment, TimeAssumption } from '../../../shared/timeline/placeMoments.ts';

/** Where a time had to be completed, in the words of the person who wonders about it. */
const ASSUMED_WORDS: Readonly<Record<TimeAssumption, string>> = {
  zone: 'zone not known, read as UTC',
  date: 'date taken from the source’s setting',
  year: 'year taken from the source’s setting',
  clock: 'no clock time, put at midnight',
  summerTime: 'summer time begins or ends then, so the clock may mean another hour',
};

export const assumedWords = (assumed: readonly TimeAssumption[]): string[] =>
  assumed.map((one) => ASSUMED_WORDS[one]);

/** `11:00 UTC · T+1:00`, `10:00 to 10:40 UTC (40 min) · T+0:00` */
export function timeWords(placed: PlacedMoment, zone: ZoneId, sinceAt: EpochMs | null): string {
  const { at, endAt, isApproximate } = placed;
  const zoneName = zone === UTC ? 'UTC' : formatZone(zone, at);
  const clock =
    endAt === null
      ? formatClock(at, zone)
      : `${formatClock(at, zone)} to ${formatClock(endAt, zone)} (${formatMetric(endAt - at)})`;
  const since = sinceAt === null ? '' : ` · ${formatSince(at - sinceAt)}`;
  return `${isApproximate ? 'about ' : ''}${clock} ${zoneName}${since}`;
}

export const dateWords = (at: EpochMs, zone: ZoneId): string => formatDate(at, zone);

/** `report.txt, line 12`; null for a moment written by hand. */
export function originWords(review: Review, { moment }: Pick<PlacedMoment, 'moment'>): string | null {
  if (!moment.origin) return null;
  const name = review.sources[moment.origin.sourceId]?.name ?? 'a source that was removed';
  return `${name}, line ${moment.origin.line}`;
}

/** What tells the times of a list apart besides the clock: nothing within a day of the zone. */
export type DatePart = 'none' | 'day' | 'year';

/** @param placed in time order */
export function datePartOf(placed: readonly PlacedMoment[], zone: ZoneId): DatePart {
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return 'none';
  const [from, to] = [partsIn(first.at, zone).date, partsIn(last.at, zone).date];
  if (from === to) return 'none';
  return yearOf(from) === yearOf(to) ? 'day' : 'year';
}

const yearOf = (date: string) => date.slice(0, -'-06-03'.length);

/**
 * `10:00`, `~10:00` when approximate, `10:00?` when zone, date or clock are assumed, `5 Mar 10:00` with the day,
 * `5 Mar 2024 10:00` with the year.
 */
export function listTime(
  { at, isApproximate, assumed }: PlacedMoment,
  zone: ZoneId,
  datePart: DatePart,
): string {
  const date = datePart === 'none' ? '' : `${formatShortDate(at, zone, datePart === 'year')} `;
  return `${date}${isApproximate ? '~' : ''}${formatClock(at, zone)}${assumed.length > 0 ? '?' : ''}`;
}
