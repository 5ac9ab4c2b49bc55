import { BrokenOff } from './brokenOff.ts';
import { type GivenFile, readExactly } from './givenFile.ts';

/** Where the table of contents of a ZIP lies. Numbers are little-endian (APPNOTE.TXT 4.3.12 to 4.3.16). */
export interface ZipDirectory {
  readonly entries: number;
  readonly at: number;
  readonly sizeBytes: number;
  /** Of the first entry: bytes that stand before the ZIP (a program that unpacks itself). */
  readonly shift: number;
}

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LOCATOR_BYTES = 20;
const END64_BYTES = 56;

export async function findZipDirectory(file: GivenFile): Promise<ZipDirectory> {
  const from = Math.max(0, file.sizeBytes - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
  const tail = await readExactly(file, from, file.sizeBytes);
  const view = viewOf(tail);
  const at = endAt(tail);
  if (at < 0) throw new BrokenOff('it is damaged or cut off: it has no table of contents', true);
  const disk = view.getUint16(at + 4, true);
  const directoryDisk = view.getUint16(at + 6, true);
  const entries = view.getUint16(at + 10, true);
  const sizeBytes = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  const isLarge = entries === 0xffff || sizeBytes === 0xffffffff || offset === 0xffffffff;
  const locator = at - LOCATOR_BYTES;
  if (isLarge && locator >= 0 && view.getUint32(locator, true) === 0x07064b50)
    return largeDirectory(file, Number(view.getBigUint64(locator + 8, true)));
  const isOne = disk === directoryDisk && (disk === 0 || disk === 0xffff);
  if (!isOne) throw new BrokenOff('it is one part of a ZIP in several parts', true);
  const shift = from + at - sizeBytes - offset;
  if (shift < 0) throw new BrokenOff('it is damaged: its table of contents is not where it should be', true);
  return { entries, at: offset + shift, sizeBytes, shift };
}

async function largeDirectory(file: GivenFile, at: number): Promise<ZipDirectory> {
  if (at + END64_BYTES > file.sizeBytes) throw new BrokenOff('it is damaged or cut off', true);
  const view = viewOf(await readExactly(file, at, at + END64_BYTES));
  if (view.getUint32(0, true) !== 0x06064b50) throw new BrokenOff('it is damaged', true);
  const entries = Number(view.getBigUint64(32, true));
  const sizeBytes = Number(view.getBigUint64(40, true));
  const offset = Number(view.getBigUint64(48, true));
  if (offset + sizeBytes > file.sizeBytes) throw new BrokenOff('it is damaged or cut off', true);
  return { entries, at: offset, sizeBytes, shift: 0 };
}

/** The last signature whose comment ends with the file; −1 for none. */
function endAt(tail: Uint8Array): number {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + END_BYTES + view.getUint16(at + 20, true) <= tail.length
    )
      return at;
  return -1;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
