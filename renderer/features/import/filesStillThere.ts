import { ok, type Result } from '../../../shared/model/result.ts';
import type { TakenFile } from './acceptImport.ts';

/**
 * Whether every file can still be read. A file on disk is read again when it is stored; one that was moved or changed
 * since it was looked through would be stored without its text, and nobody would be told.
 */
export async function filesStillThere(taken: readonly TakenFile[]): Promise<Result<void, string>> {
  for (const { file, read } of taken) {
    try {
      await read.file.slice(0, 1).arrayBuffer();
    } catch {
      return {
        ok: false,
        error: `“${file.name}” was moved, changed or deleted since it was read. Open it again, or leave it out. Nothing was added.`,
      };
    }
  }
  return ok(undefined);
}
