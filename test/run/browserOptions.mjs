// How the scripts that look at the app (screenshots, bench) start their browser.
import { existsSync } from 'node:fs';
import { needBrowser } from './needBrowser.mjs';

export function browserOptions() {
  const trouble = needBrowser();
  if (trouble) throw new Error(trouble);
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  };
}
