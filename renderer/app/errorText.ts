import type { AppError, AppErrorCode } from '../../shared/model/appError.ts';

type Facts = AppError['facts'];

/** What happened, what was kept, what one can do: the wording of every failure, in one place. */
const TEXTS: Readonly<Record<AppErrorCode, (facts: Facts) => string>> = {
  'file.empty': ({ name }) => `“${name}” is empty, so there is nothing to read.`,
  'file.binary': ({ name }) =>
    `“${name}” is not text. Debrief reads logs, tables, JSON and documents; save it as one of these first.`,
  'file.tooLarge': ({ name, limit, lines, limitLines }) =>
    limitLines === undefined
      ? `“${name}” has no lines with times, and is too large to be read as a document (the limit is ${megabytes(limit)}). Nothing was imported.`
      : `“${name}” has no lines with times, and ${lines} lines are too many for a document (the limit is ${limitLines}). Nothing was imported.`,
  'file.unreadable': ({ name, reason }) => `“${name}” could not be read: ${reason}.`,
  'file.unwritable': ({ name, reason }) => `“${name}” could not be written: ${reason}. Choose another place.`,
  'import.cancelled': ({ name }) => `Reading “${name}” was stopped. Nothing of it was kept.`,
  'container.refused': ({ name, reason }) => `“${name}” was not opened: ${reason}.`,
  'file.noTimes': ({ name }) => `No time was found in “${name}”, so there is nothing to place on a timeline.`,
  'record.missing': ({ table }) =>
    table === 'reviews'
      ? 'This review is not on this computer. It may have been deleted, or the address belongs to another one.'
      : 'What you edited is no longer in this review. Nothing was changed.',
  'edit.invalid': ({ field, value }) =>
    `“${value}” cannot be used as ${field ?? 'a value'}. Nothing was changed.`,
  'storage.newer': ({ found, known }) =>
    `The reviews on this computer were saved by a newer Debrief (version ${found} of the database; this one knows ${known}). They were not touched: install the newer Debrief to open them.`,
  'storage.failed': ({ reason }) => `The database could not be used: ${reason}.`,
  'review.deleted': () =>
    'This review was deleted in another window. What you change here is not saved until the deletion is undone there.',
  'review.damaged': ({ id, reason }) =>
    `The review ${id} is damaged (${reason}) and was not touched. The others are not affected.`,
  'export.failed': ({ what, reason }) => `The ${what} could not be made: ${reason}.`,
};

function megabytes(bytes: string | number | undefined): string {
  return `${(Number(bytes ?? 0) / 1_048_576).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

export const errorText = (error: AppError): string => TEXTS[error.code](error.facts);
