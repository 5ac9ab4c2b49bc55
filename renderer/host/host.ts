import type { ReportJob } from '../../shared/export/reportJob.ts';
import type { FileKind, SaveOutcome, SaveRequest } from '../../shared/ipc/contract.ts';
import type { Dropped } from './dropped.ts';

/**
 * What the page asks of the machine it runs on. Two implementations behind it: the preload bridge of the
 * desktop shell, and the browser on loopback. Nothing else in the renderer knows which one it is in.
 */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** The system's dialog; an empty list when the person cancels. */
  openFiles(): Promise<readonly OpenedFile[]>;
  /** Every file of a folder chosen in the system's dialog; an empty list when the person cancels. */
  openFolder(): Promise<readonly OpenedFile[]>;
  /** What was dropped or pasted, folders read to their end. */
  fromDrop(dropped: Dropped): Promise<readonly OpenedFile[]>;
  /** Asks where to save, then writes atomically. */
  saveFile(file: FileToSave): Promise<SaveOutcome>;
  /** Prints the report page: a file in the desktop shell, the print dialog in a browser. */
  exportPdf(job: ReportJob): Promise<SaveOutcome>;
  /** Opens an https link after asking. */
  openExternal(url: string): Promise<void>;
  /** Files that the system hands over: arguments, double clicks, recent files. Returns the unsubscribe function. */
  onOpenFiles(listener: (files: readonly OpenedFile[]) => void): () => void;
  /** Commands chosen in the native menu, by the ids of the page's own command table. */
  onMenuCommand(listener: (commandId: string) => void): () => void;
  /** A backup of a changed review on disk, beside the browser profile. Does nothing in a browser. */
  backup(reviewId: string, title: string, json: string): Promise<void>;
}

export interface OpenedFile {
  readonly name: string;
  /** With the folders that it was chosen with: `logs/api/app.log`; its name where there are none. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Null where nobody knows. */
  readonly modifiedAt: number | null;
  /** Its bytes, which need not lie in this page's memory; fails with a `HostError`. */
  blob(): Promise<Blob>;
}

/** What saveFile takes and gives is what the desktop shell's contract says. */
export type FileToSave = SaveRequest;
export type { FileKind, SaveOutcome };
