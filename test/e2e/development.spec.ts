import { type ChildProcess, spawn } from 'node:child_process';
import { expect, firstPage, root, test } from './shell.ts';

/** `npm run dev` without Electron's binary: Vite's server, and its address on the output. */
function startVite(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['electron/dev/dev.mjs'], {
    cwd: root,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    child.stdout?.on('data', (data) => {
      text += data;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (url) resolve({ url, child });
    });
  });
}

test('in development app:// shows what Vite serves, with hot reload and the same origin', async ({
  launch,
}) => {
  const { url, child } = await startVite();
  try {
    const app = await launch({ env: { DEBRIEF_DEV_SERVER: url } });
    const socket = new Promise<void>((connected) => {
      app.context().on('console', (message) => {
        if (message.text().includes('[vite] connected')) connected();
      });
    });
    const page = await firstPage(app);
    await expect(page.locator('#root')).not.toBeEmpty({ timeout: 40_000 });
    await socket;
    expect(await page.evaluate(() => 'debrief' in window)).toBe(true);
  } finally {
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
});
