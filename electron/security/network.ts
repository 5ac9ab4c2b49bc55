import type { Session } from 'electron';

const NETWORK = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/** Nothing that a page holds leaves the machine: there is no network in the session at all. */
export function blockNetwork(session: Session, developmentServer: string | null): void {
  session.webRequest.onBeforeRequest({ urls: NETWORK }, ({ url }, callback) =>
    callback({ cancel: !isDevelopmentServer(url, developmentServer) }),
  );
}

/** `npm run dev` reports changes over a web socket on loopback. */
export function isDevelopmentServer(url: string, developmentServer: string | null): boolean {
  return developmentServer !== null && URL.parse(url)?.host === new URL(developmentServer).host;
}
