import { isAscii } from './isAscii.ts';
import { newDecoder } from './utf8.ts';

/** Counts what is no UTF-8 in a text that comes in pieces, cut anywhere. */
export class BadBytes {
  private count = 0;
  private readonly decoder = newDecoder('utf-8');

  /** The last piece may have ended within a sign. */
  private isOpen = false;

  look(piece: Uint8Array, isLast: boolean): void {
    // Nearly all files are: no text need be made of them.
    if (!this.isOpen && isAscii(piece)) return;
    this.isOpen = (piece.at(-1) ?? 0) > 127;
    const text = this.decoder.decode(piece, { stream: !isLast });
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) this.count++;
  }

  /** None where every byte is right. The sign itself, where it stands in the file, counts too: its byte is lost. */
  sentences(): string[] {
    const { count } = this;
    return count > 0
      ? [`${count} ${count === 1 ? 'byte is' : 'bytes are'} not valid UTF-8 and shown as \ufffd`]
      : [];
  }
}
