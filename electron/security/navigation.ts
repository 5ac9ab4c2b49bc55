import type { App, WebContents } from 'electron';
import { isAppUrl } from '../pages/appAddress.ts';

/** A page may load itself again (a reload), nothing else: not even another page of ours. */
export function mayNavigate(from: string, to: string): boolean {
  return isAppUrl(from) && isAppUrl(to) && new URL(from).pathname === new URL(to).pathname;
}

/** For every window, those made later too. */
export function guardNavigation(app: App, openLink: (url: string) => Promise<void>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openLink));
}

function guardContents(contents: WebContents, openLink: (url: string) => Promise<void>): void {
  contents.on('will-navigate', (details) => {
    if (!mayNavigate(contents.getURL(), details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url).catch((error: unknown) => console.error('A link was not opened:', error));
    return { action: 'deny' };
  });
}
