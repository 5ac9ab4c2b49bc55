import { type AppError, appError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import type { Review } from '../../../shared/model/review.ts';
import { applyDiff } from '../../../shared/review/diff.ts';
import { rebaseDiff } from '../../../shared/review/rebaseDiff.ts';
import { listenForChanges, type ReviewMessage, type SavedMessage } from '../../storage/reviewChannel.ts';
import type { EditToSave } from '../../storage/reviewRecords.ts';
import type { Storage } from '../../storage/storage.ts';
import { loadWithUnsaved } from './loadWithUnsaved.ts';
import { createSaveQueue, type SaveStatus } from './saveQueue.ts';
import { shareRecords } from './shareRecords.ts';
import { keepUnsaved } from './unsavedEdits.ts';

interface SessionOptions {
  readonly storage: () => Promise<Result<Storage, AppError>>;
  readonly retryAfterMs?: readonly number[];
  readonly onStatus: (status: SaveStatus, failure: AppError | null) => void;
  /** The review as this window shows it; null when it shows it no more. */
  readonly review: () => Review | null;
  readonly onReview: (review: Review) => void;
}

/** One review open in one window: its edits on the way to the database, and those of other windows on the way here. */
export interface ReviewSession {
  push(edit: Omit<EditToSave, 'reviewId'>): void;
  flush(): Promise<Result<void, AppError>>;
  /** Fails only when what is pending can be kept neither in the database nor beside it. */
  close(): Promise<Result<void, AppError>>;
}

/*
 * `version` is the number of the last save that the shown review includes. Saves are numbered by the database, so
 * the next number, by this window or told by another, can be taken over as it is; a gap, or another window's save
 * while edits of this one are on their way, means: read again once they are stored.
 */
export async function openSession(
  id: ReviewId,
  options: SessionOptions,
): Promise<Result<{ session: ReviewSession; review: Review }, AppError>> {
  const answer = await options.storage();
  if (!answer.ok) return answer;
  const storage = answer.value;
  // Listening before reading: a save between the two would go unnoticed.
  let version = 0;
  let isBehind = false;
  const stopListening = listenForChanges((message) => receive(message));
  const loaded = await loadWithUnsaved(storage, id);
  if (!loaded.ok) {
    stopListening();
    return loaded;
  }
  version = loaded.value.version;

  const queue = createSaveQueue({
    save: (edit) => storage.saveEdit(edit),
    onSaved: (saved) => {
      if (saved.version !== version + 1) isBehind = true;
      version = saved.version;
    },
    onStatus: (status, failure) => {
      options.onStatus(status, failure);
      if (status === 'saved') void catchUp();
    },
    ...(options.retryAfterMs ? { retryAfterMs: options.retryAfterMs } : {}),
  });

  function receive(message: ReviewMessage): void {
    if (message.reviewId !== id) return;
    if ('isDeleted' in message) receiveDeletion(message.isDeleted);
    else receiveSave(message);
  }

  /** Before the review is loaded there is nothing to say: loading finds out. */
  function receiveDeletion(isDeleted: boolean): void {
    if (version === 0) return;
    if (isDeleted) options.onStatus('failed', appError('review.deleted', { id }));
    else if (queue.pending().length === 0) options.onStatus('saved', null);
    else void queue.flush();
  }

  function receiveSave(message: SavedMessage): void {
    const review = options.review();
    if (message.version <= version) return;
    if (
      version > 0 &&
      message.version === version + 1 &&
      review &&
      queue.pending().length === 0 &&
      !isBehind
    ) {
      version = message.version;
      options.onReview(applyDiff(review, rebaseDiff(review, message.diff)));
    } else {
      isBehind = true;
      if (version > 0) void catchUp();
    }
  }

  async function catchUp(): Promise<void> {
    if (!isBehind || queue.pending().length > 0) return;
    const fresh = await storage.loadReview(id);
    const review = options.review();
    // An edit made meanwhile goes first; this is tried again when it is stored.
    if (!fresh.ok || !review || queue.pending().length > 0 || fresh.value.version < version) return;
    isBehind = false;
    version = fresh.value.version;
    options.onReview(shareRecords(review, fresh.value.review));
  }

  if (isBehind) void catchUp();
  const keepPending = () => void keepUnsaved(id, queue.pending());
  window.addEventListener('pagehide', keepPending);

  return ok({
    review: loaded.value.review,
    session: {
      push: (edit) => queue.push({ ...edit, reviewId: id }),
      flush: queue.flush,
      async close() {
        queue.stop();
        const flushed = await queue.flush();
        window.removeEventListener('pagehide', keepPending);
        stopListening();
        return flushed.ok || keepUnsaved(id, queue.pending()) ? ok(undefined) : flushed;
      },
    },
  });
}
