import { encodeInto } from '../utf8.ts';

const BY_HAND = 200;

/** Texts one after another in UTF-8. */
export class TextPool {
  length = 0;
  private bytes = new Uint8Array(1 << 16);

  /** @returns the bytes that it takes */
  add(text: string): number {
    const most = text.length * 3;
    if (this.length + most > this.bytes.length) this.grow(this.length + most);
    const written = encodeInto(text, this.bytes.subarray(this.length));
    this.length += written;
    return written;
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (this.length + length > this.bytes.length) this.grow(this.length + length);
    const own = this.bytes;
    // A call costs more than copying a short text byte by byte.
    if (length > BY_HAND) own.set(bytes.subarray(from, to), this.length);
    else for (let i = 0; i < length; i++) own[this.length + i] = bytes[from + i] ?? 0;
    this.length += length;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
