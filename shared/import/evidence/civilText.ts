const DAY_MS = 86_400_000;

/**
 * Date and clock of a civil time in words. Digits below the second are taken from the time as it is written, where
 * they stand there: a number of milliseconds holds no more than some tenths of a microsecond.
 * @param addYears to the year of `civilMs`; a 29 February stays one, whether or not that year has it
 */
export function civilText(
  civilMs: number,
  written: string,
  addYears: number,
): { days: number; date: string; clock: string } {
  const days = Math.floor(civilMs / DAY_MS);
  const iso = new Date(Math.floor(civilMs)).toISOString();
  const [date = '', time = ''] = iso.split('T');
  const year = String(Number(date.slice(0, -6)) + addYears).padStart(4, '0');
  return { days, date: `${year}${date.slice(-6)}`, clock: clockWith(time.slice(0, 8), civilMs, written) };
}

function clockWith(seconds: string, civilMs: number, written: string): string {
  const standing = /[\d:][:.]\d\d[:.]\d\d[.,:](\d{1,9})(?!\d)/.exec(written)?.[1];
  const fraction = civilMs - Math.floor(civilMs / 1000) * 1000;
  if (standing !== undefined && Math.abs(Number(`0.${standing}`) * 1000 - fraction) < 0.001)
    return `${seconds}.${standing}`;
  // An epoch number of nine digits below the second has them at its end.
  const below = /^\d{10}(\d{3,9})$|^\d{10}\.(\d{1,9})$/.exec(written);
  const digits = below?.[1] ?? below?.[2];
  if (digits !== undefined && Math.abs(Number(`0.${digits}`) * 1000 - fraction) < 0.001)
    return Number(digits) === 0 ? seconds : `${seconds}.${digits}`;
  if (fraction === 0) return seconds;
  return `${seconds}.${fraction.toFixed(4).replace('.', '').padStart(7, '0').replace(/0+$/, '').padEnd(3, '0')}`;
}
