import type { AppError } from '../../shared/model/appError.ts';
import type { Result } from '../../shared/model/result.ts';
import { epochMs } from '../../shared/model/time.ts';
import { DATABASE_NAME } from './database.ts';
import { openStorage, type Storage } from './storage.ts';
import { UNSAVED_KEY } from './unsavedKey.ts';

let opening: Promise<Result<Storage, AppError>> | null = null;

/** The one open storage of this window, opened at the first call; after a failure the next call tries again. */
export function appStorage(): Promise<Result<Storage, AppError>> {
  opening ??= openStorage(DATABASE_NAME, epochMs(Date.now()), isWaiting).then((opened) => {
    if (!opened.ok) opening = null;
    return opened;
  });
  return opening;
}

/** An import whose edit was cut off by the end of its window refers to evidence that no review has yet. */
const isWaiting = (evidenceId: string): boolean =>
  Object.entries(localStorage).some(
    ([key, value]) => key.startsWith(UNSAVED_KEY) && String(value).includes(evidenceId),
  );

/**
 * Asks the browser not to clear the storage when the disk runs full. False where it does not promise that; the
 * desktop app keeps backup files beside it (Host.backup).
 */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    // Refused is as good as not promised: nothing depends on it.
    return false;
  }
}
