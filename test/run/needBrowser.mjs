// The browser tests and the stand-in need a Chromium: the system's, Playwright's own, or one that is got now.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumPath } from './chromiumPath.mjs';
import { root } from './steps.mjs';

/** @returns {string | null} a sentence that says what to do, when there is none and none can be had */
export function needBrowser() {
  if (hasBrowser()) return null;
  console.log('There is no Chromium on this machine yet: getting one for the tests.');
  const install = [path.join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'];
  spawnSync(process.execPath, install, { stdio: 'inherit', timeout: 10 * 60_000 });
  if (hasBrowser()) return null;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    spawnSync('apt-get', ['update'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' });
    if (hasBrowser()) return null;
  }
  return (
    'The tests need Chromium and none could be had. Install Chromium or Chrome, or set CHROMIUM_PATH to one, ' +
    'then run "npm test" again.'
  );
}

function hasBrowser() {
  if (chromiumPath()) return true;
  if (!existsSync(chromium.executablePath())) return false;
  // For what is started from here and looks for a browser by itself (test/host).
  process.env.CHROMIUM_PATH = chromium.executablePath();
  return true;
}
