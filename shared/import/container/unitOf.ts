import { type FoundFile, lastStep } from './foundFile.ts';
import type { ImportUnit } from './importUnit.ts';

const LF = 10;
const CR = 13;

export function unitOf(
  name: string,
  files: readonly FoundFile[],
  companions: ReadonlyMap<string, string> = new Map(),
): ImportUnit {
  let firstLines: number[] = [1];
  return {
    name,
    parts: files.map(({ path }) => ({ name: lastStep(path), path })),
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, files.length - 1),
    bytes: () => {
      firstLines = [];
      const [only] = files;
      if (!only || files.length > 1) return joined(files, firstLines);
      firstLines.push(1);
      return only.bytes();
    },
    firstLines: () => firstLines,
    companions,
  };
}

async function* joined(files: readonly FoundFile[], firstLines: number[]): AsyncGenerator<Uint8Array> {
  let line = 1;
  let last = LF;
  for (const [i, file] of files.entries()) {
    if (i > 0) {
      yield Uint8Array.of(LF);
      // A part that ends with a line end leaves an empty line between the two.
      if (last !== CR) line++;
      last = LF;
    }
    firstLines.push(line);
    let isStart = true;
    for await (const bytes of file.bytes()) {
      // Marks in the middle of a text would be characters of it.
      const hasMark = isStart && i > 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      isStart = false;
      const piece = hasMark ? bytes.subarray(3) : bytes;
      for (const byte of piece) {
        if (byte === CR || (byte === LF && last !== CR)) line++;
        last = byte;
      }
      if (piece.length > 0) yield piece;
    }
  }
}
