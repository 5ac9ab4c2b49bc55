import { Temporal } from 'temporal-polyfill';
import { type EpochMs, epochMs, type ZoneId } from '../model/time.ts';
import { formatClock, formatDate } from '../timeline/formatTime.ts';

export interface Tick {
  readonly at: EpochMs;
  /** Empty: a grid line without words. */
  readonly label: string;
  /** Second line: the date where it changes, and under the first tick. Empty elsewhere. */
  readonly dateLabel: string;
}

interface Step {
  readonly unit: 'clock' | 'day' | 'month' | 'year';
  /** Milliseconds for `clock`, else a count of the unit. */
  readonly size: number;
  /** About how long, to choose by. */
  readonly lengthMs: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const clock = (size: number): Step => ({ unit: 'clock', size, lengthMs: size });
const days = (size: number): Step => ({ unit: 'day', size, lengthMs: size * DAY });
const months = (size: number): Step => ({ unit: 'month', size, lengthMs: size * 30.4 * DAY });
const years = (size: number): Step => ({ unit: 'year', size, lengthMs: size * 365 * DAY });

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map(clock),
  ...[1, 2, 5, 10, 15, 30].map((n) => clock(n * SECOND)),
  ...[1, 2, 5, 10, 15, 30].map((n) => clock(n * MINUTE)),
  ...[1, 2, 3, 6, 12].map((n) => clock(n * HOUR)),
  ...[1, 2, 7, 14].map(days),
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(years),
];

/** Round times of the zone between two instants, at most `most` of them, as close together as that allows. */
export function ticksBetween(startAt: EpochMs, endAt: EpochMs, most: number, zone: ZoneId): Tick[] {
  const room = Math.max(1, most);
  const step = STEPS.find(({ lengthMs }) => (endAt - startAt) / lengthMs <= room) ?? years(10_000);
  const instants = instantsOf(step, startAt, endAt, zone).filter((at) => at >= startAt && at <= endAt);
  let shownDate = '';
  return instants.map((at) => {
    const date = formatDate(at, zone);
    const [day = '', month = '', year = ''] = date.split(' ');
    const label =
      step.unit === 'clock'
        ? formatClock(at, zone)
        : step.unit === 'day'
          ? `${day} ${month.slice(0, 3)}`
          : step.unit === 'month'
            ? month.slice(0, 3)
            : year;
    const context =
      step.unit === 'clock' ? `${day} ${month.slice(0, 3)} ${year}` : step.unit === 'year' ? '' : year;
    const dateLabel = context === shownDate ? '' : context;
    shownDate = context;
    return { at, label, dateLabel };
  });
}

function instantsOf(step: Step, startAt: EpochMs, endAt: EpochMs, zone: ZoneId): EpochMs[] {
  const start = zonedOf(startAt, zone);
  if (step.unit === 'clock') return clockInstants(step.size, start, startAt, endAt);
  const found: EpochMs[] = [];
  let date = firstDate(step, start.toPlainDate());
  for (;;) {
    const at = epochMs(date.toZonedDateTime({ timeZone: zone }).epochMilliseconds);
    if (at > endAt) return found;
    found.push(at);
    date = date.add(
      step.unit === 'day'
        ? { days: step.size }
        : step.unit === 'month'
          ? { months: step.size }
          : { years: step.size },
    );
  }
}

/** Counted from each local midnight, so that 06:00 stays 06:00 on the days when summer time begins or ends. */
function clockInstants(
  sizeMs: number,
  start: Temporal.ZonedDateTime,
  startAt: number,
  endAt: number,
): EpochMs[] {
  const found: EpochMs[] = [];
  for (let day = start.startOfDay(); day.epochMilliseconds <= endAt; day = day.add({ days: 1 })) {
    const next = Math.min(day.add({ days: 1 }).epochMilliseconds, endAt + 1);
    const midnight = day.epochMilliseconds;
    // Summer time can put a wall clock an hour (in one zone half an hour, once a day) off the count.
    const early = sizeMs >= HOUR ? Math.ceil((2 * HOUR) / sizeMs) : 0;
    for (let n = Math.max(0, Math.floor((startAt - midnight) / sizeMs) - early); ; n++) {
      const sinceMidnight = n * sizeMs;
      const at = sizeMs >= HOUR ? wallClock(day, sinceMidnight).epochMilliseconds : midnight + sinceMidnight;
      if (at >= next) break;
      if (found.at(-1) !== at) found.push(epochMs(at));
    }
  }
  return found;
}

const wallClock = (day: Temporal.ZonedDateTime, sinceMidnightMs: number) =>
  day.toPlainDate().toPlainDateTime().add({ milliseconds: sinceMidnightMs }).toZonedDateTime(day.timeZoneId);

/** The step's round date at or before a day: Mondays for weeks, quarters for three months. */
function firstDate({ unit, size }: Step, day: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'day') return size % 7 === 0 ? day.subtract({ days: day.dayOfWeek - 1 }) : day;
  if (unit === 'month') return day.with({ day: 1, month: day.month - ((day.month - 1) % size) });
  return day.with({ day: 1, month: 1 }).subtract({ years: ((day.year % size) + size) % size });
}

const zonedOf = (at: EpochMs, zone: ZoneId) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
