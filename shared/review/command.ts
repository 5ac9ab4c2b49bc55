import type { AppError } from '../model/appError.ts';
import type { Result } from '../model/result.ts';
import type { Review } from '../model/review.ts';
import type { ReviewDiff } from './diff.ts';

/**
 * One kind of edit. Pure: ids and times come in with the arguments. An empty diff means that the edit
 * changes nothing (no undo step is made). `label` is what history and the undo menu call it.
 */
export interface Command<Args> {
  /** `moment.retime` */
  readonly name: string;
  readonly label: (args: Args) => string;
  readonly run: (review: Review, args: Args) => Result<ReviewDiff, AppError>;
}
