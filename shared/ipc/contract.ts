import type { ReportJob } from '../export/reportJob.ts';
import type { AppError } from '../model/appError.ts';
import type { Result } from '../model/result.ts';

/*
 * Everything that the page may ask of the main process, and all that the main process tells it. To add a call:
 * a line here, its arguments in argumentSchemas.ts, its handler in electron/ipc/callHandlers.ts, a function in
 * bridge.ts and in the preload. The compiler asks for each of them.
 *
 * A file is known to the page by a token, never by its path: the main process keeps the paths.
 */
export interface Calls {
  'files:open': { args: undefined; result: readonly FileTicket[] };
  /** Every file of a folder that the person chooses, those of its subfolders too. */
  'files:openFolder': { args: undefined; result: Result<readonly FileTicket[], AppError> };
  'files:dropped': { args: { path: string }; result: FileTicket | null };
  'files:read': { args: FileRange; result: Result<Uint8Array, AppError> };
  'files:save': { args: SaveRequest; result: SaveOutcome };
  'report:print': { args: ReportJob; result: SaveOutcome };
  'backup:write': { args: BackupRequest; result: Result<null, AppError> };
  'links:open': { args: { url: string }; result: null };
  'page:ready': { args: undefined; result: null };
}

/** Asked by the hidden window that draws a report, and by nothing else. */
export interface ReportCalls {
  'report:model': { args: undefined; result: ReportJob };
  'report:ready': { args: undefined; result: null };
}

/** Told to the page. */
export interface Pushes {
  'files:opened': readonly FileTicket[];
  'menu:command': string;
}

export type CallName = keyof Calls | keyof ReportCalls;
export type CallArgs<Name extends CallName> = (Calls & ReportCalls)[Name]['args'];
export type CallResult<Name extends CallName> = (Calls & ReportCalls)[Name]['result'];

export interface FileTicket {
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Of its last change when it was handed over. */
  readonly modifiedAt: number;
  /** Where it stands in the folder that was chosen, that folder's name first: `logs/api/app.log`. */
  readonly path?: string;
}

/** More would fill the page's memory before anything is read. */
export const FOLDER_MAX_FILES = 20_000;

/** A piece of a file: a large one is read in several calls, so that no message is larger than CHUNK_BYTES. */
export interface FileRange {
  readonly token: string;
  readonly offset: number;
  readonly length: number;
}

export const CHUNK_BYTES = 8 * 1024 * 1024;

export type FileKind = 'png' | 'svg' | 'md' | 'json' | 'csv' | 'debrief';

export interface SaveRequest {
  /** Without extension; made safe for the file system by the host. */
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

export type SaveOutcome =
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

export interface BackupRequest {
  readonly reviewId: string;
  readonly title: string;
  readonly json: string;
}

/** A review is text that people write: far above any, far below what would fill the memory. */
export const BACKUP_MAX_CHARS = 100_000_000;
