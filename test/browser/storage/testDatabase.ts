import Dexie from 'dexie';
import { afterEach, beforeEach } from 'vitest';
import { openStorage, type Storage } from '../../../renderer/storage/storage.ts';
import type { ReviewId, SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import { addSources } from '../../../shared/review/commands/addSources.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff, type ReviewDiff } from '../../../shared/review/diff.ts';
import { addSourceArgs, emptyReview } from '../../fixtures/edits.ts';

export const DAY_MS = 86_400_000;
export const at = (ms: number): EpochMs => epochMs(Date.UTC(2024, 2, 6) + ms);
export const now = at(0);
export const r1 = 'r1' as ReviewId;
export const r2 = 'r2' as ReviewId;

/** A database of its own for each test, deleted after it, with all connections that the test opened. */
export function testDatabase() {
  const state = { name: '' };
  const opened: Storage[] = [];
  beforeEach(() => {
    state.name = `debrief-test-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const storage of opened.splice(0)) storage.close();
    indexedDB.deleteDatabase(state.name);
  });
  return {
    get name() {
      return state.name;
    },
    async open(when: EpochMs = now): Promise<Storage> {
      const storage = await openStorage(state.name, when);
      if (!storage.ok) throw new Error(JSON.stringify(storage.error));
      opened.push(storage.value);
      return storage.value;
    },
    /** A bare connection, to put rows there that no code of ours would write. */
    async raw(write: (database: Dexie) => Promise<unknown>): Promise<void> {
      const database = await new Dexie(state.name).open();
      await write(database);
      database.close();
    },
  };
}

export function diffOf<Name extends CommandName>(
  review: Review,
  command: Name,
  args: CommandArgs<Name>,
): ReviewDiff {
  const { diff } = runCommand(review, command, args);
  if (!diff.ok) throw new Error(diff.error.code);
  return diff.value;
}

export function reviewWithSource(id = 'r1'): Review {
  const review = emptyReview(id);
  const diff = addSources.run(review, { sources: [addSourceArgs(1)] });
  if (!diff.ok) throw new Error(diff.error.code);
  return applyDiff(review, diff.value);
}

export const editOf = (reviewId: string, diff: ReviewDiff, ms = 0, mergeKey: string | null = null) => ({
  reviewId: reviewId as ReviewId,
  diff,
  at: at(ms),
  label: 'Change',
  mergeKey,
  files: [],
});

export const fileOf = (text: string) => ({
  id: 'source1' as SourceId,
  name: 'checkout.md',
  bytes: new Blob([text]),
});
