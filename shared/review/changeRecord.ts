import { type AppError, appError } from '../model/appError.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Moment, Review, ReviewTable } from '../model/review.ts';
import type { ReviewDiff } from './diff.ts';
import { isEqual } from './isEqual.ts';

/** The record of a table, or null. */
export function recordOf<T extends ReviewTable>(
  review: Review,
  table: T,
  id: string,
): NonNullable<Review[T][keyof Review[T]]> | null {
  const records = review[table] as Record<string, NonNullable<Review[T][keyof Review[T]]>>;
  return (Object.hasOwn(records, id) && records[id]) || null;
}

/** The diff that puts a record in place (null: takes it away); empty when it is there already. */
export function changeRecord<T extends ReviewTable>(
  review: Review,
  table: T,
  id: string,
  after: NonNullable<Review[T][keyof Review[T]]> | null,
): ReviewDiff {
  const before = recordOf(review, table, id);
  return isEqual(before, after) ? [] : [{ table, id, before, after }];
}

/** The diff that changes some fields of a record that has to be there. */
export function patchRecord<T extends 'moments' | 'sources' | 'actions'>(
  review: Review,
  table: T,
  id: string,
  patch: Partial<Review[T][string]>,
): Result<ReviewDiff, AppError> {
  const before = recordOf(review, table, id);
  if (before === null) return err(appError('record.missing', { table, id }));
  const after = { ...before, ...patch } as typeof before;
  return ok(changeRecord(review, table, id, after));
}

/** As `patchRecord`, and says on the moment that a person changed it. */
export function patchMoment(
  review: Review,
  id: string,
  patch: Partial<Moment>,
): Result<ReviewDiff, AppError> {
  const diff = patchRecord(review, 'moments', id, patch);
  return diff.ok && diff.value.length > 0
    ? patchRecord(review, 'moments', id, { ...patch, isEdited: true })
    : diff;
}
