/** A file that was found: given, or in a ZIP. */
export interface FoundFile {
  /** The ZIP is a folder of it. */
  readonly path: string;
  readonly sizeBytes: number;
  bytes(): AsyncIterable<Uint8Array>;
}

export const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

const LITTER = /(^|\/)(__MACOSX\/|(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$)/i;

/** What systems leave in folders and ZIPs beside what people put there. */
export const isLitter = (path: string): boolean => LITTER.test(path);
