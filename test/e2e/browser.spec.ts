import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, expect, test } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../chromium.ts';
import { root } from './shell.ts';

/** The same app without Electron: `npm start -- --browser`, on a free port. */
function startServer(): Promise<{ url: string; child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, ['out/launch/launch.js', '--browser', '--no-open'], {
    cwd: root,
    env: { ...process.env, DEBRIEF_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the launcher ended with ${code}: ${text}`)));
    child.stdout?.on('data', (data) => {
      text += data;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (url) resolve({ url, child, said: () => text });
    });
  });
}

test('the app runs in a browser, under the same policy, and ends with its server', async () => {
  const { url, child, said } = await startServer();
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: chromiumArgs,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    const answer = await page.goto(url);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page).toHaveTitle(/Debrief/);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(await page.evaluate(() => 'debrief' in globalThis)).toBe(false);
    expect(troubles).toEqual([]);
    expect(said()).toContain('--browser asks for it');
  } finally {
    await browser.close();
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  expect(child.exitCode).toBe(0);
});
