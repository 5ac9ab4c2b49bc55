import { type FoundFile, isLitter } from './foundFile.ts';
import { type GivenFile, piecesOf } from './givenFile.ts';
import type { RefusedFile } from './importUnit.ts';
import { type ContainerLimits, sizeText } from './limits.ts';
import type { UnpackBudget } from './unpackBudget.ts';
import { DEFLATED, STORED, unpackEntry } from './unpackEntry.ts';
import { wholeOf } from './wholeOf.ts';
import { readZipEntries, type ZipEntry } from './zipEntries.ts';
import { unsafeName } from './zipName.ts';

export interface OpenedZip {
  readonly files: FoundFile[];
  /** Still to be opened themselves. */
  readonly zips: FoundFile[];
  readonly refused: RefusedFile[];
  readonly litter: number;
}

/** Lists what is in a ZIP; nothing is unpacked yet. @throws BrokenOff for one that cannot be opened */
export async function openZip(
  zip: GivenFile,
  limits: ContainerLimits,
  budget: UnpackBudget,
): Promise<OpenedZip> {
  const entries = (await readZipEntries(zip, limits)).filter(({ isFolder }) => !isFolder);
  const overlapping = overlaps(entries);
  const opened = {
    files: [] as FoundFile[],
    zips: [] as FoundFile[],
    refused: [] as RefusedFile[],
    litter: 0,
  };
  for (const entry of entries) {
    const path = `${zip.path}/${entry.name}`;
    const reason = overlapping.has(entry)
      ? 'it takes the same place in the ZIP as another file'
      : whyNot(entry, limits);
    if (isLitter(entry.name)) opened.litter++;
    else if (reason !== null) opened.refused.push({ name: path, reason });
    else {
      const file = { path, sizeBytes: entry.sizeBytes, bytes: () => unpackEntry(zip, entry, budget) };
      (/\.zip$/i.test(entry.name) ? opened.zips : opened.files).push(file);
    }
  }
  return opened;
}

function whyNot(entry: ZipEntry, { entryBytes }: ContainerLimits): string | null {
  const unsafe = unsafeName(entry.name);
  if (unsafe !== null) return unsafe;
  if (entry.isEncrypted) return 'it is encrypted: unpack the ZIP with its password and give the files';
  if (entry.isLink) return 'it is a link to another file';
  if (entry.method !== STORED && entry.method !== DEFLATED)
    return `it is packed in a way that is not read here (method ${entry.method})`;
  if (entry.sizeBytes > entryBytes) return `it unpacks to more than ${sizeText(entryBytes)}`;
  return null;
}

/** Files that share their bytes with one before them: that is how a small ZIP unpacks to very much. */
function overlaps(entries: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const found = new Set<ZipEntry>();
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < end) found.add(entry);
    end = Math.max(end, entry.headerAt + entry.packedBytes);
  }
  return found;
}

/** A ZIP within a ZIP, to be read at any place of it. @throws BrokenOff when it is too large or damaged */
export async function unpackedZip(file: FoundFile, { nestedBytes }: ContainerLimits): Promise<GivenFile> {
  const sentence = `a ZIP within a ZIP is opened up to ${sizeText(nestedBytes)}: unpack the outer one`;
  const whole = await wholeOf(file, nestedBytes, sentence);
  return { path: file.path, sizeBytes: whole.length, slice: async (from, to) => whole.subarray(from, to) };
}

export const asFound = (file: GivenFile): FoundFile => ({
  path: file.path,
  sizeBytes: file.sizeBytes,
  bytes: () => piecesOf(file),
});
