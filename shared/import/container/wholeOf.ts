import { BrokenOff } from './brokenOff.ts';
import type { FoundFile } from './foundFile.ts';

/** All bytes of a file. @throws BrokenOff when it is damaged, or with `sentence` when it is longer */
export async function wholeOf(file: FoundFile, mostBytes: number, sentence: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.bytes()) {
    length += piece.length;
    if (length > mostBytes) throw new BrokenOff(sentence, true);
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
