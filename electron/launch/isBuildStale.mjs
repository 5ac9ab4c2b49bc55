import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Written by vite.config.ts when every part is built. */
export const BUILD_STAMP = 'out/built';
const INPUTS = ['shared', 'electron', 'renderer', 'assets', 'vite.config.ts', 'package-lock.json'];

/**
 * Whether something the build reads is newer than the last build, or there is none. A folder's own time counts
 * too: it changes when a file in it is deleted.
 * @param {string} root the project's folder
 */
export function isBuildStale(root) {
  const builtAt = modifiedAt(path.join(root, BUILD_STAMP));
  return builtAt === null || INPUTS.some((input) => isNewer(path.join(root, input), builtAt));
}

/** @param {string} file @param {number} builtAt */
function isNewer(file, builtAt) {
  const changedAt = modifiedAt(file);
  if (changedAt === null) return false;
  if (changedAt > builtAt) return true;
  if (!statSync(file).isDirectory()) return false;
  return readdirSync(file).some((name) => isNewer(path.join(file, name), builtAt));
}

/** @param {string} file */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
