import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pageHeaders } from '../pages/pageHeaders.ts';
import { resolvePageFile } from '../pages/resolvePageFile.ts';

export interface ServeOptions {
  /** The built pages, `out/renderer`. */
  readonly root: string;
  /** 0: any free one. */
  readonly port: number;
  /** Instead of the app's own policy. */
  readonly policy?: string;
  /** Made in memory, by their path (`/job.json`); they go before files. */
  readonly extra?: ReadonlyMap<string, Uint8Array | string>;
}

export interface PageServer {
  /** `http://127.0.0.1:4517/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Tells our own server on a port from another program's. */
export const SERVER_MARK = 'x-debrief';

/**
 * Serves the pages to this computer only: bound to 127.0.0.1, and only for requests that are addressed to it by
 * name (a page elsewhere can make its own name point to 127.0.0.1, its Host header gives it away).
 */
export function servePages(options: ServeOptions): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer(options, hostsOf(server), request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${portOf(server)}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const hostsOf = (server: Server): readonly string[] =>
  ['127.0.0.1', 'localhost'].map((name) => `${name}:${portOf(server)}`);

async function answer(
  { root, policy, extra }: ServeOptions,
  hosts: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, headers = {}) => {
    response.writeHead(status, { [SERVER_MARK]: '1', ...headers }).end();
  };
  if (!hosts.includes(request.headers.host ?? '')) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });

  // Taken as it was sent: `new URL` would resolve `/../` before it could be refused.
  const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
  const made = extra?.get(pathname);
  const file = made === undefined ? resolvePageFile(root, pathname) : pathname;
  if (!file) return refuse(404);
  const sizeBytes = made === undefined ? await sizeOf(file) : Buffer.byteLength(made);
  if (sizeBytes === null) return refuse(404);

  response.writeHead(200, { ...pageHeaders(file, policy), [SERVER_MARK]: '1', 'content-length': sizeBytes });
  if (request.method === 'HEAD') response.end();
  else if (made !== undefined) response.end(made);
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}
