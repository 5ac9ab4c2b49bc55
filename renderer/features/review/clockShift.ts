/** As the edit itself allows (shared/review/commands/setSourceClockShift.ts). */
const MAX_SHIFT_MS = 100 * 366 * 86_400_000;

const SHIFT =
  /^([+-]?)\s*(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:s(?:ec(?:onds?)?)?)?)?$/i;

/** `-7 min`, `+1 h 30 min`, `-420` (seconds); nothing is 0. A sentence where it is none of these. */
export function readClockShift(text: string): number | string {
  const trimmed = text.trim().replace(/^[−–]/, '-');
  const found = SHIFT.exec(trimmed);
  if (!found || (trimmed !== '' && !/\d/.test(trimmed)))
    return `“${text}” is no length of time. Write -7 min, +1 h 30 min, or seconds.`;
  const [, sign, hours = 0, minutes = 0, seconds = 0] = found;
  const ms = Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
  if (ms > MAX_SHIFT_MS) return 'At most a century.';
  return sign === '-' && ms !== 0 ? -ms : ms;
}

/** Such that it is read back as the same; empty for none. */
export function clockShiftText(ms: number): string {
  const length = Math.abs(ms);
  const parts = [
    [Math.floor(length / 3_600_000), 'h'],
    [Math.floor(length / 60_000) % 60, 'min'],
    [(length % 60_000) / 1000, 's'],
  ] as const;
  const shown = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`);
  return shown.length === 0 ? '' : `${ms < 0 ? '−' : '+'}${shown.join(' ')}`;
}
