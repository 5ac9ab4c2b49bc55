import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(file: string): boolean;
  /** Names in a folder; empty when there is none. */
  list(folder: string): readonly string[];
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser on this machine that can print: CHROMIUM_PATH if it is set, else the usual places; null when none. */
export function findChromium(machine: Machine = thisMachine()): string | null {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked) return machine.exists(asked) ? asked : null;
  return candidates(machine).find((file) => machine.exists(file)) ?? null;
}

function candidates(machine: Machine): string[] {
  const { platform, env, home } = machine;
  if (platform === 'darwin') {
    const apps = MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    const cached = `${home}/Library/Caches/ms-playwright`;
    return [...apps, ...fromPlaywright(machine, cached, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium')];
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return [
      ...roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => `${root}\\${program}`)),
      ...fromPlaywright(machine, `${env.LOCALAPPDATA}\\ms-playwright`, 'chrome-win\\chrome.exe'),
    ];
  }
  const folders = [...(env.PATH ?? '').split(':').filter((folder) => folder !== ''), '/usr/bin', '/snap/bin'];
  return [
    ...folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)),
    ...fromPlaywright(machine, `${home}/.cache/ms-playwright`, 'chrome-linux/chrome'),
  ];
}

/** What `playwright install chromium` left behind: the newest first. */
const fromPlaywright = (machine: Machine, folder: string, program: string): string[] => {
  const separator = machine.platform === 'win32' ? '\\' : '/';
  return machine
    .list(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .map((name) => [folder, name, program].join(separator));
};

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: (file) => path.isAbsolute(file) && existsSync(file),
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
});
