import { errorText } from '../../app/errorText.ts';
import { counted } from './addedText.ts';
import type { ImportFile } from './importFile.ts';
import type { FormatName } from './importMessages.ts';
import type { Standing } from './whatIsTaken.ts';

export const formatTitle = (formats: readonly FormatName[], id: string): string =>
  formats.find((format) => format.id === id)?.title ?? id;

/** One line under a file's name. */
export function standingText(file: ImportFile, standing: Standing, formats: readonly FormatName[]): string {
  const { read } = file;
  switch (standing) {
    case 'waiting':
      return file.status === 'reading' ? readingText(file) : 'waits to be read';
    case 'failed':
      return file.error ? errorText(file.error) : 'could not be read';
    case 'here':
      return 'already in this review';
    case 'twice':
      return 'the same as a file above';
    case 'nothing':
      return 'left out: no time was found in it';
    case 'leftOut':
      return 'left out';
    case 'taken':
      return read ? `${formatTitle(formats, read.report.format)}, ${counted(read.count, 'event')}` : '';
    default:
      return standing satisfies never;
  }
}

export function readingText({ progress, sizeBytes }: ImportFile): string {
  const share = sizeBytes > 0 ? Math.min(99, Math.floor((progress.bytes / sizeBytes) * 100)) : 0;
  const events = progress.events > 0 ? `, ${counted(progress.events, 'event')}` : '';
  return `reading: ${share} %${events}`;
}
