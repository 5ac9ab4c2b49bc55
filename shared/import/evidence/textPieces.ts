/** A text that came in pieces, and any stretch of it. */
export class TextPieces {
  length = 0;
  private readonly pieces: Uint8Array[] = [];
  private readonly starts: number[] = [];

  add(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.starts.push(this.length);
    this.length += piece.length;
  }

  /** A copy where the stretch lies in several pieces. */
  slice(from: number, to: number): Uint8Array {
    let first = this.indexAt(from);
    const only = this.pieces[first];
    const start = this.starts[first] ?? 0;
    if (only && to <= start + only.length) return only.subarray(from - start, to - start);
    const whole = new Uint8Array(Math.max(Math.min(to, this.length) - from, 0));
    for (let at = from; at < to && first < this.pieces.length; first++) {
      const piece = this.pieces[first] ?? whole;
      const pieceAt = this.starts[first] ?? 0;
      const part = piece.subarray(at - pieceAt, to - pieceAt);
      whole.set(part, at - from);
      at += part.length;
    }
    return whole;
  }

  private indexAt(at: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
