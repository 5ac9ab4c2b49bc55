import { escapeEnd } from '../time/escapeEnd.ts';

const ESC = 27;
/** As far into a line as the columns can say where a time is. */
const MOST_ZEROS = 65_000;
const isDigit = (b: number | undefined) => b !== undefined && b >= 48 && b <= 57;

/**
 * Where the text of a line begins, behind what may stand before its time: the zeros that a machine which lost power left
 * in the file, colours of a terminal, the priority of syslog with its version, one bracket or quotation mark, the `#` of a shell's history, the `*` of a clock without NTP.
 */
export function leadAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (bytes[at] === 0 && at < to && at < from + MOST_ZEROS) at++;
  while (bytes[at] === ESC && at < to) at = escapeEnd(bytes, at);
  if (bytes[at] === 60) at = priorityEnd(bytes, at, to);
  const b = bytes[at];
  if (b === 91 || b === 34 || b === 40 || b === 39) {
    at++;
    while (bytes[at] === 32 && at < to) at++;
  } else if ((b === 35 || b === 42) && bytes[at + 1] !== 32 && bytes[at + 1] !== b) at++;
  while (bytes[at] === ESC && at < to) at = escapeEnd(bytes, at);
  return at;
}

/** `<134>`, `<134>1 `; the `<` itself where it is none. */
function priorityEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from + 1;
  while (isDigit(bytes[at]) && at < from + 4) at++;
  if (at === from + 1 || bytes[at] !== 62) return from;
  at++;
  if (bytes[at] === 49 && bytes[at + 1] === 32) return at + 2;
  return bytes[at] === 32 && at < to ? at + 1 : at;
}

/** The number between the angle brackets at the beginning of the line; -1 when there is none. */
export function priorityOf(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== 60) return -1;
  let value = 0;
  for (let at = from + 1; at < from + 5; at++) {
    const b = bytes[at];
    if (b === 62) return at === from + 1 || value > 191 ? -1 : value;
    if (b === undefined || !isDigit(b)) return -1;
    value = value * 10 + b - 48;
  }
  return -1;
}
