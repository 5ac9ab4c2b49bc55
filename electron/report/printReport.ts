import type { BrowserWindow } from 'electron';
import type { ReportJob } from '../../shared/export/reportJob.ts';
import { handle } from '../ipc/handle.ts';
import { appUrl } from '../pages/appAddress.ts';
import { createBaseWindow } from '../windows/baseWindow.ts';

/** The largest reviews draw in some seconds; what takes longer will not come. */
const DRAW_MS = 30_000;

interface PendingReport {
  readonly job: ReportJob;
  readonly drawn: () => void;
}

/*
 * One hidden window a report. The window's WebContents id is the id of the job: two reports at once each hear
 * from their own page only.
 */
const pending = new Map<number, PendingReport>();

/** What the report's page may ask for. */
export function registerReportHandlers(): void {
  handle('report:model', 'report', (_args, sender) => pendingOf(sender.id).job);
  handle('report:ready', 'report', (_args, sender) => {
    pendingOf(sender.id).drawn();
    return null;
  });
}

function pendingOf(contentsId: number): PendingReport {
  const report = pending.get(contentsId);
  if (!report) throw new Error('no report is being made in this window');
  return report;
}

/** Draws a report out of sight and gives it as a PDF: tagged, with an outline, the paper as the page's CSS has it. */
export async function printReport(job: ReportJob, drawMs = DRAW_MS): Promise<Uint8Array> {
  const window = createBaseWindow('report', { show: false, width: 794, height: 1123 });
  const { id } = window.webContents;
  try {
    await drawn(window, job, drawMs);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    pending.delete(id);
    if (!window.isDestroyed()) window.destroy();
  }
}

function drawn(window: BrowserWindow, job: ReportJob, drawMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the report page took too long')), drawMs);
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(reason));
    };
    pending.set(window.webContents.id, {
      job,
      drawn: () => {
        clearTimeout(timer);
        resolve();
      },
    });
    window.webContents.once('render-process-gone', () => fail('the report page stopped working'));
    window.once('closed', () => fail('the report page was closed'));
    window
      .loadURL(appUrl('report.html'))
      .catch((error: unknown) => fail(`the report page did not load: ${String(error)}`));
  });
}
