import type { ElectronPackage } from './electronBinary.ts';

export type Shell =
  | { readonly kind: 'electron'; readonly binary: string; readonly switches: readonly string[] }
  | { readonly kind: 'browser'; readonly reason: string };

/** What the choice depends on; the real ones are in machine.ts. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  /** Ubuntu 24.04 and its kin refuse the name spaces that Chromium's sandbox is made of. */
  isSandboxRefused(electron: ElectronPackage): boolean;
  findElectron(): ElectronPackage | null;
  canDownload(version: string): Promise<boolean>;
  /** With its output shown; resolves to whether it went well. */
  download(electron: ElectronPackage): Promise<boolean>;
  say(line: string): void;
}

/** Electron if it is here or can be had, else the browser and why. */
export async function chooseShell(args: readonly string[], machine: Machine): Promise<Shell> {
  const { platform, env } = machine;
  if (args.includes('--browser')) return inBrowser('--browser asks for it');
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return inBrowser('there is no display here (DISPLAY and WAYLAND_DISPLAY are not set)');
  }
  let electron = machine.findElectron();
  if (!electron) return inBrowser('the package "electron" is not installed; run "npm ci"');
  const name = `Electron ${electron.version}`;
  if (!electron.binary) {
    machine.say(`${name} is not on this machine yet. Asking whether it can be downloaded (about 120 MB) …`);
    if (!(await machine.canDownload(electron.version))) {
      return inBrowser(
        `${name} cannot be downloaded: its server does not answer. With a network, start again or run ` +
          '"npx install-electron"; ELECTRON_MIRROR names another server',
      );
    }
    if (!(await machine.download(electron))) {
      return inBrowser(`the download of ${name} failed (see above)`);
    }
    electron = machine.findElectron();
    if (!electron?.binary)
      return inBrowser(`${name} was downloaded, but its program is not where it should be`);
  }
  if (!machine.isRoot && machine.isSandboxRefused(electron)) {
    return inBrowser(
      'this system does not let programs without a profile make a sandbox ' +
        '(kernel.apparmor_restrict_unprivileged_userns is 1), and Debrief does not run without one',
    );
  }
  // Chromium refuses to start as root with its sandbox.
  const switches = platform === 'linux' && machine.isRoot ? ['--no-sandbox'] : [];
  return { kind: 'electron', binary: electron.binary as string, switches };
}

const inBrowser = (reason: string): Shell => ({ kind: 'browser', reason });
