import type { EpochUnit } from '../../model/readSettings.ts';

/** Where the number that was found ends, and its time. */
export const foundEpoch = { end: 0, epochMs: 0 };

/** 2001-09-09 to 2100: of ten digits in seconds, and what a number by chance is not. */
const EARLIEST_MS = 1_000_000_000_000;
const LATEST_MS = 4_102_444_800_000;

/**
 * A number since 1970 of 10, 13, 16 or 19 digits, its unit by its size unless said. The last digits of
 * nanoseconds do not fit a number: they are read apart, as a fraction of a millisecond.
 */
export function epochAt(bytes: Uint8Array, at: number, unit: EpochUnit | null): boolean {
  let digits = 0;
  let ms = 0;
  let rest = 0;
  let restScale = 1;
  const length = digitsAt(bytes, at);
  const whole = unit === null ? wholeDigits(length) : length - { s: 0, ms: 3, us: 6, ns: 9 }[unit];
  if (whole < 9 || whole > 10 || length > 19) return false;
  let end = at;
  for (; end < at + length; end++, digits++) {
    const digit = (bytes[end] ?? 0) - 48;
    if (digits < whole + 3) ms = ms * 10 + digit;
    else {
      restScale /= 10;
      rest += digit * restScale;
    }
  }
  // Seconds with a fraction: 1761019822.3152757
  const isFraction = length === whole && (bytes[end] === 46 || bytes[end] === 44) && isDigit(bytes[end + 1]);
  if (isFraction) {
    for (end++; isDigit(bytes[end]); end++, digits++) {
      const digit = (bytes[end] ?? 0) - 48;
      if (digits < whole + 3) ms = ms * 10 + digit;
      else {
        restScale /= 10;
        rest += digit * restScale;
      }
    }
  }
  for (; digits < whole + 3; digits++) ms *= 10;
  if (unit === null && (ms < EARLIEST_MS || ms > LATEST_MS)) return false;
  foundEpoch.end = end;
  foundEpoch.epochMs = ms + rest;
  return true;
}

/** How many of the digits are whole seconds; 0 for lengths that no unit has in this century. */
function wholeDigits(length: number): number {
  return length === 10 ? 10 : length === 13 || length === 16 || length === 19 ? 10 : 0;
}

function digitsAt(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < at + 20 && isDigit(bytes[end])) end++;
  return end - at;
}

const isDigit = (b: number | undefined) => b !== undefined && b >= 48 && b <= 57;

/** TAI64N: 16 hex digits of seconds from 2^62, TAI, then 8 of nanoseconds (cr.yp.to/libtai/tai64.html). */
export function taiAt(bytes: Uint8Array, at: number): boolean {
  let high = 0;
  let low = 0;
  let nanos = 0;
  for (let i = 0; i < 24; i++) {
    const b = (bytes[at + i] ?? 0) | 32;
    const digit = b >= 48 && b <= 57 ? b - 48 : b >= 97 && b <= 102 ? b - 87 : -1;
    if (digit < 0) return false;
    if (i < 8) high = high * 16 + digit;
    else if (i < 16) low = low * 16 + digit;
    else nanos = nanos * 16 + digit;
  }
  if (high !== 0x40000000 || nanos > 999_999_999) return false;
  // 10 s were between TAI and UTC in 1970 by its own count, as multilog and tai64nlocal reckon.
  foundEpoch.end = at + 24;
  foundEpoch.epochMs = (low - 10) * 1000 + nanos / 1_000_000;
  return foundEpoch.epochMs >= EARLIEST_MS / 10;
}
