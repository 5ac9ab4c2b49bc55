import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { FOLDER_MAX_FILES } from '../../shared/ipc/contract.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { failureReason } from './failureReason.ts';

/**
 * The files in a folder and its subfolders, by their paths in it, in order. Links are not followed: they may lead
 * out of what the person chose, or round in circles. A subfolder that cannot be opened is left out.
 */
export async function filesIn(
  folder: string,
  most: number = FOLDER_MAX_FILES,
): Promise<Result<readonly string[], AppError>> {
  const name = path.basename(folder);
  const files: string[] = [];
  const waiting = [''];
  for (let inner = waiting.shift(); inner !== undefined; inner = waiting.shift()) {
    const found = await readdir(path.join(folder, inner), { withFileTypes: true }).catch((error: unknown) => {
      if (inner === '') return failureReason(error);
      return [];
    });
    if (typeof found === 'string') return err(appError('file.unreadable', { name, reason: found }));
    for (const entry of found) {
      const place = path.join(inner, entry.name);
      if (entry.isDirectory()) waiting.push(place);
      else if (entry.isFile()) files.push(place);
    }
    if (files.length > most || waiting.length > most)
      return err(appError('container.refused', { name, reason: `it holds more than ${most} files` }));
  }
  return ok(files.sort());
}
