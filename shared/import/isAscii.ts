const NONE = new Uint32Array();

/** Looks at four bytes at once: this is asked of every piece of every file. */
export function isAscii(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const lead = Math.min(-byteOffset & 3, length);
  const count = (length - lead) >> 2;
  // A view must begin at a multiple of four, an empty one too.
  const words = count > 0 ? new Uint32Array(buffer, byteOffset + lead, count) : NONE;
  let seen = 0;
  for (let at = 0; at < lead; at++) seen |= bytes[at] ?? 0;
  for (let at = 0; at < words.length; at++) seen |= words[at] ?? 0;
  for (let at = lead + words.length * 4; at < length; at++) seen |= bytes[at] ?? 0;
  return (seen & 0x80808080) === 0;
}
