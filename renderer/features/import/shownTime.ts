import type { ReportEvent } from '../../../shared/import/report.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { writtenOf } from '../../../shared/review/writtenFromReport.ts';
import { formatClock, formatShortDate } from '../../../shared/timeline/formatTime.ts';
import { instantOfWritten } from '../../../shared/timeline/placeMoments.ts';

/** When an event is under what the person says of its file; null when it has no place. */
export function instantOfEvent(
  event: ReportEvent,
  correction: SourceCorrection,
): { readonly at: EpochMs; readonly isAssumed: boolean } | null {
  const placed = instantOfWritten(writtenOf(event), correction, null);
  return placed && { at: placed.at, isAssumed: placed.assumed.length > 0 };
}

/** `3 Jun 2024 10:00:12`; a dash where no time can be given. */
export function shownTime(
  event: ReportEvent,
  correction: SourceCorrection,
  zone: ZoneId,
): { readonly text: string; readonly isAssumed: boolean } {
  const placed = instantOfEvent(event, correction);
  if (!placed) return { text: event.relative ?? '–', isAssumed: false };
  return { text: dateAndClock(placed.at, zone), isAssumed: placed.isAssumed };
}

export const dateAndClock = (at: EpochMs, zone: ZoneId): string =>
  `${formatShortDate(at, zone, true)} ${formatClock(at, zone)}`;
