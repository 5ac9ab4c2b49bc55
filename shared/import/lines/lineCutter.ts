const LF = 10;
const CR = 13;

/**
 * One line, without its end. A line end or the end of `bytes` stands at `to`. The bytes may be used again after the
 * call. @param at byte of the whole text at which the line begins
 */
export type TakeLine = (bytes: Uint8Array, from: number, to: number, at: number) => void;

/**
 * Cuts a text that comes in pieces into lines, ended by LF, CRLF or CR, without copies: only a line that lies in
 * two pieces is put together.
 */
export class LineCutter {
  private readonly take: TakeLine;
  private carry = new Uint8Array(1024);
  private carried = 0;
  /** Bytes of the text before the piece at hand. */
  private before = 0;
  /** The last piece ended with CR: an LF that follows belongs to it. */
  private isAfterCr = false;

  constructor(take: TakeLine) {
    this.take = take;
  }

  push(bytes: Uint8Array): void {
    let from = 0;
    if (this.isAfterCr && bytes.length > 0) {
      this.isAfterCr = false;
      if (bytes[0] === LF) from = 1;
    }
    let lf = indexOrEnd(bytes, LF, from);
    let cr = indexOrEnd(bytes, CR, from);
    while (from < bytes.length) {
      const to = lf < cr ? lf : cr;
      if (to === bytes.length) break;
      if (this.carried > 0) {
        this.keep(bytes.subarray(from, to));
        this.takeCarried(this.before + to);
      } else this.take(bytes, from, to, this.before + from);
      from = to + 1;
      if (to === cr) {
        if (from === bytes.length) this.isAfterCr = true;
        else if (bytes[from] === LF) from++;
        cr = indexOrEnd(bytes, CR, from);
      }
      if (lf < from) lf = indexOrEnd(bytes, LF, from);
    }
    if (from < bytes.length) this.keep(bytes.subarray(from));
    this.before += bytes.length;
  }

  /** What follows the last line end is a line if it holds something. */
  end(): void {
    if (this.carried > 0) this.takeCarried(this.before);
  }

  private takeCarried(endAt: number): void {
    const length = this.carried;
    this.carried = 0;
    this.take(this.carry.subarray(0, length), 0, length, endAt - length);
  }

  private keep(part: Uint8Array): void {
    const needed = this.carried + part.length;
    if (needed > this.carry.length) {
      const larger = new Uint8Array(Math.max(needed, this.carry.length * 2));
      larger.set(this.carry.subarray(0, this.carried));
      this.carry = larger;
    }
    this.carry.set(part, this.carried);
    this.carried = needed;
  }
}

function indexOrEnd(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at < 0 ? bytes.length : at;
}
