import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { canDownload, downloadUrl } from '../../../electron/launch/canDownload.ts';
import { chooseShell, type Machine } from '../../../electron/launch/chooseShell.ts';

const INSTALLED = { dir: '/m/electron', version: '45.4.1', binary: '/m/electron/dist/electron' };
const MISSING = { ...INSTALLED, binary: null };

/** A machine with a display and Electron on it, except for what a test says. */
function machineWith(changes: Partial<Machine> = {}): Machine & { said: string[] } {
  const said: string[] = [];
  return {
    platform: 'linux',
    env: { DISPLAY: ':0' },
    isRoot: false,
    isSandboxRefused: () => false,
    findElectron: () => INSTALLED,
    canDownload: async () => false,
    download: async () => false,
    say: (line) => said.push(line),
    said,
    ...changes,
  };
}

describe('chooseShell', () => {
  it('takes Electron when it is here', async () => {
    expect(await chooseShell([], machineWith())).toEqual({
      kind: 'electron',
      binary: INSTALLED.binary,
      switches: [],
    });
  });

  it('starts it without a sandbox for root on Linux only', async () => {
    const asRoot = await chooseShell([], machineWith({ isRoot: true, isSandboxRefused: () => true }));
    expect(asRoot).toMatchObject({ kind: 'electron', switches: ['--no-sandbox'] });
    expect(await chooseShell([], machineWith({ isRoot: true, platform: 'darwin' }))).toMatchObject({
      switches: [],
    });
  });

  it.each([
    ['--browser is given', ['--browser'], machineWith(), '--browser'],
    ['there is no display', [], machineWith({ env: {} }), 'DISPLAY'],
    ['npm ci was not run', [], machineWith({ findElectron: () => null }), 'npm ci'],
    ['the download server is silent', [], machineWith({ findElectron: () => MISSING }), 'ELECTRON_MIRROR'],
    [
      'the download fails',
      [],
      machineWith({ findElectron: () => MISSING, canDownload: async () => true }),
      'download of Electron 45.4.1 failed',
    ],
    [
      'the download leaves nothing',
      [],
      machineWith({
        findElectron: () => MISSING,
        canDownload: async () => true,
        download: async () => true,
      }),
      'not where it should be',
    ],
    ['the sandbox is refused', [], machineWith({ isSandboxRefused: () => true }), 'apparmor'],
  ])('takes the browser when %s, and says so', async (_why, args, machine, words) => {
    expect(await chooseShell(args, machine)).toEqual({
      kind: 'browser',
      reason: expect.stringContaining(words),
    });
  });

  it('takes Electron after a download, which it announces', async () => {
    let isThere = false;
    const machine = machineWith({
      findElectron: () => (isThere ? INSTALLED : MISSING),
      canDownload: async () => true,
      download: async () => {
        isThere = true;
        return true;
      },
    });
    expect(await chooseShell([], machine)).toMatchObject({ kind: 'electron' });
    expect(machine.said).toEqual([expect.stringContaining('45.4.1')]);
  });

  it('needs no DISPLAY with Wayland, on macOS and on Windows', async () => {
    for (const machine of [
      machineWith({ env: { WAYLAND_DISPLAY: 'wayland-0' } }),
      machineWith({ env: {}, platform: 'darwin' }),
      machineWith({ env: {}, platform: 'win32' }),
    ]) {
      expect(await chooseShell([], machine)).toMatchObject({ kind: 'electron' });
    }
  });
});

describe('canDownload', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });

  const mirrorOf = async (server: Server) => {
    servers.push(server);
    server.on('connection', (socket) => sockets.push(socket));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  it('asks the mirror for the very file', async () => {
    const asked: string[] = [];
    const mirror = await mirrorOf(
      createHttpServer((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        response.end();
      }),
    );
    expect(await canDownload('45.4.1', { ELECTRON_MIRROR: mirror }, 2000)).toBe(true);
    expect(asked).toEqual([`HEAD /v45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`]);
  });

  it('is no when the mirror does not have it', async () => {
    const mirror = await mirrorOf(
      createHttpServer((_request, response) => void response.writeHead(404).end()),
    );
    expect(await canDownload('45.4.1', { ELECTRON_MIRROR: mirror }, 2000)).toBe(false);
  });

  it('gives up on a server that accepts and never answers', async () => {
    const mirror = await mirrorOf(createServer());
    const startedAt = performance.now();
    expect(await canDownload('45.4.1', { ELECTRON_MIRROR: mirror }, 300)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it('is no when nobody listens', async () => {
    const server = createServer();
    const mirror = await mirrorOf(server);
    await new Promise((closed) => server.close(closed));
    expect(await canDownload('45.4.1', { ELECTRON_MIRROR: mirror }, 2000)).toBe(false);
  });

  it('builds the address as Electron’s installer does', () => {
    expect(downloadUrl('45.4.1', {})).toMatch(
      /^https:\/\/github\.com\/electron\/electron\/releases\/download\/v45\.4\.1\/electron-v45\.4\.1-/,
    );
    expect(
      downloadUrl('45.4.1', {
        ELECTRON_MIRROR: 'https://mirror.test/e/',
        ELECTRON_CUSTOM_DIR: '{{ version }}',
      }),
    ).toMatch(/^https:\/\/mirror\.test\/e\/45\.4\.1\/electron-v45\.4\.1-/);
  });
});
