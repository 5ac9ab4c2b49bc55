import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { formatClock, formatShortDate, formatSince } from '../../../shared/timeline/formatTime.ts';
import type { View } from '../../../shared/timeline/view.ts';

export interface TimeShown {
  readonly zone: ZoneId;
  /** Set: times are shown since the incident began. */
  readonly sinceAt: EpochMs | null;
  readonly view: View;
}

interface TimeFacts {
  readonly at: EpochMs;
  readonly isApproximate: boolean;
  readonly isAssumed: boolean;
}

/** Of a view in which the axis no longer says the hour: a clock alone would not tell a moment's day. */
const DATED_VIEW_MS = 3 * 86_400_000;

/**
 * `10:00`, `~10:00` when approximate, `10:00?` when the zone, date or clock is assumed; with the date in a view of
 * many days.
 */
export function shownTime(
  { at, isApproximate, isAssumed }: TimeFacts,
  { zone, sinceAt, view }: TimeShown,
): string {
  const isDated = view.endAt - view.startAt >= DATED_VIEW_MS;
  const clock = isDated
    ? `${formatShortDate(at, zone, true)} ${formatClock(at, zone)}`
    : formatClock(at, zone);
  const time = sinceAt === null ? clock : formatSince(at - sinceAt);
  return `${isApproximate ? '~' : ''}${time}${isAssumed ? '?' : ''}`;
}
