import type { AppError } from '../../shared/model/appError.ts';
import type { Result } from '../../shared/model/result.ts';
import { openStorage, type Storage } from './storage.ts';

let opening: Promise<Result<Storage, AppError>> | null = null;

/** The one open storage of this window, opened at the first call; after a failure the next call tries again. */
export function appStorage(): Promise<Result<Storage, AppError>> {
  opening ??= openStorage().then((opened) => {
    if (!opened.ok) opening = null;
    return opened;
  });
  return opening;
}

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
