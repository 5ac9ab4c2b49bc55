import type { Evidence } from '../model/evidence.ts';
import type { DayOrder } from '../model/readSettings.ts';
import { medianOf, medianTime } from './medianTime.ts';

/** A file whose dates, such as 03/04/2024, could be meant either way: when it would be. */
export interface AmbiguousDates {
  /** As it was read. */
  readonly order: DayOrder;
  readonly medianMs: number;
  /** Read the other way round. */
  readonly otherMs: number;
}

export interface ProposedDayOrder {
  readonly order: DayOrder;
  /** For the person who is to look at it. */
  readonly reason: string;
}

const DAY_MS = 86_400_000;

export function ambiguousDates(evidence: Evidence, order: DayOrder): AmbiguousDates | null {
  const medianMs = medianTime(evidence);
  const otherMs = medianTime(evidence, withDayAndMonthSwapped);
  return medianMs === null || otherMs === null ? null : { order, medianMs, otherMs };
}

/**
 * The other order, where it brings the file nearer by more than a day to the time of the others; else null.
 * @param others when each of the other files is, in the middle
 */
export function proposeDayOrder(
  { order, medianMs, otherMs }: AmbiguousDates,
  others: readonly number[],
): ProposedDayOrder | null {
  const at = medianOf(others);
  if (at === null || Math.abs(medianMs - at) - Math.abs(otherMs - at) <= DAY_MS) return null;
  const isDayFirst = order === 'monthFirst';
  const when = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    order: isDayFirst ? 'dayFirst' : 'monthFirst',
    reason: `${isDayFirst ? 'day' : 'month'} first, since the other files are of ${when.format(at)}`,
  };
}

function withDayAndMonthSwapped(civilMs: number): number {
  const date = new Date(civilMs);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (day > 12) return Number.NaN;
  return civilMs - Date.UTC(year, month, day) + Date.UTC(year, day - 1, month + 1);
}
