import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { canDownload } from './canDownload.ts';
import type { Machine } from './chooseShell.ts';
import { type ElectronPackage, findElectron } from './electronBinary.ts';
import { runProgram } from './runProgram.ts';

const RESTRICTION = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/** This machine, asked. */
export const machine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  findElectron: () => findElectron(process.env, import.meta.url),
  canDownload: (version) => canDownload(version, process.env),
  download: async ({ dir }) =>
    (await runProgram(process.execPath, [path.join(dir, 'install.js')])).exitCode === 0,
  isSandboxRefused,
  say: (line) => console.log(line),
};

/** Refused, unless the helper beside the binary belongs to root and is setuid, or AppArmor has a profile for it. */
function isSandboxRefused({ binary }: ElectronPackage): boolean {
  if (process.platform !== 'linux' || !binary || !existsSync(RESTRICTION)) return false;
  if (readFileSync(RESTRICTION, 'utf8').trim() !== '1') return false;
  const helper = path.join(path.dirname(binary), 'chrome-sandbox');
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o4000) !== 0) return false;
  }
  return true;
}
