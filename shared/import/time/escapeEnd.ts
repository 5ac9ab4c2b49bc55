/** Behind a sequence of a terminal (`ESC [ 1 ; 32 m`) that begins at `from`; none is longer than a line. */
export function escapeEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  if (bytes[at] !== 91) return at;
  for (at++; ; at++) {
    const b = bytes[at];
    if (b === undefined || b < 32 || b > 126) return at;
    if (b >= 64) return at + 1;
  }
}
