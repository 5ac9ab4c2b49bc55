import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

/*
 * The specs drive real Electron where its binary is, else the stand-in (test/host); DEBRIEF_SHELL=electron or
 * stand-in demands one of them. shellReporter.ts says at the end which it was.
 */
export const root = path.resolve(import.meta.dirname, '../..');

const asked = process.env.DEBRIEF_SHELL;
const binary = asked === 'stand-in' ? null : findElectron();
if (asked === 'electron' && !binary) {
  throw new Error(
    'DEBRIEF_SHELL is "electron", but its binary is not here: run "npx install-electron" first',
  );
}

export const shellName = binary
  ? 'real Electron'
  : 'the stand-in (the built main process, preloads and pages on Node and Chromium; not real Electron)';

/** Read, never imported: importing the package downloads the binary. */
function findElectron(): string | null {
  const dir = path.join(root, 'node_modules/electron');
  const pathFile = path.join(dir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(dir, 'dist');
  const file = path.join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(file) ? file : null;
}

export interface LaunchOptions {
  /** Files to open, as on a command line. */
  readonly files?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** A user-data folder of the test's own. */
  profile: string;
  /** What the test expects on a page's console; anything else there fails it. */
  allowedMessages: RegExp;
  launch: (options?: LaunchOptions) => Promise<ElectronApplication>;
  desktop: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  profile: async ({}, use) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'debrief-e2e-'));
    await use(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 20 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  allowedMessages: async ({}, use) => use(/(?!)/),
  launch: async ({ profile, allowedMessages }, use, info) => {
    info.annotations.push({ type: 'shell', description: shellName });
    const apps: ElectronApplication[] = [];
    const troubles: string[] = [];
    await use(async ({ files = [], env = {} } = {}) => {
      const app = await electron.launch({
        ...(binary ? {} : { executablePath: path.join(root, 'test/host/electron') }),
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `--user-data-dir=${profile}`,
          root,
          ...files,
        ],
        cwd: root,
        env: { ...(process.env as Record<string, string>), ...env },
      });
      apps.push(app);
      app.context().on('console', (message) => {
        if (message.type() === 'error' || /content security policy/i.test(message.text())) {
          troubles.push(message.text());
        }
      });
      app.context().on('weberror', (error) => troubles.push(String(error.error())));
      return app;
    });
    // A test may have ended it itself.
    for (const app of apps) await app.close().catch(() => undefined);
    const unexpected = troubles.filter((text) => !allowedMessages.test(text));
    expect(unexpected, 'errors on a page’s console').toEqual([]);
  },
  desktop: async ({ launch }, use) => use(await launch()),
  page: async ({ desktop }, use) => use(await firstPage(desktop)),
});

/** The main window's page, loaded. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/index\.html$/);
  await page.waitForLoadState('load');
  return page;
}

export { expect };
