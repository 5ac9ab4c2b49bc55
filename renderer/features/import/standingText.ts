import { errorText } from '../../app/errorText.ts';
import { counted } from './addedText.ts';
import type { ImportFile } from './importFile.ts';
import type { FormatName } from './importMessages.ts';
import type { Standing } from './whatIsTaken.ts';
import { wantedOf } from './withEarlier.ts';

export const formatTitle = (formats: readonly FormatName[], id: string): string =>
  formats.find((format) => format.id === id)?.title ?? id;

/** One line under a file's name. */
export function standingText(
  file: ImportFile,
  standing: Standing,
  formats: readonly FormatName[],
  questions: readonly string[] = [],
): string {
  const read = wantedOf(file);
  switch (standing) {
    case 'waiting':
      return waitingText(file);
    case 'failed':
      return file.error ? errorText(file.error) : 'could not be read';
    case 'here':
      return 'already in this review';
    case 'twice':
      return 'the same as a file above';
    case 'nothingNew':
      return `a copy of “${file.earlier?.source.name ?? ''}” with nothing new`;
    case 'nothing':
      return 'left out: no time was found in it';
    case 'leftOut':
      return 'left out';
    case 'taken': {
      if (!read) return '';
      const events = counted(read.count, file.earlier && !file.addsAll ? 'new event' : 'event');
      return [`${formatTitle(formats, read.report.format)}, ${events}`, ...questions].join(' · ');
    }
    default:
      return standing satisfies never;
  }
}

function waitingText(file: ImportFile): string {
  if (file.status === 'comparing') return 'looked for in this review';
  return file.status === 'reading' ? readingText(file) : 'waits to be read';
}

export function readingText({ progress, sizeBytes }: ImportFile): string {
  const share = sizeBytes > 0 ? Math.min(99, Math.floor((progress.bytes / sizeBytes) * 100)) : 0;
  const events = progress.events > 0 ? `, ${counted(progress.events, 'event')}` : '';
  return `reading: ${share} %${events}`;
}
