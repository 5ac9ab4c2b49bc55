import type { AppError } from '../../../shared/model/appError.ts';
import { appError } from '../../../shared/model/appError.ts';
import type { OpenedFile } from '../../host/host.ts';
import { HostError } from '../../host/hostError.ts';
import type { FileToRead } from './importMessages.ts';

/** The bytes of one opened file, or why they cannot be had. */
export async function blobOf(
  file: OpenedFile,
): Promise<{ readonly file: FileToRead } | { readonly error: AppError }> {
  const { name, path, modifiedAt } = file;
  try {
    return { file: { path, blob: await file.blob(), modifiedAt } };
  } catch (error) {
    if (error instanceof HostError) return { error: error.appError };
    const reason = error instanceof Error ? error.message : String(error);
    return { error: appError('file.unreadable', { name, reason }) };
  }
}
