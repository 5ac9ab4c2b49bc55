/** Where the month that was found ends, and its number from 1. */
export const foundMonth = { end: 0, month: 0 };

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // biome-ignore format: a list

/** As the C library shortens them in German, French, Spanish, Italian, Portuguese, Dutch (UTF-8). */
const FOREIGN: readonly (readonly [string, number])[] = [
  ['janv', 1], ['févr', 2], ['fév', 2], ['mars', 3], ['avril', 4], ['avr', 4], ['mai', 5], ['juin', 6],
  ['juil', 7], ['août', 8], ['déc', 12], ['märz', 3], ['mär', 3], ['okt', 10], ['dez', 12], ['ene', 1],
  ['abr', 4], ['ago', 8], ['sept', 9], ['dic', 12], ['gen', 1], ['mag', 5], ['giu', 6], ['lug', 7],
  ['set', 9], ['ott', 10], ['fev', 2], ['out', 10], ['mrt', 3], ['mei', 5],
]; // biome-ignore format: a table

/** Three letters in one number, without case. */
const packed = (a: number, b: number, c: number) => ((a | 32) << 16) | ((b | 32) << 8) | (c | 32);
const SHORT = new Map(
  ENGLISH.map((name, i) => [packed(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)), i + 1]),
);

const isLetter = (b: number | undefined) => b !== undefined && (b | 32) >= 97 && (b | 32) <= 122;

/** `Mar`, `mar.`, `March`, and months of other languages; what it found is in `foundMonth`. */
export function monthNameAt(bytes: Uint8Array, at: number): boolean {
  const month = SHORT.get(packed(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
  if (month !== undefined) {
    if (!isLetter(bytes[at + 3]) && (bytes[at + 3] ?? 0) < 128) return found(at + 3, month);
    const name = ENGLISH[month - 1] ?? '';
    let length = 3;
    while (length < name.length && ((bytes[at + length] ?? 0) | 32) === name.charCodeAt(length)) length++;
    if (length === name.length && !isLetter(bytes[at + length])) return found(at + length, month);
  }
  const first = bytes[at] ?? 0;
  if (!isLetter(first)) return false;
  return foreignAt(bytes, at);
}

function foreignAt(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (end < at + 7 && (isLetter(bytes[end]) || (bytes[end] ?? 0) >= 128)) end++;
  // Only é, û and ä occur, each of two bytes that begin with C3.
  let name = '';
  for (let i = at; i < end; i++) {
    const b = bytes[i] ?? 0;
    if (b !== 0xc3) name += String.fromCharCode(b >= 128 ? (b & 0x3f) | 0xc0 : b | 32);
  }
  const known = FOREIGN_MONTHS.get(name);
  if (known === undefined) return false;
  return found(bytes[end] === 46 ? end + 1 : end, known);
}

const FOREIGN_MONTHS = new Map(FOREIGN);

function found(end: number, month: number): true {
  foundMonth.end = end;
  foundMonth.month = month;
  return true;
}
