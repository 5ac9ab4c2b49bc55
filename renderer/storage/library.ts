import { liveQuery } from 'dexie';
import type { AppError } from '../../shared/model/appError.ts';
import type { ReviewId } from '../../shared/model/ids.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { epochMs } from '../../shared/model/time.ts';
import type { Database } from './database.ts';
import { fromContentRow, fromSummaryRow, type ReviewSummary } from './rows.ts';
import { storageError } from './storageError.ts';
import { summaryOf } from './summaryOf.ts';

export interface Library {
  /** Newest change first. */
  readonly reviews: readonly ReviewSummary[];
  /** One for each review that cannot be read; the others are not affected. */
  readonly damaged: readonly DamagedReview[];
}

export interface DamagedReview {
  readonly id: ReviewId;
  /** Where its rows still say it. */
  readonly title: string | null;
  readonly error: AppError;
}

export async function listReviews(database: Database): Promise<Result<Library, AppError>> {
  const reviews: ReviewSummary[] = [];
  const damaged: DamagedReview[] = [];
  const rows = new Map<string, unknown>();
  for (const row of await database.reviews.toArray()) rows.set(row.id, row);
  // A content without a summary is a review as well.
  for (const id of await database.contents.toCollection().primaryKeys())
    if (!rows.has(id)) rows.set(id, { id });
  for (const [id, row] of rows) {
    const { deletedAt, title } = row as { deletedAt?: unknown; title?: unknown };
    if (typeof deletedAt === 'number') continue;
    const summary = fromSummaryRow(row);
    const found = summary.ok ? summary : await rebuilt(database, id, row);
    if (found.ok) reviews.push(found.value);
    else
      damaged.push({
        id: id as ReviewId,
        title: typeof title === 'string' && title.trim() !== '' ? title : null,
        error: found.error,
      });
  }
  reviews.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
  return ok({ reviews, damaged });
}

/** The summary of a review from its content, for a row that is damaged; nothing is written. */
async function rebuilt(
  database: Database,
  id: string,
  row: unknown,
): Promise<Result<ReviewSummary, AppError>> {
  const content = await database.contents.get(id);
  const stored = content === undefined ? null : fromContentRow(content);
  if (!stored) return fromSummaryRow(row);
  if (!stored.ok) return stored;
  const { updatedAt } = row as { updatedAt?: unknown };
  const { review } = stored.value;
  const at = Number.isFinite(updatedAt) ? epochMs(updatedAt as number) : review.createdAt;
  return fromSummaryRow(summaryOf(review, at, null));
}

/** Reviews whose summary is fine and whose content is not. Reads every content, one at a time. */
export async function damagedContents(database: Database): Promise<Result<DamagedReview[], AppError>> {
  const damaged: DamagedReview[] = [];
  for (const { id, title } of await database.reviews.toArray()) {
    const content = await database.contents.get(id);
    const stored = content && fromContentRow(content);
    if (stored && !stored.ok) damaged.push({ id: id as ReviewId, title, error: stored.error });
  }
  return ok(damaged);
}

/** All that is stored of a review, as it is, for a person who wants to save it. */
export async function rawReview(database: Database, id: ReviewId): Promise<Result<unknown, AppError>> {
  return ok({
    summary: (await database.reviews.get(id)) ?? null,
    content: (await database.contents.get(id)) ?? null,
  });
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
