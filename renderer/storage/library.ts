import { liveQuery } from 'dexie';
import type { AppError } from '../../shared/model/appError.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { Database } from './database.ts';
import { fromSummaryRow, type ReviewSummary } from './rows.ts';
import { storageError } from './storageError.ts';

export interface Library {
  /** Newest change first. */
  readonly reviews: readonly ReviewSummary[];
  /** One for each row that cannot be read; the others are not affected. */
  readonly damaged: readonly AppError[];
}

export async function listReviews(database: Database): Promise<Result<Library, AppError>> {
  const reviews: ReviewSummary[] = [];
  const damaged: AppError[] = [];
  for (const row of await database.reviews.toArray()) {
    const summary = fromSummaryRow(row);
    if (!summary.ok) damaged.push(summary.error);
    else if (summary.value.deletedAt === null) reviews.push(summary.value);
  }
  reviews.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
  return ok({ reviews, damaged });
}

/** Calls back now and after every change, in this window or another. Returns the unsubscribe function. */
export function watchReviews(
  database: Database,
  listener: (library: Result<Library, AppError>) => void,
): () => void {
  const subscription = liveQuery(() => listReviews(database)).subscribe({
    next: listener,
    error: (error: unknown) => listener({ ok: false, error: storageError(error) }),
  });
  return () => subscription.unsubscribe();
}
