import { BrokenOff } from './brokenOff.ts';
import { type GivenFile, readExactly } from './givenFile.ts';
import type { ContainerLimits } from './limits.ts';
import { findZipDirectory, viewOf } from './zipDirectory.ts';
import { zipName } from './zipName.ts';

export interface ZipEntry {
  /** With `/` between folders, whatever the ZIP has. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  /** As the ZIP says; what comes out is counted on its own. */
  readonly sizeBytes: number;
  /** Of its local header in the file. */
  readonly headerAt: number;
}

const HEADER_BYTES = 46;
/** Names are short: a larger table of contents than this for the entries that are allowed is a trick. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024;
const UNICODE_NAME = 0x7075;
const LARGE_SIZES = 0x0001;

/** What the central directory of a ZIP lists. @throws BrokenOff for a ZIP that cannot be opened */
export async function readZipEntries(file: GivenFile, limits: ContainerLimits): Promise<ZipEntry[]> {
  const directory = await findZipDirectory(file);
  if (directory.entries > limits.entries)
    throw new BrokenOff(`it holds ${directory.entries} files; up to ${limits.entries} are opened`, true);
  if (directory.sizeBytes > LONGEST_DIRECTORY) throw new BrokenOff('its table of contents is too long', true);
  const bytes = await readExactly(file, directory.at, directory.at + directory.sizeBytes);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length && view.getUint32(at, true) === 0x02014b50; ) {
    if (entries.length === limits.entries)
      throw new BrokenOff(`it holds more files than the ${limits.entries} that are opened`, true);
    const nameEnd = at + HEADER_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) break;
    entries.push(entryAt(bytes, at, nameEnd, extraEnd, directory.shift));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (entries.length < directory.entries)
    throw new BrokenOff('it is damaged: its table of contents is cut off', true);
  return entries;
}

function entryAt(bytes: Uint8Array, at: number, nameEnd: number, extraEnd: number, shift: number): ZipEntry {
  const view = viewOf(bytes);
  const bits = view.getUint16(at + 8, true);
  const extra = extraFields(bytes.subarray(nameEnd, extraEnd));
  const written = bytes.subarray(at + HEADER_BYTES, nameEnd);
  const unicode = extra.get(UNICODE_NAME)?.subarray(5);
  const name = unicode ? zipName(unicode, true) : zipName(written, (bits & 0x800) !== 0);
  const large = largeFields(extra.get(LARGE_SIZES));
  const size = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  const method = view.getUint16(at + 10, true);
  const madeBy = bytes[at + 5] ?? 0;
  const mode = view.getUint16(at + 40, true);
  return {
    name: name.replaceAll('\\', '/'),
    method,
    isEncrypted: (bits & 1) !== 0 || method === 99,
    isFolder: /[/\\]$/.test(name),
    isLink: madeBy === 3 && (mode & 0xf000) === 0xa000,
    crc: view.getUint32(at + 16, true),
    // In this order, each only where its field of 32 bits is full.
    sizeBytes: size === 0xffffffff ? large() : size,
    packedBytes: packed === 0xffffffff ? large() : packed,
    headerAt: (offset === 0xffffffff ? large() : offset) + shift,
  };
}

function extraFields(extra: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) break;
    fields.set(view.getUint16(at, true), extra.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

function largeFields(field: Uint8Array = new Uint8Array()): () => number {
  const view = viewOf(field);
  let at = 0;
  return () => {
    at += 8;
    return at <= field.length ? Number(view.getBigUint64(at - 8, true)) : Number.MAX_SAFE_INTEGER;
  };
}
