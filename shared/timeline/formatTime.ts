import { type EpochMs, partsIn, UTC, type ZoneId } from '../model/time.ts';

const YEAR_DAYS = 365.2425;

/**
 * `0 min`, `42 min`, `2 h`, `1 h 6 min`, `2 d 3 h`, `45 s`, `120 ms`: the two largest units that are not 0. From a
 * year on `1 y 20 d`, years of their mean length in the calendar.
 */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? '−' : '';
  const total = Math.abs(ms);
  if (total === 0) return '0 min';
  if (total < 999.5) return `${sign}${total < 1 ? Number(total.toPrecision(2)) : Math.round(total)} ms`;
  const seconds = Math.round(total / 1000);
  const days = Math.floor(seconds / 86_400);
  // A day more: years that are a part of a day shorter than the mean are years too.
  const years = Math.floor((days + 1) / YEAR_DAYS);
  if (years > 0) {
    const rest = Math.round(days - years * YEAR_DAYS);
    return `${sign}${years} y${rest > 0 ? ` ${rest} d` : ''}`;
  }
  const parts = [
    [days, 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([n]) => n > 0).slice(0, 2);
  return sign + shown.map(([n, unit]) => `${n} ${unit}`).join(' ');
}

/**
 * As `formatDuration`, but below three hours that are not whole hours in minutes (`66 min`, `66 min 30 s`), the way
 * metrics are spoken of.
 */
export function formatMetric(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const isWholeHours = seconds >= 7200 && seconds % 3600 === 0;
  if (seconds < 60 || seconds >= 10_800 || isWholeHours) return formatDuration(ms);
  const rest = seconds % 60;
  return `${ms < 0 ? '−' : ''}${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}

/** From here on hours say less than days. */
const LONG_SINCE_HOURS = 100;

/** Time since the incident began: `T+1:00`, `T+0:07:30`, `T−0:05`, `T+26:00`; from 100 hours on `T+4 d 4:00`. */
export function formatSince(ms: number): string {
  const total = Math.round(Math.abs(ms) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const seconds = total % 60;
  const days = hours >= LONG_SINCE_HOURS ? `${Math.floor(hours / 24)} d ` : '';
  const clock = `${days ? hours % 24 : hours}:${two(Math.floor(total / 60) % 60)}`;
  return `T${ms < 0 && total > 0 ? '−' : '+'}${days}${clock}${seconds ? `:${two(seconds)}` : ''}`;
}

/** `11:00`, `11:00:30`, `11:00:30.250`: seconds and fractions only where they are not 0. */
export function formatClock(at: EpochMs, zone: ZoneId): string {
  const { clock } = partsIn(at, zone);
  const [, minutes = '', rest = ''] = /^(\d\d:\d\d)(?::(.*))?$/.exec(clock) ?? [];
  if (rest === '00.000') return minutes;
  return `${minutes}:${rest.endsWith('.000') ? rest.slice(0, 2) : rest}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `3 June 2024` */
export function formatDate(at: EpochMs, zone: ZoneId): string {
  const [, year = '', month = '', day = ''] = /^(.+)-(\d\d)-(\d\d)$/.exec(partsIn(at, zone).date) ?? [];
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `UTC`, `+02:00`, `Europe/Berlin (+02:00)`: the zone as printed on screens and exports. */
export function formatZone(zone: ZoneId, at: EpochMs): string {
  if (zone === UTC || /^[+-]/.test(zone)) return zone;
  return `${zone} (${partsIn(at, zone).offset})`;
}

/** `3 Jun`, with the year `3 Jun 2024`: where a whole date has no room. */
export function formatShortDate(at: EpochMs, zone: ZoneId, hasYear: boolean): string {
  const [day = '', month = '', year = ''] = formatDate(at, zone).split(' ');
  return `${day} ${month.slice(0, 3)}${hasYear ? ` ${year}` : ''}`;
}
