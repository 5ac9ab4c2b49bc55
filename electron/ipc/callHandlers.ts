import path from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import { ok } from '../../shared/model/result.ts';
import type { OpenQueue } from '../app/openQueue.ts';
import { askForFiles } from '../files/askForFiles.ts';
import { askForFolder } from '../files/askForFolder.ts';
import { writeBackup } from '../files/backups.ts';
import { filesIn } from '../files/filesIn.ts';
import type { FileTokens } from '../files/fileTokens.ts';
import type { RecentFiles } from '../files/recentFiles.ts';
import { saveFile } from '../files/saveFile.ts';
import { printReport } from '../report/printReport.ts';
import { askAndOpenLink } from '../security/askAndOpenLink.ts';
import { handle } from './handle.ts';

export interface Shared {
  readonly tokens: FileTokens;
  readonly recent: RecentFiles;
  readonly queue: OpenQueue;
}

/** What the app's page may ask for. */
export function registerCallHandlers({ tokens, recent, queue }: Shared): void {
  handle('files:open', 'app', async (_args, sender) => {
    const paths = await askForFiles(windowOf(sender));
    recent.add(paths);
    return tokens.grantAll(paths);
  });
  handle('files:openFolder', 'app', async (_args, sender) => {
    const folder = await askForFolder(windowOf(sender));
    if (folder === null) return ok([]);
    const found = await filesIn(folder);
    return found.ok ? ok(await tokens.grantFolder(folder, found.value)) : found;
  });
  handle('files:dropped', 'app', ({ path: file }) => {
    recent.add([file]);
    return tokens.grant(file);
  });
  handle('files:read', 'app', (range) => tokens.read(range));
  handle('files:save', 'app', ({ suggestedName, kind, bytes }, sender) =>
    saveFile(windowOf(sender), suggestedName, kind, () => bytes),
  );
  handle('report:print', 'app', (job, sender) =>
    saveFile(windowOf(sender), job.title, 'pdf', () => printReport(job)),
  );
  handle('backup:write', 'app', (request) =>
    writeBackup(path.join(app.getPath('userData'), 'backups'), request, new Date()),
  );
  handle('links:open', 'app', async ({ url }) => {
    await askAndOpenLink(url);
    return null;
  });
  handle('page:ready', 'app', () => {
    queue.setReady();
    return null;
  });
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window) throw new Error('the window of this page is gone');
  return window;
}
