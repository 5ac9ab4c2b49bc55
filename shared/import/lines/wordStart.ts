/** A time does not begin within a word or a number: not behind a letter, a digit, nor `.`, `-`, `_`, `/` or `:` behind a digit. */
export function isWordStart(bytes: Uint8Array, at: number): boolean {
  const b = bytes[at - 1];
  if (b === undefined) return true;
  if (isAlnum(b)) return false;
  if (b === 46 || b === 45 || b === 95 || b === 47 || b === 58 || b === 43) return !isAlnum(bytes[at - 2]);
  return b < 128;
}

const isAlnum = (b: number | undefined) =>
  b !== undefined && ((b >= 48 && b <= 57) || ((b | 32) >= 97 && (b | 32) <= 122));
