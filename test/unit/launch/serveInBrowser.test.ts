import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { portFrom, serveInBrowser, USUAL_PORT } from '../../../electron/launch/serveInBrowser.ts';
import { servePages } from '../../../electron/serve/servePages.ts';

function setup({ opens = true } = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const opened: string[] = [];
  const start = (port: number, canOpen = true) =>
    serveInBrowser(
      { root: tmpdir(), reason: 'there is no display here', port, canOpen },
      {
        serve: servePages,
        openBrowser: async (url) => {
          opened.push(url);
          return opens;
        },
        say: (line) => said.push(line),
        complain: (line) => complained.push(line),
      },
    );
  return { start, said, complained, opened };
}

describe('serveInBrowser', () => {
  it('says why, and opens the address', async () => {
    const { start, said, opened } = setup();
    const { server, exitCode } = await start(0);
    expect(exitCode).toBe(0);
    expect(said[0]).toContain('there is no display here');
    expect(opened).toEqual([server?.url]);
    await server?.close();
  });

  it('prints the address when no browser can be opened', async () => {
    const { start, said } = setup({ opens: false });
    const { server } = await start(0);
    expect(said.join('\n')).toContain(server?.url);
    expect(said.join('\n')).toContain('No browser could be opened');
    await server?.close();
  });

  it('opens nothing when it is not to', async () => {
    const { start, opened } = setup();
    const { server } = await start(0, false);
    expect(opened).toEqual([]);
    await server?.close();
  });

  it('opens the Debrief that is already running on the port', async () => {
    const first = await servePages({ root: tmpdir(), port: 0 });
    const { start, said, opened } = setup();
    const { server, exitCode } = await start(Number(new URL(first.url).port));
    expect({ server, exitCode }).toEqual({ server: null, exitCode: 0 });
    expect(said.join('\n')).toContain('already running');
    expect(opened).toEqual([first.url]);
    await first.close();
  });

  it('says what to do when another program has the port', async () => {
    const other = createServer((_request, response) => void response.end('hello'));
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { start, complained } = setup();
    const { server, exitCode } = await start((other.address() as AddressInfo).port);
    expect({ server, exitCode }).toEqual({ server: null, exitCode: 1 });
    expect(complained).toEqual([expect.stringContaining('DEBRIEF_PORT')]);
    other.close();
  });
});

describe('portFrom', () => {
  it.each([
    [undefined, USUAL_PORT],
    ['', USUAL_PORT],
    ['5000', 5000],
    ['0', 0],
    ['70000', null],
    ['-1', null],
    ['80.5', null],
    ['http', null],
  ])('%s', (text, port) => {
    expect(portFrom(text === undefined ? {} : { DEBRIEF_PORT: text })).toBe(port);
  });
});
