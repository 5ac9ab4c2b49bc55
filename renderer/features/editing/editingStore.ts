import { createStore, type StoreApi } from 'zustand';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff, invertDiff, type ReviewDiff } from '../../../shared/review/diff.ts';
import {
  EMPTY_HISTORY,
  type History,
  pushEdit,
  stepBack,
  stepForward,
} from '../../../shared/review/history.ts';
import { rebaseDiff } from '../../../shared/review/rebaseDiff.ts';
import type { SourceFile } from '../../storage/rows.ts';
import type { Storage } from '../../storage/storage.ts';
import { openSession, type ReviewSession } from './reviewSession.ts';
import type { SaveStatus } from './saveQueue.ts';

export interface EditOptions {
  /** Edits of one field in one go carry the same key and become one undo step. */
  readonly mergeKey?: string;
  /** Bytes of the files that the edit imports, stored with it. */
  readonly files?: readonly SourceFile[];
}

/** The open review and everything that can be done to it. Only this changes a review. */
export interface Editing {
  /** Null while none is open. */
  readonly review: Review | null;
  readonly history: History;
  readonly status: SaveStatus;
  /** Why the last save failed; null when it did not. What was typed is kept and tried again. */
  readonly failure: AppError | null;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  open(id: ReviewId): Promise<Result<void, AppError>>;
  /** Stores what is pending and forgets the review and its history. Fails when it can be kept nowhere. */
  close(): Promise<Result<void, AppError>>;
  dispatch<Name extends CommandName>(
    name: Name,
    args: CommandArgs<Name>,
    options?: EditOptions,
  ): Result<void, AppError>;
  undo(): void;
  redo(): void;
  /** Resolves when all is stored, or with what keeps it from being stored. */
  flush(): Promise<Result<void, AppError>>;
}

export interface EditingOptions {
  readonly storage: () => Promise<Result<Storage, AppError>>;
  readonly now?: () => EpochMs;
  readonly retryAfterMs?: readonly number[];
}

const CLOSED = {
  review: null,
  history: EMPTY_HISTORY,
  status: 'saved',
  failure: null,
  undoLabel: null,
  redoLabel: null,
} as const;

const withHistory = (history: History) => ({
  history,
  undoLabel: history.undo.at(-1)?.label ?? null,
  redoLabel: history.redo.at(-1)?.label ?? null,
});

export function createEditing({
  storage,
  now = () => epochMs(Date.now()),
  retryAfterMs,
}: EditingOptions): StoreApi<Editing> {
  let session: ReviewSession | null = null;
  // Opening takes a while; only the last call counts.
  let openCalls = 0;

  return createStore<Editing>()((set, get) => {
    const save = (diff: ReviewDiff, label: string, { mergeKey, files = [] }: EditOptions = {}) =>
      session?.push({ diff, at: now(), label, mergeKey: mergeKey ?? null, files });

    /** Undo and redo: the diff was made for an earlier state, which another window may have changed since. */
    const step = (diff: ReviewDiff, label: string, history: History) => {
      const { review } = get();
      if (!review) return;
      const fitted = rebaseDiff(review, diff);
      set({ review: applyDiff(review, fitted), ...withHistory(history) });
      if (fitted.length > 0) save(fitted, label);
    };

    const leave = async (): Promise<Result<void, AppError>> => {
      const left = session;
      session = null;
      set(CLOSED);
      return left ? left.close() : ok(undefined);
    };

    return {
      ...CLOSED,
      async open(id) {
        openCalls += 1;
        const call = openCalls;
        await leave();
        const opened = await openSession(id, {
          storage,
          ...(retryAfterMs ? { retryAfterMs } : {}),
          onStatus: (status, failure) => call === openCalls && set({ status, failure }),
          review: () => (call === openCalls ? get().review : null),
          onReview: (review) => call === openCalls && set({ review }),
        });
        if (!opened.ok) return opened;
        if (call !== openCalls) {
          await opened.value.session.close();
          return ok(undefined);
        }
        session = opened.value.session;
        set({ ...CLOSED, review: opened.value.review });
        return ok(undefined);
      },
      async close() {
        openCalls += 1;
        return leave();
      },
      dispatch(name, args, options) {
        const { review, history } = get();
        if (!review) return err(appError('record.missing', { table: 'reviews', id: 'none is open' }));
        const { label, diff } = runCommand(review, name, args);
        if (!diff.ok) return diff;
        if (diff.value.length === 0) return ok(undefined);
        const entry = { label, diff: diff.value, at: now(), mergeKey: options?.mergeKey ?? null };
        set({ review: applyDiff(review, diff.value), ...withHistory(pushEdit(history, entry)) });
        save(diff.value, label, options);
        return ok(undefined);
      },
      undo() {
        const back = stepBack(get().history);
        if (back) step(invertDiff(back.entry.diff), `Undo: ${back.entry.label}`, back.history);
      },
      redo() {
        const forward = stepForward(get().history);
        if (forward) step(forward.entry.diff, `Redo: ${forward.entry.label}`, forward.history);
      },
      flush: async () => (session ? session.flush() : ok(undefined)),
    };
  });
}
