import { laterDate } from '../model/laterDate.ts';
import type { Moment, Review, SourceCorrection } from '../model/review.ts';
import { clockReadings } from '../model/summerTime.ts';
import { addMs, type EpochMs, epochMs, instantOf, partsIn, toZone, UTC, type ZoneId } from '../model/time.ts';
import type { WrittenTime } from '../model/writtenTime.ts';

/** What had to be assumed to draw a moment where it is drawn. */
export type TimeAssumption = 'zone' | 'date' | 'year' | 'clock' | 'summerTime';

/** A moment with its instant: what the file says, the source's correction, and hand-set times, laid together. */
export interface PlacedMoment {
  readonly moment: Moment;
  readonly at: EpochMs;
  /** After `at`; null for an instant. */
  readonly endAt: EpochMs | null;
  readonly isApproximate: boolean;
  /** Empty when the instant is known. */
  readonly assumed: readonly TimeAssumption[];
}

export interface PlacedReview {
  /** In time order; equal times in the order of source, line and id. */
  readonly placed: readonly PlacedMoment[];
  /** Moments that no time can be given: listed, never drawn somewhere. */
  readonly unplaced: readonly Moment[];
}

export function placeMoments(review: Review, { isHiddenToo = false } = {}): PlacedReview {
  const placed: PlacedMoment[] = [];
  const unplaced: Moment[] = [];
  const began = beginOf(review);
  for (const moment of Object.values(review.moments)) {
    if (!isHiddenToo && isHidden(moment, review.sources)) continue;
    const one = placeMoment(moment, review.sources, began);
    if (one) placed.push(one);
    else unplaced.push(moment);
  }
  placed.sort(comparePlaced);
  return { placed, unplaced };
}

/** All the sources that it comes from are hidden. */
function isHidden({ origin, joined = [] }: Moment, sources: Review['sources']): boolean {
  return origin !== null && [origin, ...joined].every(({ sourceId }) => sources[sourceId]?.isHidden === true);
}

export function comparePlaced(a: PlacedMoment, b: PlacedMoment): number {
  return (
    a.at - b.at ||
    compareText(a.moment.origin?.sourceId ?? '', b.moment.origin?.sourceId ?? '') ||
    (a.moment.origin?.line ?? 0) - (b.moment.origin?.line ?? 0) ||
    compareText(a.moment.id, b.moment.id)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What relative times count from, and the assumptions that it stands on. */
type Beginning = Pick<PlacedMoment, 'at' | 'assumed'>;

/** Where relative times count from: the moment marked as the beginning, if it has a time of its own. */
function beginOf(review: Review): Beginning | null {
  const began = review.milestones.began && review.moments[review.milestones.began.momentId];
  const hasOwnTime = began && (began.set !== null || began.written?.relativeMs == null);
  return hasOwnTime ? placeMoment(began, review.sources, null) : null;
}

function placeMoment(
  moment: Moment,
  sources: Review['sources'],
  began: Beginning | null,
): PlacedMoment | null {
  if (moment.set) {
    const { at, endAt, isApproximate } = moment.set;
    return { moment, at, endAt: endAt !== null && endAt > at ? endAt : null, isApproximate, assumed: [] };
  }
  const correction = moment.origin && sources[moment.origin.sourceId]?.correction;
  if (!moment.written || !correction) return null;
  const start = instantOfWritten(moment.written, correction, began);
  if (!start) return null;
  const end = moment.writtenUntil && instantOfWritten(moment.writtenUntil, correction, began);
  return {
    moment,
    at: start.at,
    endAt: end && end.at > start.at ? end.at : null,
    isApproximate: moment.written.isApproximate,
    assumed: start.assumed,
  };
}

/** The instant of a written time under its source's correction, with what that assumed; null when it has none. */
export function instantOfWritten(
  written: WrittenTime,
  correction: SourceCorrection,
  began: Beginning | null,
): { at: EpochMs; assumed: readonly TimeAssumption[] } | null {
  const assumed: TimeAssumption[] = [];
  if (written.relativeMs !== null) {
    if (began !== null) return { at: addMs(began.at, written.relativeMs), assumed: began.assumed };
    const base = correction.assumedDate && instantOf(correction.assumedDate, '00:00', UTC);
    const unknown: TimeAssumption[] = correction.isDateConfirmed
      ? ['clock', 'zone']
      : ['date', 'clock', 'zone'];
    return base ? { at: addMs(epochMs(base), written.relativeMs), assumed: unknown } : null;
  }
  let date = written.date;
  if (date !== null && written.assumedYear !== undefined) {
    date = inYear(date, written.assumedYear, correction);
    if (!correction.isYearConfirmed) assumed.push('year');
  } else if (date === null) {
    // Calendar days, not 24 hours: the clock stays what the file says when summer time begins or ends.
    date = correction.assumedDate && laterDate(correction.assumedDate, written.dayOffset);
    if (!correction.isDateConfirmed) assumed.push('date');
  }
  if (date === null) return null;
  if (written.clock === null) assumed.push('clock');
  const own = ownZone(written, correction);
  const zone = own ?? correction.zone;
  if (zone === null) assumed.push('zone');
  let at = instantOf(date, written.clock ?? '00:00', zone ?? UTC);
  if (at === null) return null;
  const readings = own || !zone || written.clock === null ? null : clockReadings(date, written.clock, zone);
  if (own ? written.isSummerTimeUnclear : readings) assumed.push('summerTime');
  // Which of two the order of the lines says.
  const isLater =
    readings?.isRepeated &&
    (written.isSecondPass || partsIn(readings.later, zone ?? UTC).offset === written.offset);
  if (readings && isLater) at = readings.later;
  return { at: addMs(at, correction.clockShiftMs), assumed };
}

/** A date whose year was counted from an assumed one, counted from the source's; null when that has none. */
function inYear(date: string, from: number, { assumedYear }: SourceCorrection): string | null {
  if (assumedYear == null) return null;
  const [year = '', ...monthAndDay] = date.split('-');
  return [String(Number(year) - from + assumedYear).padStart(4, '0'), ...monthAndDay].join('-');
}

/** The offset that the time has; null when it has none, or a person set a zone that goes before it. */
function ownZone({ offset, isOffsetTaken }: WrittenTime, correction: SourceCorrection): ZoneId | null {
  if (offset === null || (isOffsetTaken && correction.isZoneSet && correction.zone !== null)) return null;
  return toZone(offset);
}
