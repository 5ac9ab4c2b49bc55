import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drop, expect, test } from './web.ts';

const said = (page: import('@playwright/test').Page) => page.getByRole('status');

test('what cannot be read is named with the reason, and nothing is made of it', async ({ page }) => {
  await drop(page, [
    { name: 'empty.txt', content: '' },
    {
      name: 'photo.md',
      content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 255, 254]),
    },
  ]);
  const files = page.getByRole('listbox', { name: 'Files' }).getByRole('option');
  await expect(files.nth(0)).toContainText('“empty.txt” is empty');
  await expect(files.nth(1)).toContainText('“photo.md” is not text');
  await expect(page.getByRole('heading', { name: 'Nothing to add yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a review' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Drop a postmortem here' })).toBeVisible();
});

test('a file of 200 MB is refused at once with the limit', async ({ page }) => {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    const line = new Uint8Array(1_048_576).fill(97);
    data.items.add(
      new File(
        Array.from({ length: 200 }, () => line),
        'huge.txt',
      ),
    );
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(said(page)).toContainText(
    '“huge.txt” has no lines with times, and is too large to be read as a document',
  );
});

test('a file that is changed while it waits to be read is named in words', async ({ page }) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'debrief-')), 'live.log');
  writeFileSync(file, '10:00 Alert fires\n');
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      setTimeout(() => Reflect.apply(post, this, given), 1500);
    };
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files…' }).click();
  await (await chooser).setFiles(file);
  writeFileSync(file, '10:00 Alert fires\n10:05 Somebody looks\n');
  await expect(said(page)).toContainText(/live\.log” .* changed or moved since it was opened/);
});

test('a document without a time is kept, and says so', async ({ page }) => {
  await drop(page, [{ name: 'prose.txt', content: 'We had a bad night.\n\nNobody wrote down when.\n' }]);
  await expect(said(page)).toContainText('No time was found in “prose.txt”');
  await expect(page.getByRole('tab', { name: 'Sources 1' })).toBeVisible();
});

test('hostile text is shown as text', async ({ page }) => {
  const hostile =
    '# <img src=x onerror="document.title=1"> outage\n\nDate: 12 March 2024\n\n## Timeline (UTC)\n\n' +
    '- 10:00 <script>window.hit = 1</script> alert fires\n' +
    '- 10:05 <img src=x onerror="window.hit = 2"> looked into\n' +
    '- 10:10 \u202Eevil\u202C and \u0000 nothing, service restored\n';
  await drop(page, [{ name: '<b>hostile</b>.md', content: hostile }]);
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.getByRole('option').nth(1).click();
  await page.getByRole('tab', { name: 'Sources 1' }).click();
  await expect(page.getByRole('heading', { name: '<b>hostile</b>.md' })).toBeVisible();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0);
  const shown = await page.locator('body').innerText();
  expect(shown).not.toContain('\u202E');
  expect(shown).not.toContain('\u0000');
});

test.describe('with a database of a newer version', () => {
  test.use({ allowedMessages: /nowhere.json|report/ });

  test('a database of a newer version is refused with an explanation, and not touched', async ({
    page,
    app,
  }) => {
    const versionOf = () =>
      page.evaluate(
        async () => (await indexedDB.databases()).find(({ name }) => name === 'debrief')?.version,
      );
    // Another page of the same origin, so that nothing has the database open.
    await page.goto(`${app.url}report.html?from=nowhere.json`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('debrief').onsuccess = () => {
            const request = indexedDB.open('debrief', 990);
            request.onupgradeneeded = () => request.result.createObjectStore('reviews', { keyPath: 'id' });
            request.onerror = reject;
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page.goto(app.url);
    await expect(page.getByRole('alert')).toContainText('saved by a newer Debrief');
    expect(await versionOf()).toBe(990);
  });
});
