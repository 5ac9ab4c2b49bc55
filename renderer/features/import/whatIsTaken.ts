import type { ReportEvent } from '../../../shared/import/report.ts';
import type { SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';

/** Whether a file of the import is added, and why not. */
export type Standing =
  | 'waiting'
  | 'failed'
  /** The review has this very file. */
  | 'here'
  /** A file before it in this import has the same content. */
  | 'twice'
  /** A newer copy of a source of the review, without an event that is new. */
  | 'nothingNew'
  /** No time was found in it, and nobody wants its text all the same. */
  | 'nothing'
  | 'leftOut'
  | 'taken';

/** In the order of the files. */
export function standingsOf(
  files: readonly ImportFile[],
  review: Review | null,
  again: SourceId | null = null,
): Standing[] {
  const seen = new Set<string>();
  return files.map((file) => {
    if (file.status === 'failed') return 'failed';
    if (file.status !== 'read' || !file.read) return 'waiting';
    const { sha256, count } = file.read;
    if (sha256 !== again && review?.sources[sha256 as SourceId]) return 'here';
    if (seen.has(sha256)) return 'twice';
    seen.add(sha256);
    if (file.earlier && !file.addsAll && file.earlier.fresh.count === 0) return 'nothingNew';
    if (file.isLeftOut ?? (count === 0 && files.length > 1)) return count === 0 ? 'nothing' : 'leftOut';
    return 'taken';
  });
}

/** The events that become moments when the file is added. */
export function momentsOfFile({ moments }: ImportFile, read: ReadFile): readonly ReportEvent[] {
  if (read.isDocument) return read.report.events;
  if (moments === 'none') return [];
  return moments === 'all' && read.all ? read.all : read.marked;
}
