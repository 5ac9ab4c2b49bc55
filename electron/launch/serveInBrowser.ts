import { type PageServer, SERVER_MARK, type ServeOptions } from '../serve/servePages.ts';

/** Fixed: the browser keeps reviews by address, and the port is part of it. */
export const USUAL_PORT = 4517;

export interface BrowserEffects {
  serve(options: ServeOptions): Promise<PageServer>;
  /** Whether a browser was opened. */
  openBrowser(url: string): Promise<boolean>;
  say(line: string): void;
  complain(line: string): void;
}

export interface BrowserStart {
  readonly root: string;
  readonly reason: string;
  readonly port: number;
  readonly canOpen: boolean;
}

/** Serves the app to this computer and opens it. Null: it could not be served, or is being served already. */
export async function serveInBrowser(
  { root, reason, port, canOpen }: BrowserStart,
  { serve, openBrowser, say, complain }: BrowserEffects,
): Promise<{ server: PageServer | null; exitCode: number }> {
  const open = async (url: string) => {
    if (!canOpen) say('Open this address in a browser, best one made from Chromium.');
    else if (await openBrowser(url)) say('It opens in your browser.');
    else say('No browser could be opened from here: open this address in one yourself.');
  };

  say(`Debrief runs in the browser, not in its own window: ${reason}.`);
  let server: PageServer;
  try {
    server = await serve({ root, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE') {
      complain(
        code === 'EACCES'
          ? `Port ${port} may not be used by this account. Set DEBRIEF_PORT to one above 1023.`
          : `The app could not be served: ${message}`,
      );
      return { server: null, exitCode: 1 };
    }
    const url = `http://127.0.0.1:${port}/`;
    if (await isDebriefAt(url)) {
      say(`Debrief is already running at ${url}`);
      await open(url);
      return { server: null, exitCode: 0 };
    }
    complain(
      `Port ${port} is used by another program. End it, or set DEBRIEF_PORT to another port; ` +
        'reviews belong to the port that they were made on.',
    );
    return { server: null, exitCode: 1 };
  }
  say(`\n    ${server.url}\n`);
  await open(server.url);
  say('Nothing leaves this computer. Ctrl+C ends it.');
  return { server, exitCode: 0 };
}

async function isDebriefAt(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(2000) });
    return answer.headers.has(SERVER_MARK);
  } catch {
    return false;
  }
}

/** DEBRIEF_PORT as a port, or null when it is none. */
export function portFrom(env: NodeJS.ProcessEnv): number | null {
  const text = env.DEBRIEF_PORT;
  if (text === undefined || text === '') return USUAL_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null;
}
