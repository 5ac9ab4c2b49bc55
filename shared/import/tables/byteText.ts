import type { CellBounds } from './cellBounds.ts';

const QUOTE = 34;
const LF = 10;
/** A call costs more than copying a short text byte by byte. */
const BY_HAND = 200;

/** A text that is put together from cells, in UTF-8; used again for every row. */
export class ByteText {
  bytes = new Uint8Array(4096);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  addLineEnd(): void {
    this.makeRoom(1);
    this.bytes[this.length++] = LF;
  }

  add(bytes: Uint8Array, cell: CellBounds): void {
    const { from, to } = cell;
    this.makeRoom(to - from);
    if (cell.isDoubled) this.addUnquoted(bytes, from, to);
    else if (to - from > BY_HAND) {
      this.bytes.set(bytes.subarray(from, to), this.length);
      this.length += to - from;
    } else {
      const own = this.bytes;
      let end = this.length;
      for (let at = from; at < to; at++) own[end++] = bytes[at] ?? 0;
      this.length = end;
    }
  }

  private addUnquoted(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.bytes[this.length++] = bytes[at] ?? 0;
      if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE && at + 1 < to) at++;
    }
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
