// Where the tests and scripts look for a Chromium: the only list, for Node and for what is compiled.
import { existsSync } from 'node:fs';

const PLACES = () => [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} undefined: Playwright's own is used, which needBrowser.mjs gets */
export const chromiumPath = () => PLACES().find((file) => file && existsSync(file));
