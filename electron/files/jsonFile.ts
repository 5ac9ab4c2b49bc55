import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { writeAtomically } from './writeAtomically.ts';

/**
 * The app's own small files (recent files, window state). A damaged one is put aside under another name and
 * told of, never taken for an empty one and overwritten.
 */
export async function readJsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
  report: (message: string) => void,
): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    await rename(file, `${file}.damaged`);
    report(`${path.basename(file)} is damaged; it was put aside as ${path.basename(file)}.damaged`);
    return null;
  }
}

export async function writeJsonFile(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeAtomically(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** While the app quits: what is still to be written then is not waited for. */
export function writeJsonFileNow(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
  renameSync(`${file}.tmp`, file);
}
