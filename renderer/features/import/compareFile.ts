import type { SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { findEarlierCopy } from '../evidence/findEarlierCopy.ts';
import { evidenceWork } from '../evidence/useEvidence.ts';
import type { EarlierReading } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { withEarlier } from './withEarlier.ts';

/**
 * Looks for an earlier copy of a file in the review that it is added to.
 * @param isAgain the file is a source of the review, which is read again
 */
export async function compareFile(
  read: ReadFile,
  review: Review,
  isAgain: boolean,
): Promise<EarlierReading | null> {
  const { keys, sha256, report } = read;
  if (!keys || (!isAgain && review.sources[sha256 as SourceId] !== undefined)) return null;
  const { file: name, format } = report;
  const found = await findEarlierCopy(
    review,
    { sourceId: sha256 as SourceId, name, format, keys },
    evidenceWork,
  );
  return found && withEarlier(read, found, review);
}
