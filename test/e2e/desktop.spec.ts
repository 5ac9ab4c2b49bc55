import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BRIDGE_FUNCTIONS } from '../../shared/ipc/bridge.ts';
import { MENU_COMMANDS } from '../../shared/ipc/menu.ts';
import { answerOpen, answerQuestions, answerSave, questionsAsked } from './answers.ts';
import { expect, firstPage, test } from './shell.ts';

test('the page has the bridge’s functions, frozen, and nothing of Node', async ({ desktop, page }) => {
  const seen = await page.evaluate(() => ({
    functions: Object.keys(window.debrief),
    isFrozen: Object.isFrozen(window.debrief),
    node: ['require', 'process', 'module'].filter((name) => name in globalThis),
    isSecure: isSecureContext,
    hasDatabase: typeof indexedDB,
  }));
  expect(seen).toEqual({
    functions: [...BRIDGE_FUNCTIONS],
    isFrozen: true,
    node: [],
    isSecure: true,
    hasDatabase: 'object',
  });
  const url = await desktop.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getURL(),
  );
  expect(url).toBe('app://debrief/index.html');
});

test('menu commands reach the page until it unsubscribes', async ({ desktop, page }) => {
  // The app's own page listens too, and runs the commands.
  await answerOpen(desktop, []);
  await answerSave(desktop, null);
  await page.evaluate(() => {
    const got: string[] = [];
    const stop = window.debrief.onMenuCommand((id) => got.push(id));
    Object.assign(globalThis, { got, stop });
  });
  const got = () => page.evaluate(() => (globalThis as unknown as { got: string[] }).got);
  const click = (id: string) =>
    desktop.evaluate(({ Menu }, itemId) => Menu.getApplicationMenu()!.getMenuItemById(itemId)!.click(), id);

  for (const { id } of MENU_COMMANDS) await click(id);
  await expect.poll(got).toEqual(MENU_COMMANDS.map(({ id }) => id));

  await page.evaluate(() => (globalThis as unknown as { stop: () => void }).stop());
  await click('review.undo');
  // A call to the main process and back passes everything that was sent before it.
  await page.evaluate(() => window.debrief.ready());
  expect(await got()).toHaveLength(MENU_COMMANDS.length);
});

test('what the page stores is there after a restart', async ({ launch }) => {
  const first = await launch();
  await (await firstPage(first)).evaluate(() => {
    localStorage.setItem('kept', 'yes');
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('shell-spec', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('notes');
      request.onerror = reject;
      request.onsuccess = () => {
        const edit = request.result.transaction('notes', 'readwrite', { durability: 'strict' });
        edit.objectStore('notes').put('pager fired', 1);
        edit.oncomplete = resolve;
      };
    });
  });
  await first.close();
  const page = await firstPage(await launch());
  const note = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('shell-spec', 1);
        request.onerror = reject;
        request.onsuccess = () => {
          const get = request.result.transaction('notes').objectStore('notes').get(1);
          get.onsuccess = () => resolve(get.result);
        };
      }),
  );
  expect(note).toBe('pager fired');
});

test('a page that crashes is offered again, and a report without text is kept', async ({
  desktop,
  page,
  profile,
}) => {
  await answerQuestions(desktop, 0);
  await page.evaluate(() => sessionStorage.setItem('before', 'crash'));
  await desktop.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() => questionsAsked(desktop))
    .toEqual(['Debrief’s window stopped working Every edit was stored as you made it.']);
  await expect
    .poll(() =>
      desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL()),
    )
    .toBe('app://debrief/index.html');
  const crashes = path.join(profile, 'crashes');
  const reports = readdirSync(crashes).map((name) =>
    JSON.parse(readFileSync(path.join(crashes, name), 'utf8')),
  );
  expect(reports).toEqual([expect.objectContaining({ version: 1, what: 'render-process-gone', stack: [] })]);
});
