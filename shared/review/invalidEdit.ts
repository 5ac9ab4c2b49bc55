import { type AppError, appError } from '../model/appError.ts';
import { err, type Result } from '../model/result.ts';

/**
 * An argument that cannot be.
 * @param field with its article, as it is said in a sentence: `a time`, `the end of a range`
 */
export const invalidEdit = (field: string, value: string | number): Result<never, AppError> =>
  err(appError('edit.invalid', { field, value: String(value) }));
