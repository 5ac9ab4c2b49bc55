import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { writeJsonFile } from '../files/jsonFile.ts';
import { crashReport } from './crashReport.ts';

/** A dialog of the system blocks the page for a moment; it is not stuck before this has passed. */
const STUCK_MS = 1000;

/** Failures of the main process itself. Before the app is ready. */
export function guardMainProcess(): void {
  for (const what of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(what, (cause: unknown) => {
      console.error(what, cause);
      void keepReport(what, cause).finally(() => offerRestart());
    });
  }
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') void keepReport(`child-process-gone ${details.type}`, details);
  });
}

/** Failures of a window's page: every edit is stored when it is made, so loading the page again loses nothing. */
export function guardPage(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    void keepReport('render-process-gone', details);
    void offerReload(window, 'Debrief’s window stopped working', 'Every edit was stored as you made it.');
  });
  contents.on('preload-error', (_event, _path, error) => {
    console.error('preload-error', error);
    void keepReport('preload-error', error);
  });
  let timer: NodeJS.Timeout | undefined;
  window.on('unresponsive', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void offerReload(
        window,
        'Debrief’s window does not answer',
        'Wait a little, or load it again.',
        'Wait',
      );
    }, STUCK_MS);
  });
  window.on('responsive', () => clearTimeout(timer));
  window.on('closed', () => clearTimeout(timer));
}

async function offerReload(
  window: BrowserWindow,
  message: string,
  detail: string,
  other: 'Wait' | 'Quit' = 'Quit',
): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: ['Reload', other],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else if (other === 'Quit') app.quit();
}

async function offerRestart(): Promise<void> {
  await app.whenReady();
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'Debrief has to start again',
    detail: 'Something in it failed. Every edit was stored as you made it.',
    buttons: ['Start again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) app.relaunch();
  app.exit(1);
}

async function keepReport(what: string, cause: unknown): Promise<void> {
  const now = new Date();
  const report = crashReport({
    what,
    now,
    cause,
    app: app.getVersion(),
    electron: process.versions.electron,
    system: `${process.platform} ${process.arch}`,
  });
  const name = `${now.toISOString().replace(/[:.]/g, '-')}.json`;
  await writeJsonFile(path.join(app.getPath('userData'), 'crashes', name), report).catch((error: unknown) =>
    console.error('The crash report was not kept:', error),
  );
}
