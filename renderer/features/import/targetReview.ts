import type { AppError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { newReview } from '../../../shared/review/newReview.ts';
import { appStorage } from '../../storage/appStorage.ts';
import { editing } from '../editing/useEditing.ts';

/** Opens the review that an import goes to, a new one where there is none yet. */
export async function targetReview(onto: ReviewId | null): Promise<Result<ReviewId, AppError>> {
  if (onto !== null) return opened(onto);
  const storage = await appStorage();
  if (!storage.ok) return storage;
  const at = epochMs(Date.now());
  const review = newReview(crypto.randomUUID() as ReviewId, at);
  const created = await storage.value.createReview(review, at);
  return created.ok ? opened(review.id) : created;
}

async function opened(id: ReviewId): Promise<Result<ReviewId, AppError>> {
  if (editing.getState().review?.id === id) return ok(id);
  const result = await editing.getState().open(id);
  return result.ok ? ok(id) : result;
}
