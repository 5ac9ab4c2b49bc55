import { BrokenOff } from './brokenOff.ts';

/** A file as a person gives it, read at any place of it. */
export interface GivenFile {
  /** As people know it: with its folders, `/` between them, when a folder was given. */
  readonly path: string;
  readonly sizeBytes: number;
  /** The bytes from `from` up to `to`; fewer where the file ends before. */
  slice(from: number, to: number): Promise<Uint8Array>;
}

const PIECE_BYTES = 1024 * 1024;

/** A stretch of the file in pieces; whatever goes wrong breaks it off with a sentence. */
export async function* piecesOf(
  file: GivenFile,
  from = 0,
  to = file.sizeBytes,
  pieceBytes = PIECE_BYTES,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const piece = await readExactly(file, at, Math.min(at + pieceBytes, to));
    yield piece;
    at += piece.length;
  }
}

export async function readExactly(file: GivenFile, from: number, to: number): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await file.slice(from, to);
  } catch (error) {
    // Who gives the file may know better than the system what happened to it.
    if (error instanceof BrokenOff) throw error;
    throw new BrokenOff(`it could not be read: ${reasonOf(error)}`);
  }
  if (bytes.length !== to - from) throw new BrokenOff('it was made shorter while it was read');
  return bytes;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
