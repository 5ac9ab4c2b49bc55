import type { ReportJob } from '../../shared/export/reportJob.ts';
import type { FileKind, SaveOutcome, SaveRequest } from '../../shared/ipc/contract.ts';

/**
 * What the page asks of the machine it runs on. Two implementations behind it: the preload bridge of the
 * desktop shell, and the browser on loopback. Nothing else in the renderer knows which one it is in.
 */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** The system's dialog; an empty list when the person cancels. */
  openFiles(): Promise<readonly OpenedFile[]>;
  /** Files of a drop or a paste. */
  fromDrop(files: readonly File[]): Promise<readonly OpenedFile[]>;
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
  readonly sizeBytes: number;
  bytes(): Promise<Uint8Array>;
}

/** What saveFile takes and gives is what the desktop shell's contract says. */
export type FileToSave = SaveRequest;
export type { FileKind, SaveOutcome };
