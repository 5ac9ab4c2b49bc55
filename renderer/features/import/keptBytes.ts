/** Pieces are handed to the browser in lumps of this size; it keeps them outside of this heap. */
const LUMP_BYTES = 4 * 1024 * 1024;

/** Bytes on their way into a blob. */
export class KeptBytes {
  private readonly lumps: Blob[] = [];
  private held: Uint8Array<ArrayBuffer>[] = [];
  private heldBytes = 0;

  add(piece: Uint8Array): void {
    // A copy: the piece may be a part of a buffer that is used again.
    this.held.push(piece.slice());
    this.heldBytes += piece.length;
    if (this.heldBytes >= LUMP_BYTES) this.lump();
  }

  blob(): Blob {
    this.lump();
    return new Blob(this.lumps);
  }

  private lump(): void {
    if (this.heldBytes === 0) return;
    this.lumps.push(new Blob(this.held));
    this.held = [];
    this.heldBytes = 0;
  }
}
