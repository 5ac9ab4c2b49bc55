import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ReportJob } from '../../shared/export/reportJob.ts';
import { expect, test } from './shell.ts';

/*
 * The way of a report through the shell, with a page of the spec's own in place of renderer/report: what that
 * one draws is tested where it is.
 */
const REPORT_SCRIPT = `
  const job = await debriefReport.model();
  document.title = job.title;
  const heading = document.createElement('h1');
  heading.textContent = job.title;
  document.body.append(heading);
  if (job.title !== 'Never') debriefReport.ready();
`;

const replaceReportPage = (app: ElectronApplication) =>
  app.evaluate(({ protocol }, script) => {
    protocol.unhandle('app');
    protocol.handle('app', ({ url }) =>
      url.endsWith('.js')
        ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
        : new Response(
            '<!doctype html><html lang="en"><link rel="icon" href="data:,"><body><script type="module" src="/own.js"></script>',
            { headers: { 'content-type': 'text/html' } },
          ),
    );
  }, REPORT_SCRIPT);

/** Each report is saved under its own suggested name. */
const saveInto = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, dir) => {
    dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => ({
      canceled: false,
      filePath: `${dir}/${options.defaultPath}`,
    })) as unknown as typeof dialog.showSaveDialog;
  }, folder);

const print = (page: Page, ...titles: readonly string[]) =>
  page.evaluate(
    (names) =>
      Promise.all(
        names.map((title) =>
          window.debrief.printReport({ title, language: 'en', report: { title } } as unknown as ReportJob),
        ),
      ),
    titles,
  );

const windowCount = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('two reports at once do not cross, and leave no window behind', async ({ desktop, page, profile }) => {
  await replaceReportPage(desktop);
  await saveInto(desktop, profile);
  expect(await print(page, 'First', 'Second')).toEqual([
    { status: 'saved', name: 'First.pdf' },
    { status: 'saved', name: 'Second.pdf' },
  ]);
  for (const title of ['First', 'Second']) {
    const pdf = readFileSync(path.join(profile, `${title}.pdf`), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain(`/Title (${title})`);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
  }
  expect(await windowCount(desktop)).toBe(1);
});

test('a report whose page stops working fails with a reason', async ({ desktop, page, profile }) => {
  await replaceReportPage(desktop);
  await saveInto(desktop, profile);
  const opened = desktop.waitForEvent('window');
  const outcome = print(page, 'Never');
  await (await opened).waitForSelector('h1');
  await desktop.evaluate(async ({ BrowserWindow }) => {
    const hidden = BrowserWindow.getAllWindows().find((window) => !window.isVisible())!;
    hidden.webContents.forcefullyCrashRenderer();
  });
  expect(await outcome).toEqual([{ status: 'failed', reason: 'the report page stopped working' }]);
  expect(existsSync(path.join(profile, 'Never.pdf'))).toBe(false);
  expect(await windowCount(desktop)).toBe(1);
});

test('a cancelled report is not drawn at all', async ({ desktop, page }) => {
  await desktop.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  expect(await print(page, 'First')).toEqual([{ status: 'cancelled' }]);
  expect(await windowCount(desktop)).toBe(1);
});

test('the report’s window has two functions and may call nothing else', async ({
  desktop,
  page,
  profile,
}) => {
  await replaceReportPage(desktop);
  await saveInto(desktop, profile);
  const opened = desktop.waitForEvent('window');
  const outcome = print(page, 'Never');
  const hidden = await opened;
  await hidden.waitForSelector('h1');
  const seen = await hidden.evaluate(() => {
    const { debriefReport } = globalThis as unknown as { debriefReport: object };
    return { functions: Object.keys(debriefReport), hasBridge: 'debrief' in globalThis };
  });
  expect(seen).toEqual({ functions: ['model', 'ready'], hasBridge: false });
  await hidden.evaluate(() =>
    (globalThis as unknown as { debriefReport: { ready(): void } }).debriefReport.ready(),
  );
  expect(await outcome).toMatchObject([{ status: 'saved' }]);
});
