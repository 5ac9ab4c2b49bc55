import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpen, answerSave } from './answers.ts';
import { expect, firstPage, test } from './shell.ts';

/** Collects the names of the files that are handed to the page. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const names: string[] = [];
    Object.assign(globalThis, { names });
    window.debrief.onFilesOpened((files) => names.push(...files.map(({ name }) => name)));
    return window.debrief.ready();
  });
const namesOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { names: string[] }).names);

test('a chosen file is read by its token, piece by piece', async ({ desktop, page, profile }) => {
  const file = path.join(profile, 'pager log.txt');
  const bytes = Buffer.alloc(100_000, 'pager fired ');
  writeFileSync(file, bytes);
  await answerOpen(desktop, [file, path.join(profile, 'not there.txt')]);

  const read = await page.evaluate(async () => {
    const files = await window.debrief.openFiles();
    const { token } = files[0]!;
    const ranges = [
      { token, offset: 0, length: 12 },
      { token, offset: 99_996, length: 4096 },
      { token, offset: 200_000, length: 1 },
    ];
    const pieces = await Promise.all(ranges.map((range) => window.debrief.readFile(range)));
    return {
      files: files.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
      hasPath: JSON.stringify(files).includes('/'),
      pieces: pieces.map((piece) => (piece.ok ? new TextDecoder().decode(piece.value) : piece.error.code)),
    };
  });
  expect(read).toEqual({
    files: [{ name: 'pager log.txt', sizeBytes: 100_000 }],
    hasPath: false,
    pieces: ['pager fired ', bytes.subarray(99_996).toString(), ''],
  });

  await answerOpen(desktop, []);
  expect(await page.evaluate(() => window.debrief.openFiles())).toEqual([]);
});

test('a file is saved whole, cancelled, or fails with a reason', async ({ desktop, page, profile }) => {
  const save = () =>
    page.evaluate(() =>
      window.debrief.saveFile({
        suggestedName: 'Checkout: outage',
        kind: 'md',
        bytes: new TextEncoder().encode('# Checkout outage\n'),
      }),
    );
  const folder = path.join(profile, 'saved');
  mkdirSync(folder);
  const file = path.join(folder, 'review.md');
  writeFileSync(file, 'older');
  await answerSave(desktop, file);
  expect(await save()).toEqual({ status: 'saved', name: 'review.md' });
  expect(readFileSync(file, 'utf8')).toBe('# Checkout outage\n');
  expect(readdirSync(folder)).toEqual(['review.md']);

  await answerSave(desktop, null);
  expect(await save()).toEqual({ status: 'cancelled' });

  await answerSave(desktop, path.join(profile, 'no such folder', 'review.md'));
  expect(await save()).toEqual({ status: 'failed', reason: 'it is not there (any more)' });
});

test('a second start hands its files to the window that is there, and both are recent', async ({
  launch,
  profile,
}) => {
  const files = ['first.log', 'second.log'].map((name) => path.join(profile, name));
  for (const file of files) writeFileSync(file, '10:00 pager fired\n');
  const app = await launch({ files: [files[0]!] });
  const page = await firstPage(app);
  // What came with the first start is the page's own (screens.spec.ts); once it is read, this listens beside it.
  await expect(page.getByRole('tab', { name: 'Sources 1' })).toBeVisible();
  await listen(page);

  // The second start ends by itself at once, which Playwright sees as a failure to launch.
  await launch({ files: [files[1]!] }).catch(() => undefined);
  await expect.poll(() => namesOf(page)).toEqual(['second.log']);
  expect(app.windows()).toHaveLength(1);

  const recent = await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()!.items.find(({ label }) => label === 'File')!;
    return file
      .submenu!.items.find(({ label }) => label === 'Open recent')!
      .submenu!.items.map(({ label }) => label);
  });
  expect(recent.slice(0, 2)).toEqual(['second.log', 'first.log']);
});

test('a changed review is kept on disk, one file while it is worked on', async ({ page, profile }) => {
  const backup = (json: string) =>
    page.evaluate(
      (text) => window.debrief.writeBackup({ reviewId: 'r-1', title: 'Checkout outage', json: text }),
      json,
    );
  for (const json of ['{"v":1}', '{"v":2}', '{"v":3}']) {
    expect(await backup(json)).toEqual({ ok: true, value: null });
  }
  const folder = path.join(profile, 'backups/r-1');
  const kept = readdirSync(folder).sort();
  expect(kept.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(['{"v":1}', '{"v":3}']);
  expect(kept[0]).toMatch(/^\d{4}-\d\d-\d\dT.*Z Checkout outage\.json$/);
});
