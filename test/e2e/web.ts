import { test as base, expect, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../chromium.ts';
import { servedApp } from '../run/servedApp.mjs';

interface WebFixtures {
  /** What a test expects on the page's console; anything else there fails it. */
  allowedMessages: RegExp;
}

const executablePath = chromiumPath();

/** The built app in a browser, served on loopback as `npm start -- --browser` does. */
export const test = base.extend<WebFixtures, { app: { url: string } }>({
  timezoneId: 'Asia/Kolkata',
  locale: 'en-GB',
  launchOptions: [{ ...(executablePath ? { executablePath } : {}), args: chromiumArgs }, { scope: 'worker' }],
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const app = await servedApp();
      await use(app);
      await app.stop();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  allowedMessages: async ({}, use) => use(/(?!)/),
  page: async ({ page, app, allowedMessages }, use) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text()))
        troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    // Without a save dialog, which no test could answer, the page downloads.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(app.url);
    await use(page);
    expect(
      troubles.filter((text) => !allowedMessages.test(text)),
      'errors on the page’s console',
    ).toEqual([]);
  },
});

/** Drops files on the window, as a person does. */
export async function drop(page: Page, files: readonly { name: string; content: string | Uint8Array }[]) {
  const plain = files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, plain);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

export { expect };
