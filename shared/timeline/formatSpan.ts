import { type EpochMs, partsIn, type ZoneId } from '../model/time.ts';
import { formatClock, formatDate, formatZone } from './formatTime.ts';

/** `5 March 2024 · 09:00–12:00 UTC`; over several days `5 March 2024, 09:00 – 9 March 2024, 10:00 UTC`. */
export function formatSpan(startAt: EpochMs, endAt: EpochMs, zone: ZoneId): string {
  const start = formatClock(startAt, zone);
  const end = formatClock(endAt, zone);
  const zoneText = formatZone(zone, startAt);
  if (partsIn(startAt, zone).date !== partsIn(endAt, zone).date)
    return `${formatDate(startAt, zone)}, ${start} – ${formatDate(endAt, zone)}, ${end} ${zoneText}`;
  return `${formatDate(startAt, zone)} · ${startAt === endAt ? start : `${start}–${end}`} ${zoneText}`;
}
