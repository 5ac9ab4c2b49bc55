import { type EpochMs, partsIn, UTC, type ZoneId } from '../model/time.ts';

/** `0 min`, `42 min`, `2 h`, `1 h 6 min`, `2 d 3 h`, `45 s`, `120 ms`: the two largest units that are not 0. */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? '−' : '';
  const total = Math.abs(ms);
  if (total === 0) return '0 min';
  if (total < 999.5) return `${sign}${total < 1 ? Number(total.toPrecision(2)) : Math.round(total)} ms`;
  const seconds = Math.round(total / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
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

/** Time since the incident began: `T+1:00`, `T+0:07:30`, `T−0:05`; days as hours. */
export function formatSince(ms: number): string {
  const total = Math.round(Math.abs(ms) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = total % 60;
  const clock = `${Math.floor(total / 3600)}:${two(Math.floor(total / 60) % 60)}`;
  return `T${ms < 0 && total > 0 ? '−' : '+'}${clock}${seconds ? `:${two(seconds)}` : ''}`;
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
