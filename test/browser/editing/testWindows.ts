import { afterEach } from 'vitest';
import type { StoreApi } from 'zustand';
import { createEditing, type Editing } from '../../../renderer/features/editing/editingStore.ts';
import type { Storage } from '../../../renderer/storage/storage.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { ok } from '../../../shared/model/result.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { emptyReview } from '../../fixtures/edits.ts';
import { now, r1, testDatabase } from '../storage/testDatabase.ts';

/** Windows on a database of their own for each test, closed after it. */
export function testWindows() {
  const database = testDatabase();
  const windows: StoreApi<Editing>[] = [];

  afterEach(async () => {
    for (const one of windows.splice(0)) await one.getState().close();
    localStorage.clear();
  });

  return {
    database,
    windows,
    /** A window: a store of its own on a connection of its own. */
    async openWindow(
      id: ReviewId = r1,
      { storage, clock }: { storage?: Storage; clock?: () => EpochMs } = {},
    ): Promise<StoreApi<Editing>> {
      const connection = storage ?? (await database.open());
      const store = createEditing({
        storage: async () => ok(connection),
        retryAfterMs: [20],
        ...(clock ? { now: clock } : {}),
      });
      windows.push(store);
      const opened = await store.getState().open(id);
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      return store;
    },
    async create(review: Review = emptyReview()): Promise<Storage> {
      const storage = await database.open();
      await storage.createReview(review, now);
      return storage;
    },
    async stored(id: ReviewId = r1): Promise<Review> {
      const review = await (await database.open()).loadReview(id);
      if (!review.ok) throw new Error(JSON.stringify(review.error));
      return review.value.review;
    },
  };
}

export const titleIn = (store: StoreApi<Editing>) => store.getState().review?.facts.facts.title;

export const setTitle = (store: StoreApi<Editing>, title: string, mergeKey?: string) =>
  store.getState().dispatch('facts.setTitle', { title }, mergeKey === undefined ? {} : { mergeKey });
