// How the scripts that look at the app (screenshots, bench, fonts) start their browser.
import { chromiumPath } from './chromiumPath.mjs';
import { needBrowser } from './needBrowser.mjs';

export function browserOptions() {
  const trouble = needBrowser();
  if (trouble) throw new Error(trouble);
  const executablePath = chromiumPath();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  };
}
