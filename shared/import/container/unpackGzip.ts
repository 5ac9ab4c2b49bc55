import { Gunzip } from 'fflate';

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Unpacks as it streams. A string is the last that comes: why it breaks off, in words for a person. */
export async function* unpackGzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  const pieces: Uint8Array[] = [];
  let isDone = false;
  const gunzip = new Gunzip((piece, isFinal) => {
    if (piece.length > 0) pieces.push(piece);
    if (isFinal) isDone = true;
  });
  try {
    for await (const packed of bytes) {
      gunzip.push(packed);
      yield* pieces.splice(0);
    }
    gunzip.push(new Uint8Array(), true);
  } catch (error) {
    yield* pieces.splice(0);
    return yield `its gzip data is damaged (${error instanceof Error ? error.message : String(error)})`;
  }
  yield* pieces.splice(0);
  if (!isDone) yield 'its gzip data is cut off before its end';
}
