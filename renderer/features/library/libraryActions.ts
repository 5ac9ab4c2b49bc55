import type { AppError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import { runCommand } from '../../../shared/review/commands/index.ts';
import { UNTITLED } from '../../../shared/review/newReview.ts';
import { errorText } from '../../app/errorText.ts';
import { say, sayError } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import { chooseHost } from '../../host/chooseHost.ts';
import { appStorage } from '../../storage/appStorage.ts';
import type { ReviewSummary } from '../../storage/rows.ts';
import type { RowAction } from './LibraryRow.tsx';

const now = (): EpochMs => epochMs(Date.now());

/** What a row of the library offers. A deleted review comes back with one press, for 30 days at least. */
export async function actOnReview(action: RowAction, review: ReviewSummary): Promise<void> {
  if (action === 'open' || action === 'rename') return go({ screen: 'review', id: review.id });
  const storage = await appStorage();
  if (!storage.ok) return sayError(errorText(storage.error));
  if (action === 'duplicate') {
    const copy = await storage.value.duplicateReview(review.id, crypto.randomUUID() as ReviewId, now());
    return copy.ok
      ? say(`Made a copy of “${review.title.trim() || UNTITLED}”.`)
      : sayError(errorText(copy.error));
  }
  return deleteReview(review.id, review.title);
}

/** Also for a review that cannot be read. */
export async function deleteReview(id: ReviewId, title: string): Promise<void> {
  const storage = await appStorage();
  if (!storage.ok) return sayError(errorText(storage.error));
  const deleted = await storage.value.deleteReview(id, now());
  if (!deleted.ok) return sayError(errorText(deleted.error));
  return say(`Deleted “${title.trim() || UNTITLED}”.`, {
    label: 'Undo',
    run: () => void storage.value.restoreReview(id).then(sayIfFailed),
  });
}

/** What is stored of a damaged review, as it is: for a repair, or for somebody who can read it. */
export async function saveRawReview(id: ReviewId, title: string): Promise<void> {
  const storage = await appStorage();
  if (!storage.ok) return sayError(errorText(storage.error));
  const raw = await storage.value.rawReview(id);
  if (!raw.ok) return sayError(errorText(raw.error));
  const bytes = new TextEncoder().encode(JSON.stringify(raw.value, null, 2));
  const saved = await chooseHost().saveFile({ suggestedName: `${title} (data)`, kind: 'json', bytes });
  if (saved.status === 'saved') say(`Saved ${saved.name}.`);
  if (saved.status === 'failed') sayError(`The data could not be saved: ${saved.reason}.`);
}

export async function renameReview(id: ReviewId, title: string): Promise<void> {
  sayIfFailed(await renamed(id, title));
}

async function renamed(id: ReviewId, title: string): Promise<Result<void, AppError>> {
  const storage = await appStorage();
  if (!storage.ok) return storage;
  const stored = await storage.value.loadReview(id);
  if (!stored.ok) return stored;
  const { label, diff } = runCommand(stored.value.review, 'facts.setTitle', { title });
  if (!diff.ok) return diff;
  const saved = await storage.value.saveEdit({
    reviewId: id,
    diff: diff.value,
    at: now(),
    label,
    mergeKey: null,
    files: [],
  });
  return saved.ok ? ok(undefined) : err(saved.error);
}

function sayIfFailed(result: Result<unknown, AppError>): void {
  if (!result.ok) sayError(errorText(result.error));
}
