/** How much is unpacked before it is taken for a mistake, or for a file made to fill a disk. */
export interface ContainerLimits {
  readonly entries: number;
  /** Unpacked, of one file. */
  readonly entryBytes: number;
  /** Unpacked, of all files of one import. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed one; only looked at beyond `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
  /** A ZIP within a ZIP is unpacked into memory, to be read at any place of it. */
  readonly nestedBytes: number;
}

const MIB = 1024 * 1024;
export const CONTAINER_LIMITS: ContainerLimits = {
  entries: 20_000,
  entryBytes: 2048 * MIB,
  totalBytes: 4096 * MIB,
  ratio: 1000,
  freeBytes: 16 * MIB,
  nestedBytes: 512 * MIB,
};

/** `512 MB`, `2 GB`, as limits are said. */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 * MIB) return `${Math.round((bytes / MIB / 1024) * 10) / 10} GB`;
  if (bytes >= MIB) return `${Math.round(bytes / MIB)} MB`;
  return `${bytes} bytes`;
}
