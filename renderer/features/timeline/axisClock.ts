import moment, { type Moment, type MomentInput } from 'moment-timezone';
import { type EpochMs, partsIn, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { formatSince } from '../../../shared/timeline/formatTime.ts';

/** Reads an instant as the axis shows it: grid lines stand where this clock is round. */
export type AxisClock = (input?: MomentInput) => Moment;

/** With `sinceAt` the clock counts from there, so that grid lines stand at whole T+ steps. */
export function axisClock(zone: ZoneId, sinceAt: EpochMs | null): AxisClock {
  if (sinceAt !== null) {
    // Between one and two days back: whole days change nothing here, and a number under 16 would be read as hours.
    const offsetMinutes = -((sinceAt / 60_000) % 1440) - 1440;
    return (input) => moment.utc(input).utcOffset(offsetMinutes);
  }
  if (zone === UTC) return (input) => moment.utc(input);
  if (/^[+-]/.test(zone)) return (input) => moment.utc(input).utcOffset(zone);
  if (moment.tz.zone(zone)) return (input) => moment.tz(input, zone);
  // A zone that Temporal knows and the axis library does not: its offset at each instant.
  return (input) => {
    const read = moment.utc(input);
    return read.utcOffset(partsIn(read.valueOf() as EpochMs, zone).offset);
  };
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
export const offsetMsAt = (clock: AxisClock, at: EpochMs): number => clock(at).utcOffset() * 60_000;

const CLOCK_LABELS = {
  minorLabels: {
    millisecond: 'ss.SSS',
    second: 'HH:mm:ss',
    minute: 'HH:mm',
    hour: 'HH:mm',
    weekday: 'ddd D',
    day: 'D',
    week: 'w',
    month: 'MMM',
    year: 'YYYY',
  },
  majorLabels: {
    millisecond: 'D MMMM HH:mm:ss',
    second: 'D MMMM HH:mm',
    minute: 'ddd D MMMM YYYY',
    hour: 'ddd D MMMM YYYY',
    weekday: 'MMMM YYYY',
    day: 'MMMM YYYY',
    week: 'MMMM YYYY',
    month: 'YYYY',
    year: '',
  },
};

export function axisLabels(sinceAt: EpochMs | null) {
  if (sinceAt === null) return CLOCK_LABELS;
  return {
    minorLabels: (at: Date, scale: string) => {
      const ms = at.valueOf() - sinceAt;
      return scale === 'millisecond'
        ? `${formatSince(Math.trunc(ms / 1000) * 1000)}.${msPart(ms)}`
        : // At whole days the clock says nothing, and takes the room of the next label.
          formatSince(ms).replace(/ d 0:00$/, ' d');
    },
    majorLabels: () => '',
  };
}

const msPart = (ms: number) => String(Math.round(Math.abs(ms) % 1000)).padStart(3, '0');
