import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { GivenFile } from '../../shared/import/container/givenFile.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';

export interface FileOnDisk extends GivenFile {
  /** ms since 1970 */
  readonly modifiedAt: number;
}

/** A file, or all files in a folder and the folders in it, by name. */
export async function filesOf(name: string): Promise<Result<readonly FileOnDisk[], AppError>> {
  try {
    const facts = await stat(name);
    if (!facts.isDirectory()) return ok([fileOnDisk(name, facts.size, facts.mtimeMs)]);
    const found = await readdir(name, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    if (paths.length === 0)
      return err(appError('container.refused', { name, reason: 'the folder is empty' }));
    const files: FileOnDisk[] = [];
    for (const file of paths) {
      const { size, mtimeMs } = await stat(file);
      files.push(fileOnDisk(file, size, mtimeMs));
    }
    return ok(files);
  } catch (error) {
    return err(appError('file.unreadable', { name, reason: diskReason(error) }));
  }
}

function fileOnDisk(name: string, sizeBytes: number, modifiedAt: number): FileOnDisk {
  return {
    path: name,
    sizeBytes,
    modifiedAt,
    slice: async (from, to) => {
      let file: FileHandle | null = null;
      try {
        file = await open(name);
        const bytes = new Uint8Array(to - from);
        const { bytesRead } = await file.read(bytes, 0, to - from, from);
        return bytes.subarray(0, bytesRead);
      } catch (error) {
        throw new Error(diskReason(error));
      } finally {
        await file?.close();
      }
    },
  };
}

/** In words, for what people meet; a bug is thrown on. */
function diskReason(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    default:
      return String(error.code);
  }
}
