import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a write is made of, so that a test can end it between two steps. */
export interface WriteEffects {
  rename(from: string, to: string): Promise<void>;
}

/**
 * The file has its old content or the new one, never half of it: written beside it, flushed to the disk, then
 * put in its place.
 */
export async function writeAtomically(
  file: string,
  data: Uint8Array | string,
  effects: WriteEffects = { rename },
): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file).slice(0, 80)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await effects.rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
