import { Inflate } from 'fflate';
import { BrokenOff } from './brokenOff.ts';
import { crc32 } from './crc32.ts';
import { type GivenFile, piecesOf, readExactly, reasonOf } from './givenFile.ts';
import type { UnpackBudget } from './unpackBudget.ts';
import { viewOf } from './zipDirectory.ts';
import type { ZipEntry } from './zipEntries.ts';

/** A thousand times as much may come out of a piece at once. */
const PACKED_PIECE_BYTES = 16 * 1024;
const LOCAL_HEADER_BYTES = 30;
export const STORED = 0;
export const DEFLATED = 8;

/** The bytes of one file in a ZIP, unpacked as they are asked for. Ends with `BrokenOff` when they break off. */
export async function* unpackEntry(
  zip: GivenFile,
  entry: ZipEntry,
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array> {
  const from = await dataStart(zip, entry);
  const to = Math.min(from + entry.packedBytes, zip.sizeBytes);
  const key = `${zip.path} ${entry.headerAt}`;
  let unpacked = 0;
  let crc = 0;
  const seen = (piece: Uint8Array, packed: number) => {
    unpacked += piece.length;
    crc = crc32(piece, crc);
    budget.check(key, unpacked, packed);
    return piece;
  };
  if (entry.method === STORED)
    for await (const piece of piecesOf(zip, from, to)) yield seen(piece, entry.packedBytes);
  else
    for await (const { piece, packed } of inflated(piecesOf(zip, from, to, PACKED_PIECE_BYTES * 16)))
      yield seen(piece, packed);
  if (to - from < entry.packedBytes) throw new BrokenOff('it is cut off before its end');
  if (crc !== entry.crc) throw new BrokenOff('it is damaged: its check sum is another');
}

async function* inflated(
  packedPieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ piece: Uint8Array; packed: number }> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) ready.push(piece);
  });
  let packed = 0;
  const push = (bytes: Uint8Array, isLast: boolean): BrokenOff | null => {
    packed += bytes.length;
    try {
      inflate.push(bytes, isLast);
      return null;
    } catch (error) {
      return new BrokenOff(`it is damaged (${reasonOf(error)})`);
    }
  };
  for await (const bytes of packedPieces)
    for (let at = 0; at < bytes.length; at += PACKED_PIECE_BYTES) {
      const fault = push(bytes.subarray(at, at + PACKED_PIECE_BYTES), false);
      for (const piece of ready.splice(0)) yield { piece, packed };
      if (fault) throw fault;
    }
  const fault = push(new Uint8Array(), true);
  for (const piece of ready.splice(0)) yield { piece, packed };
  if (fault) throw fault;
}

/** The local header repeats the name and has an extra field of its own length. */
async function dataStart(zip: GivenFile, { headerAt }: ZipEntry): Promise<number> {
  const end = headerAt + LOCAL_HEADER_BYTES;
  if (end > zip.sizeBytes) throw new BrokenOff('it is not where the ZIP says');
  const view = viewOf(await readExactly(zip, headerAt, end));
  if (view.getUint32(0, true) !== 0x04034b50) throw new BrokenOff('it is not where the ZIP says');
  return end + view.getUint16(26, true) + view.getUint16(28, true);
}
