import { decodeUtf8 } from './utf8.ts';

/** A piece of a text in UTF-8, with its place in it. */
export interface TextPiece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** One line in so many has its place remembered. */
const MARK_EVERY = 1024;
/** So much of a line is kept; one may be megabytes long, of which nobody sees more than a beginning. */
const LINE_BYTES = 16 * 1024;

const LF = 10;
const CR = 13;

/**
 * Finds lines in a text of any size by reading it once, in pieces, and remembering where some lines begin. Lines are
 * counted as everywhere: ended by LF, CRLF or CR.
 */
export class LineStretch {
  /** Where line `1 + n * MARK_EVERY` begins, as far as it is known. */
  private readonly marks: number[] = [0];
  private readonly piecesFrom: (at: number) => AsyncIterable<TextPiece>;

  /** @param piecesFrom the text from a place on, in order */
  constructor(piecesFrom: (at: number) => AsyncIterable<TextPiece>) {
    this.piecesFrom = piecesFrom;
  }

  /** Lines `first` to `last`, 1-based; fewer where the text ends before. */
  async lines(first: number, last: number): Promise<string[]> {
    const mark = Math.min(Math.floor((first - 1) / MARK_EVERY), this.marks.length - 1);
    const found: string[] = [];
    let line = 1 + mark * MARK_EVERY;
    let own: Uint8Array[] = [];
    let ownBytes = 0;
    let hasContent = false;
    let isAfterCr = false;
    const keep = (bytes: Uint8Array) => {
      if (bytes.length > 0) hasContent = true;
      if (line < first || ownBytes >= LINE_BYTES) return;
      own.push(bytes.slice(0, LINE_BYTES - ownBytes));
      ownBytes += bytes.length;
    };
    const endLine = (next: number) => {
      if (line >= first) found.push(textOf(own));
      own = [];
      ownBytes = 0;
      hasContent = false;
      line += 1;
      if ((line - 1) % MARK_EVERY === 0) this.marks[(line - 1) / MARK_EVERY] = next;
    };
    for await (const { at, bytes } of this.piecesFrom(this.marks[mark] ?? 0)) {
      let from = 0;
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i];
        if (byte !== LF && byte !== CR) {
          isAfterCr = false;
          continue;
        }
        if (byte === LF && isAfterCr) {
          isAfterCr = false;
          from = i + 1;
          if ((line - 1) % MARK_EVERY === 0) this.marks[(line - 1) / MARK_EVERY] = at + from;
          continue;
        }
        keep(bytes.subarray(from, i));
        endLine(at + i + 1);
        from = i + 1;
        isAfterCr = byte === CR;
        if (line > last) return found;
      }
      keep(bytes.subarray(from));
    }
    if (hasContent) endLine(0);
    return found;
  }
}

function textOf(pieces: readonly Uint8Array[]): string {
  const [only] = pieces;
  if (pieces.length === 1 && only) return decodeUtf8(only);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return decodeUtf8(whole);
}
