import { FIXED_ZONES } from './zones.ts';

/** In a log these are words more often than zones. */
const WORDS = new Set(['ART', 'CAT', 'COT', 'EAT', 'ICT', 'WAT', 'WEST', 'Z']);

/** Up to five capitals in one number, five bits each. */
const packed = (name: string) => [...name].reduce((sum, c) => sum * 32 + c.charCodeAt(0) - 64, 0);

const MINUTES = new Map<number, number>(
  Object.entries(FIXED_ZONES)
    .filter(([name]) => name.length <= 5 && !WORDS.has(name))
    .map(([name, zone]) => [packed(name), minutesOf(zone)]),
);

function minutesOf(zone: string): number {
  const [, sign, h, m] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return sign ? (Number(h) * 60 + Number(m)) * (sign === '-' ? -1 : 1) : 0;
}

/** Where the last zone that was found ends, and how far east of UTC it is. */
export const foundZone = { end: 0, offsetMin: 0 };

const isDigit = (b: number | undefined) => b !== undefined && b >= 48 && b <= 57;
const isLetter = (b: number | undefined) => b !== undefined && (b | 32) >= 97 && (b | 32) <= 122;

/** A zone by its name in capitals (`UTC`, `CEST`); what it found is in `foundZone`. */
export function zoneNameAt(bytes: Uint8Array, at: number): boolean {
  let key = 0;
  let end = at;
  for (; end < at + 6; end++) {
    const b = bytes[end] ?? 0;
    if (b < 65 || b > 90) break;
    key = key * 32 + b - 64;
  }
  const next = bytes[end];
  if (end === at || end === at + 6 || isLetter(next) || isDigit(next) || next === 95) return false;
  const minutes = MINUTES.get(key);
  if (minutes === undefined) return false;
  foundZone.end = end;
  foundZone.offsetMin = minutes;
  return true;
}

/** `Z`, `+02:00`, `+0200`, `+02`, ` +0200`, ` UTC`, `UTC+2`; what it found is in `foundZone`. */
export function zoneAtByte(bytes: Uint8Array, from: number): boolean {
  const isBehindSpace = bytes[from] === 32;
  const at = isBehindSpace ? from + 1 : from;
  const b = bytes[at];
  if (b === 90 || b === 122) {
    const next = bytes[at + 1];
    if (isLetter(next) || isDigit(next) || (isBehindSpace && b === 122)) return false;
    foundZone.end = at + 1;
    foundZone.offsetMin = 0;
    return true;
  }
  if (b === 43 || b === 45) return offsetAt(bytes, at, isBehindSpace);
  // U+2212, the minus of typographers.
  if (b === 0xe2 && bytes[at + 1] === 0x88 && bytes[at + 2] === 0x92)
    return offsetAt(bytes, at + 2, isBehindSpace);
  if (b === undefined || b < 65 || b > 90 || !zoneNameAt(bytes, at)) return false;
  const { end } = foundZone;
  const sign = bytes[end];
  // `UTC+2`, `GMT-05:00`.
  if (foundZone.offsetMin === 0 && (sign === 43 || sign === 45) && offsetAt(bytes, end, false)) return true;
  foundZone.end = end;
  return true;
}

function offsetAt(bytes: Uint8Array, at: number, needsMinutes: boolean): boolean {
  const isWest = bytes[at] !== 43;
  let digits = 0;
  let value = 0;
  let end = at + 1;
  let hasColon = false;
  for (; digits < 5; end++) {
    const b = bytes[end] ?? 0;
    if (b === 58 && digits === 2 && isDigit(bytes[end + 1])) hasColon = true;
    else if (b >= 48 && b <= 57) {
      value = value * 10 + b - 48;
      digits++;
    } else break;
  }
  if (digits !== 4 && (digits !== 2 || needsMinutes || hasColon)) return false;
  const minutes = digits === 4 ? Math.trunc(value / 100) * 60 + (value % 100) : value * 60;
  if (minutes > 14 * 60 || (digits === 4 && value % 100 > 59) || isLetter(bytes[end])) return false;
  foundZone.end = end;
  foundZone.offsetMin = isWest ? -minutes : minutes;
  return true;
}
