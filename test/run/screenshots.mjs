// `npm run screenshots`: the main screens from the sample, to out/screenshots, for anybody to look at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { browserOptions } from './browserOptions.mjs';
import { servedApp } from './servedApp.mjs';

/** Records of one incident, as files: a log that names no year and no zone, a table, a review. */
const importFiles = () => {
  const two = (n) => String(n).padStart(2, '0');
  const log = Array.from(
    { length: 900 },
    (_, at) =>
      `Mar 12 10:${two(Math.floor(at / 20))}:${two((at * 3) % 60)} gw-1 gateway: request ${at} handled`,
  );
  const table = [
    'time,what,who',
    '2024-03-12T10:02:00Z,Gateway 4.2 rolled out,Ada',
    '2024-03-12T10:31:00Z,Gateway 4.1 put back,Grace',
  ];
  const review = [
    '# Gateway outage',
    '',
    '## Timeline (2024-03-12)',
    '',
    '- 10:05 UTC checkout errors page the on-call',
    '- 10:31 UTC the old gateway is put back',
    '- 10:40 UTC errors are gone, resolved',
  ];
  return Object.entries({ 'gateway.log': log, 'deployments.csv': table, 'review.md': review }).map(
    ([name, lines]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`${lines.join('\n')}\n`) }),
  );
};

const folder = path.resolve('out/screenshots');
mkdirSync(folder, { recursive: true });

const app = await servedApp();
const browser = await chromium.launch(browserOptions());
const save = async (page, name) => {
  await page.waitForTimeout(450); // camera moves take up to 400 ms
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  console.log(`out/screenshots/${name}.png`);
};

try {
  for (const theme of ['light', 'dark']) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: theme,
      timezoneId: 'Europe/Berlin',
      locale: 'en-GB',
    });
    const page = await context.newPage();
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Open the sample incident' }).waitFor();
    await save(page, `empty-${theme}`);
    await page.getByRole('button', { name: 'Open the sample incident' }).click();
    await page.getByRole('option', { name: /Escalated/ }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.mouse.move(640, 28); // over nothing that shows a card
    await save(page, `review-${theme}`);
    await page.getByRole('option', { name: /Escalated/ }).click();
    await save(page, `moment-${theme}`);
    for (const tab of ['Review', 'Actions', 'Sources']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await save(page, `tab-${tab.toLowerCase()}-${theme}`);
    }
    await page.getByRole('tab', { name: /^Moments/ }).click();
    await page.getByRole('button', { name: /^time to mitigate/ }).click();
    await save(page, `metric-${theme}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    await save(page, `export-menu-${theme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await save(page, `keys-${theme}`);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 720 });
    await save(page, `review-720-${theme}`);
    await page.setViewportSize({ width: 1024, height: 640 });
    await save(page, `review-1024-${theme}`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'All reviews' }).click();
    await page.getByRole('heading', { name: 'Debrief' }).waitFor();
    await save(page, `library-${theme}`);
    await page.setViewportSize({ width: 1280, height: 720 });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open files…' }).click();
    await (await chooser).setFiles(importFiles());
    await page.getByRole('button', { name: 'Make a review' }).waitFor();
    await page.getByRole('option', { name: /gateway\.log/ }).click();
    await save(page, `import-${theme}`);
    await page.getByRole('option', { name: /deployments\.csv/ }).click();
    await save(page, `import-table-${theme}`);
    await page.getByRole('button', { name: 'Make a review' }).click();
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await save(page, `tab-sources-many-${theme}`);
    await context.close();
  }
} finally {
  await browser.close();
  await app.stop();
}
