import { mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/pages/contentSecurityPolicy.ts';
import { type PageServer, servePages } from '../../../electron/serve/servePages.ts';

const root = mkdtempSync(path.join(tmpdir(), 'serve-'));
writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
let server: PageServer;

beforeAll(async () => {
  const extra = new Map([['/job.json', '{"title":"é"}']]);
  server = await servePages({ root, port: 0, extra });
});
afterAll(() => server.close());

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** By node:http: fetch would tidy the path up before it is sent. */
function ask(target: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { port, host } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        port,
        host: '127.0.0.1',
        path: target,
        method: options.method ?? 'GET',
        headers: { host: options.host ?? host },
      },
      (response) => {
        let body = '';
        response.on('data', (piece) => {
          body += piece;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject).end();
  });
}

describe('servePages', () => {
  it('serves the page with the app’s policy', async () => {
    const { status, headers, body } = await ask('/?x=1');
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' });
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves what was made in memory, whole', async () => {
    expect((await ask('/job.json')).body).toBe('{"title":"é"}');
  });

  it('gives heads without bodies', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each(['/../index.html', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/none', '/%zz'])(
    'has nothing at %s',
    async (target) => {
      expect(await ask(target)).toMatchObject({ status: 404, body: '' });
    },
  );

  it.each(['example.test', '127.0.0.1', 'localhost:1', 'debrief.example.test:4517'])(
    'refuses a request for the host "%s"',
    async (host) => {
      expect(await ask('/', { host })).toMatchObject({ status: 403, body: '' });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('is bound to loopback', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });
});
