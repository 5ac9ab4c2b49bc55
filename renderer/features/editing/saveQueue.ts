import type { AppError } from '../../../shared/model/appError.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import { MERGE_PAUSE_MS } from '../../../shared/review/history.ts';
import { joinDiffs } from '../../../shared/review/joinDiffs.ts';
import type { EditToSave, SavedEdit } from '../../storage/reviewRecords.ts';

export type SaveStatus = 'saved' | 'saving' | 'failed';

interface SaveQueueOptions {
  readonly save: (edit: EditToSave) => Promise<Result<SavedEdit, AppError>>;
  readonly onSaved: (saved: SavedEdit) => void;
  readonly onStatus: (status: SaveStatus, failure: AppError | null) => void;
  /** Waits between tries after failures; the last one is repeated. */
  readonly retryAfterMs?: readonly number[];
}

export interface SaveQueue {
  push(edit: EditToSave): void;
  /** Tries now; resolves when all is stored, or with the failure that keeps it from being stored. */
  flush(): Promise<Result<void, AppError>>;
  /** Edits that are not known to be stored, oldest first. */
  pending(): readonly EditToSave[];
  /** Ends the tries; what is pending stays in `pending`. */
  stop(): void;
}

const isSameGo = (last: EditToSave, edit: EditToSave): boolean =>
  edit.mergeKey !== null && edit.mergeKey === last.mergeKey && edit.at - last.at <= MERGE_PAUSE_MS;

const joined = (last: EditToSave, edit: EditToSave): EditToSave => ({
  ...edit,
  diff: joinDiffs(last.diff, edit.diff),
  files: [...last.files, ...edit.files],
});

/** Stores edits one by one in the order in which they were made. A failed one stays first and is tried again. */
export function createSaveQueue({
  save,
  onSaved,
  onStatus,
  retryAfterMs = [1000, 2000, 5000, 15_000],
}: SaveQueueOptions): SaveQueue {
  const waiting: EditToSave[] = [];
  let running: Promise<Result<void, AppError>> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failureCount = 0;
  let isStopped = false;

  const run = async (): Promise<Result<void, AppError>> => {
    try {
      for (let edit = waiting[0]; edit; edit = waiting[0]) {
        if (failureCount === 0) onStatus('saving', null);
        const saved = await save(edit);
        if (!saved.ok) {
          failed(saved.error);
          return saved;
        }
        failureCount = 0;
        waiting.shift();
        onSaved(saved.value);
      }
      onStatus('saved', null);
      return ok(undefined);
    } finally {
      // Here and not in a `then`: an edit pushed right after the last one must start a new run.
      running = null;
    }
  };

  const failed = (error: AppError) => {
    const waitMs = retryAfterMs[Math.min(failureCount, retryAfterMs.length - 1)];
    failureCount += 1;
    onStatus('failed', error);
    if (!isStopped) retry = setTimeout(() => void flush(), waitMs);
  };

  const flush = async (): Promise<Result<void, AppError>> => {
    clearTimeout(retry);
    if (waiting.length === 0) return ok(undefined);
    running ??= run();
    return running;
  };

  return {
    push: (edit) => {
      // The first one is on its way. What is typed faster than it is stored waits as one edit, not as a growing row.
      const last = waiting.length > 1 ? waiting.at(-1) : undefined;
      if (last && isSameGo(last, edit)) waiting[waiting.length - 1] = joined(last, edit);
      else waiting.push(edit);
      void flush();
    },
    flush,
    pending: () => [...waiting],
    stop: () => {
      isStopped = true;
      clearTimeout(retry);
    },
  };
}
