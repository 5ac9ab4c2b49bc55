import path from 'node:path';

/**
 * The file below `root` that a path of the page names, or null when it is malformed or would leave the folder.
 * Compared by path.relative: a prefix test would let `/out/renderer-old` pass for `/out/renderer`.
 * @param pathname as it stands in the address, percent-encoded, beginning with a slash
 */
export function resolvePageFile(root: string, pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash is a separator on Windows only; no file of ours has one in its name.
  if (!name.startsWith('/') || name.includes('\0') || name.includes('\\')) return null;
  const file = path.resolve(root, `.${name === '/' ? '/index.html' : name}`);
  const relative = path.relative(root, file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isInside ? file : null;
}
