import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface ElectronPackage {
  readonly dir: string;
  readonly version: string;
  /** The executable; null when it has not been downloaded. */
  readonly binary: string | null;
}

/**
 * Electron as npm installed it. Its package is read, never required: since Electron 42 requiring it downloads
 * the binary, and hangs where the network swallows packets.
 */
export function findElectron(env: NodeJS.ProcessEnv, from: string): ElectronPackage | null {
  let manifest: string;
  try {
    manifest = createRequire(from).resolve('electron/package.json');
  } catch {
    return null;
  }
  const dir = path.dirname(manifest);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { dir, version, binary: binaryIn(dir, version, env) };
}

/** As node_modules/electron/install.js decides whether it is installed: the right version, and path.txt names it. */
function binaryIn(dir: string, version: string, env: NodeJS.ProcessEnv): string | null {
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(dir, 'dist');
  try {
    const found = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    if (found !== version) return null;
    const file = path.join(dist, executableName(dir));
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

function executableName(dir: string): string {
  const pathFile = path.join(dir, 'path.txt');
  if (existsSync(pathFile)) return readFileSync(pathFile, 'utf8').trim();
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
