/*
 * The page's origin owns everything that people store (IndexedDB): scheme and host never change after the first
 * release. Compared by scheme and host: `new URL('app://debrief').origin` is the string 'null' in Node.
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'debrief';

export const appUrl = (page: 'index.html' | 'report.html'): string => `${APP_SCHEME}://${APP_HOST}/${page}`;

export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}
