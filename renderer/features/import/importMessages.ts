import type { ImportReport, ReportEvent } from '../../../shared/import/report.ts';
import type { AppError } from '../../../shared/model/appError.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import type { FoundField, ReadSettings } from '../../../shared/model/readSettings.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { AmbiguousDates } from '../../../shared/timeline/proposeDayOrder.ts';
import type { YearlessTimes } from '../../../shared/timeline/proposeYear.ts';

import type { CompanionFile } from './companionFile.ts';

/*
 * What the page and the worker that reads say to each other. One worker reads the files of one import, one after
 * another, and stays for as long as they may be read again with other settings.
 *
 *   page    read files ──────────────────────────────────────────► reread file 2 ───►
 *   worker           ──► found ──► progress … read 0 ──► read 1 ──►             ──► read 2
 *
 * To stop it is to end it: nothing is stored before the person accepts.
 */
export type ToWorker =
  | {
      readonly kind: 'read';
      readonly files: readonly FileToRead[];
      /** Files of these formats may be changed copies of what the review has. */
      readonly compared: readonly string[];
    }
  | { readonly kind: 'reread'; readonly place: number; readonly settings: ReadSettings };

export interface FileToRead {
  /** As people know it, with its folders. */
  readonly path: string;
  readonly blob: Blob;
  readonly modifiedAt: number | null;
  /** How it is read the first time; as it looks where nobody chose. */
  readonly settings?: ReadSettings;
  /** Files that explain it, where they were kept with it. */
  readonly companions?: Blob;
}

export type FromWorker =
  | {
      readonly kind: 'found';
      readonly files: readonly FoundToRead[];
      readonly refused: readonly RefusedFile[];
      /** Files that systems leave in folders: left out. */
      readonly litter: number;
      readonly formats: readonly FormatName[];
    }
  | { readonly kind: 'progress'; readonly place: number; readonly bytes: number; readonly events: number }
  | { readonly kind: 'read'; readonly place: number; readonly answer: Result<ReadFile, AppError> }
  /** The worker itself failed: nothing more will come. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What becomes one source: a file, one of a ZIP, or the days of a channel. */
export interface FoundToRead {
  readonly name: string;
  readonly sizeBytes: number;
  readonly partCount: number;
  readonly modifiedAt: number | null;
}

export interface RefusedFile {
  readonly name: string;
  readonly reason: string;
}

export interface FormatName {
  readonly id: string;
  readonly title: string;
}

export interface ReadFile {
  readonly report: ImportReport;
  /** Null for documents, and where there are no events. */
  readonly evidence: Evidence | null;
  /** Written by people for people: its events become moments. */
  readonly isDocument: boolean;
  readonly fields: readonly FoundField[];
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The bytes that were read. */
  readonly file: Blob;
  /** The text of it, where that is another one: unpacked, or decoded. */
  readonly text: Blob | null;
  readonly parts: readonly { readonly name: string; readonly firstLine: number }[] | null;
  readonly companions: CompanionFile | null;
  /** The first events, for a look. */
  readonly first: readonly ReportEvent[];
  /** Those that the file itself marks. */
  readonly marked: readonly ReportEvent[];
  /** All of them; null where they are too many to be moments. */
  readonly all: readonly ReportEvent[] | null;
  /** The earliest and the latest as they are written; empty where there are no events. */
  readonly ends: readonly ReportEvent[];
  readonly count: number;
  readonly lacks: LackingTimes;
  /** Its times that name no year, as far as it takes to propose one. */
  readonly yearless: YearlessTimes | null;
  /** When the middle one of its events is, where they name date and year. */
  readonly medianMs: number | null;
  /** Its dates could be meant either way; null where they are plain. */
  readonly ambiguous: AmbiguousDates | null;
  /** What its events are compared by with those of earlier copies; null where there can be none. */
  readonly keys: Float64Array | null;
}

/** What some times of the file do not say. */
export interface LackingTimes {
  readonly zone: boolean;
  readonly date: boolean;
  readonly year: boolean;
}
