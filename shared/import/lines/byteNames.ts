import type { Names } from '../evidence/names.ts';
import { decodeUtf8 } from '../utf8.ts';

const LONGEST = 120;

/** Places of names in a dictionary, found by their bytes: no string is made for a name that is known. */
export class ByteNames {
  private readonly names: Names;
  private readonly known = new Map<number, { bytes: Uint8Array; place: number }[]>();
  private lastBytes: Uint8Array = new Uint8Array();
  private lastPlace = 0;

  constructor(names: Names) {
    this.names = names;
  }

  of(bytes: Uint8Array, from: number, to: number): number {
    const end = Math.min(to, from + LONGEST);
    if (end <= from) return 0;
    if (isSame(this.lastBytes, bytes, from, end)) return this.lastPlace;
    let hash = 17;
    for (let at = from; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const alike = this.known.get(hash) ?? [];
    const found = alike.find((one) => isSame(one.bytes, bytes, from, end));
    const { bytes: own, place } = found ?? this.learn(hash, alike, bytes.slice(from, end));
    this.lastBytes = own;
    this.lastPlace = place;
    return place;
  }

  private learn(hash: number, alike: { bytes: Uint8Array; place: number }[], own: Uint8Array) {
    const one = { bytes: own, place: this.names.of(decodeUtf8(own)) };
    // Beyond what the dictionary can name there is nothing to remember.
    if (one.place > 0) this.known.set(hash, [...alike, one]);
    return one;
  }
}

function isSame(own: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let i = 0; i < own.length; i++) if (own[i] !== bytes[from + i]) return false;
  return true;
}
