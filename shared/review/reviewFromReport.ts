import type { ImportReport } from '../import/report.ts';
import type { AppError } from '../model/appError.ts';
import type { ActionId, MomentId, ReviewId, SourceId } from '../model/ids.ts';
import { ok, type Result } from '../model/result.ts';
import type { Review, Source, SourceCorrection } from '../model/review.ts';
import type { EpochMs } from '../model/time.ts';
import { addSources } from './commands/addSources.ts';
import { applyDiff } from './diff.ts';
import { idsNeeded } from './headerMoments.ts';
import { newReview } from './newReview.ts';

export interface ReportInput {
  readonly report: ImportReport;
  readonly reviewId: ReviewId;
  readonly sourceId: SourceId;
  readonly sizeBytes: number;
  readonly importedAt: EpochMs;
  /** `YYYY-MM-DD` for times whose date the file does not give. */
  readonly assumedDate: string;
  readonly correction?: Partial<SourceCorrection>;
  readonly evidence?: NonNullable<Source['evidence']>;
}

/**
 * A new review of one file, where no person takes part (the command line): ids are counted, so that the same file
 * gives the same review.
 */
export function reviewFromReport({ reviewId, ...input }: ReportInput): Result<Review, AppError> {
  const { report, sourceId, importedAt } = input;
  const needed = idsNeeded(report);
  const idsOf = (letter: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${sourceId.slice(0, 12)}-${letter}${place + 1}`);
  const review = newReview(reviewId, importedAt);
  const source = {
    ...input,
    momentIds: idsOf('m', needed.moments) as MomentId[],
    actionIds: idsOf('a', needed.actions) as ActionId[],
  };
  const diff = addSources.run(review, { sources: [source] });
  return diff.ok ? ok(applyDiff(review, diff.value)) : diff;
}

export { idsNeeded } from './headerMoments.ts';
export { newReview } from './newReview.ts';
