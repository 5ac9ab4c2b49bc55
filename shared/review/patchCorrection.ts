import { type AppError, appError } from '../model/appError.ts';
import type { SourceId } from '../model/ids.ts';
import { err, type Result } from '../model/result.ts';
import type { Review, SourceCorrection } from '../model/review.ts';
import { patchRecord, recordOf } from './changeRecord.ts';
import type { ReviewDiff } from './diff.ts';

/** The diff that changes what a person says about a whole file. */
export function patchCorrection(
  review: Review,
  id: SourceId,
  patch: Partial<SourceCorrection>,
): Result<ReviewDiff, AppError> {
  const source = recordOf(review, 'sources', id);
  if (!source) return err(appError('record.missing', { table: 'sources', id }));
  return patchRecord(review, 'sources', id, { correction: { ...source.correction, ...patch } });
}
