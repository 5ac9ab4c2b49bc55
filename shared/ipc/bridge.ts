import type { ReportJob } from '../export/reportJob.ts';
import type {
  BackupRequest,
  CallResult,
  FileRange,
  FileTicket,
  SaveOutcome,
  SaveRequest,
} from './contract.ts';

/**
 * `window.debrief` in the desktop shell: what the preload puts into the page, frozen. Read in
 * renderer/host/chooseHost.ts and nowhere else. Functions change identity when they cross, so a subscription
 * returns the function that ends it.
 */
export interface DebriefBridge {
  openFiles(): Promise<readonly FileTicket[]>;
  openFolder(): Promise<CallResult<'files:openFolder'>>;
  /** Null when the file is not one on this disk (made by a page or a mail program): read the File itself then. */
  dropped(file: unknown): Promise<FileTicket | null>;
  readFile(range: FileRange): Promise<CallResult<'files:read'>>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  printReport(job: ReportJob): Promise<SaveOutcome>;
  writeBackup(request: BackupRequest): Promise<CallResult<'backup:write'>>;
  openExternal(url: string): Promise<void>;
  /** The page listens: what waited for it (arguments, double clicks) is handed over. */
  ready(): Promise<void>;
  onFilesOpened(listener: (files: readonly FileTicket[]) => void): () => void;
  onMenuCommand(listener: (commandId: string) => void): () => void;
}

export const BRIDGE_FUNCTIONS = [
  'openFiles',
  'openFolder',
  'dropped',
  'readFile',
  'saveFile',
  'printReport',
  'writeBackup',
  'openExternal',
  'ready',
  'onFilesOpened',
  'onMenuCommand',
] as const satisfies readonly (keyof DebriefBridge)[];

/** `window.debriefReport` in the hidden window that draws a report. */
export interface ReportBridge {
  model(): Promise<ReportJob>;
  ready(): void;
}

export const REPORT_BRIDGE_FUNCTIONS = ['model', 'ready'] as const satisfies readonly (keyof ReportBridge)[];
