import type { Names } from '../evidence/names.ts';
import { decodeUtf8 } from '../utf8.ts';

const LONGEST = 120;
/** A power of two. */
const SLOTS = 4096;

/**
 * Places of names in a dictionary, found by their bytes: no string is made for a name that was seen lately. Each name
 * has one slot by its hash; two that share one take it from each other, and cost a string more.
 */
export class ByteNames {
  private readonly names: Names;
  private readonly bytes: (Uint8Array | undefined)[] = new Array(SLOTS).fill(undefined);
  private readonly places = new Uint16Array(SLOTS);

  constructor(names: Names) {
    this.names = names;
  }

  of(bytes: Uint8Array, from: number, to: number): number {
    const end = Math.min(to, from + LONGEST);
    if (end <= from) return 0;
    let hash = 17;
    for (let at = from; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = this.bytes[slot];
    if (known && isSame(known, bytes, from, end)) return this.places[slot] ?? 0;
    const own = bytes.slice(from, end);
    const place = this.names.of(decodeUtf8(own));
    this.bytes[slot] = own;
    this.places[slot] = place;
    return place;
  }
}

function isSame(own: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let i = 0; i < own.length; i++) if (own[i] !== bytes[from + i]) return false;
  return true;
}
