/**
 * A failure with its facts. The code is stable, the facts are what the message needs (names, sizes, line
 * numbers); the wording is made where it is shown (renderer/app/errorText.ts, electron/cli).
 */
export interface AppError {
  readonly code: AppErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type AppErrorCode =
  /** The file holds nothing. facts: name */
  | 'file.empty'
  /** The file is not text of any kind we read. facts: name */
  | 'file.binary'
  /** Too large for this format. facts: name, bytes, limit */
  | 'file.tooLarge'
  /** The file could not be read or written. facts: name, reason */
  | 'file.unreadable'
  | 'file.unwritable'
  /** The person stopped it. facts: name */
  | 'import.cancelled'
  /** A container breaks a limit, or cannot be opened. facts: name, reason */
  | 'container.refused'
  /** No time was found in it. facts: name, lines */
  | 'file.noTimes'
  /** A record that an edit names is not there (any more). facts: table, id */
  | 'record.missing'
  /** An edit's argument cannot be. facts: field, value */
  | 'edit.invalid'
  /** The database was written by a newer Debrief. facts: found, known */
  | 'storage.newer'
  /** The database cannot be opened, read or written. facts: reason */
  | 'storage.failed'
  /** The review was put away, here or in another window, while it is open. facts: id */
  | 'review.deleted'
  /** A stored review is damaged. facts: id, reason */
  | 'review.damaged'
  /** The app could not make the file. facts: what, reason */
  | 'export.failed';

export const appError = (code: AppErrorCode, facts: AppError['facts'] = {}): AppError => ({ code, facts });
