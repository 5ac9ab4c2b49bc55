import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import { createEditing, type Editing } from '../../../renderer/features/editing/editingStore.ts';
import type { Storage } from '../../../renderer/storage/storage.ts';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import type { MomentId, ReviewId } from '../../../shared/model/ids.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import { addSourceArgs, argsOf, editSeed, emptyReview } from '../../fixtures/edits.ts';
import {
  at,
  diffOf,
  editOf,
  fileOf,
  now,
  r1,
  r2,
  reviewWithSource,
  testDatabase,
} from '../storage/testDatabase.ts';

const database = testDatabase();
const windows: StoreApi<Editing>[] = [];

afterEach(async () => {
  for (const one of windows.splice(0)) await one.getState().close();
  localStorage.clear();
});

/** A window: a store of its own on a connection of its own. */
async function openWindow(
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
}

async function create(review: Review = emptyReview()): Promise<Storage> {
  const storage = await database.open();
  await storage.createReview(review, now);
  return storage;
}

const titleIn = (store: StoreApi<Editing>) => store.getState().review?.facts.facts.title;
const setTitle = (store: StoreApi<Editing>, title: string, mergeKey?: string) =>
  store.getState().dispatch('facts.setTitle', { title }, mergeKey === undefined ? {} : { mergeKey });

async function stored(id: ReviewId = r1): Promise<Review> {
  const review = await (await database.open()).loadReview(id);
  if (!review.ok) throw new Error(JSON.stringify(review.error));
  return review.value.review;
}

describe('an edit', () => {
  it('is shown at once, then stored', async () => {
    await create();
    const one = await openWindow();
    expect(setTitle(one, 'New')).toEqual({ ok: true, value: undefined });
    expect(titleIn(one)).toBe('New');
    expect(one.getState().status).toBe('saving');
    await one.getState().flush();
    expect(one.getState().status).toBe('saved');
    expect((await stored()).facts.facts.title).toBe('New');
  });

  it('that cannot be is refused and changes nothing', async () => {
    await create();
    const one = await openWindow();
    const before = one.getState().review;
    expect(one.getState().dispatch('moment.remove', { id: 'gone' as MomentId })).toMatchObject({
      ok: false,
      error: { code: 'record.missing' },
    });
    expect(one.getState().review).toBe(before);
    expect(one.getState().history.undo).toEqual([]);
  });

  it('that changes nothing makes no step', async () => {
    await create();
    const one = await openWindow();
    setTitle(one, 'Untitled review');
    expect(one.getState()).toMatchObject({ history: { undo: [] }, undoLabel: null, status: 'saved' });
  });

  it('needs an open review', async () => {
    const store = createEditing({ storage: async () => ok(await database.open()) });
    expect(setTitle(store, 'x').ok).toBe(false);
    expect(await store.getState().flush()).toEqual({ ok: true, value: undefined });
  });

  it('keeps the file that it imports', async () => {
    const storage = await create();
    const one = await openWindow();
    one.getState().dispatch('source.add', addSourceArgs(1), { files: [fileOf('text')] });
    await one.getState().flush();
    const bytes = await storage.sourceFile(fileOf('').id);
    expect(bytes.ok && (await bytes.value.text())).toBe('text');
  });
});

describe('undo and redo', () => {
  it('go back and forth, are stored and say what they would do', async () => {
    await create();
    const one = await openWindow();
    const { dispatch, undo, redo, flush } = one.getState();
    dispatch('source.add', addSourceArgs(1));
    setTitle(one, 'New');
    expect(one.getState()).toMatchObject({ undoLabel: 'Change title of the review', redoLabel: null });
    undo();
    expect(one.getState()).toMatchObject({
      undoLabel: 'Add checkout.md',
      redoLabel: 'Change title of the review',
    });
    undo();
    undo();
    expect(one.getState().review).toEqual(emptyReview());
    await flush();
    expect(await stored()).toEqual(emptyReview());
    redo();
    redo();
    redo();
    expect(titleIn(one)).toBe('New');
    await flush();
    expect(await stored()).toEqual(one.getState().review);
  });

  it('take what was typed in one go as one step, while each keystroke is stored', async () => {
    await create();
    let time = 0;
    const one = await openWindow(r1, { clock: () => at(time) });
    for (const text of ['a', 'ab', 'abc']) {
      time += 500;
      setTitle(one, text, 'title');
      await one.getState().flush();
      expect((await stored()).facts.facts.title).toBe(text);
    }
    time += 1500;
    setTitle(one, 'abcd', 'title');
    one.getState().undo();
    expect(titleIn(one)).toBe('abc');
    one.getState().undo();
    expect(titleIn(one)).toBe('Untitled review');
  });
});

describe('closing', () => {
  it('at any moment loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.array(fc.tuple(editSeed(), fc.boolean()), { maxLength: 12 }),
        async (id, edits) => {
          const storage = await create(emptyReview(id));
          let store = await openWindow(id as ReviewId);
          let expected = emptyReview(id);
          for (const [seed, isClosing] of edits) {
            const { review, dispatch } = store.getState();
            dispatch(seed.name, argsOf(review ?? expected, seed) as never);
            expected = store.getState().review ?? expected;
            if (!isClosing) continue;
            await store.getState().close();
            store = await openWindow(id as ReviewId);
            expect(store.getState().review).toEqual(expected);
          }
          await store.getState().close();
          expect(await storage.loadReview(id as ReviewId)).toMatchObject({ value: { review: expected } });
        },
      ),
      { numRuns: 12 },
    );
  });

  it('of a window whose edits are on the way keeps them for the next one', async () => {
    const storage = await create();
    const stuck: Storage = { ...storage, saveEdit: () => new Promise(() => {}) };
    const one = await openWindow(r1, { storage: stuck });
    setTitle(one, 'Typed');
    setTitle(one, 'Typed last');
    window.dispatchEvent(new Event('pagehide'));
    windows.length = 0;
    const two = await openWindow();
    expect(titleIn(two)).toBe('Typed last');
    expect((await stored()).facts.facts.title).toBe('Typed last');
    expect(localStorage).toHaveLength(0);
  });

  it('does not bring back what was stored and then changed', async () => {
    const storage = await create();
    const deaf: Storage = {
      ...storage,
      saveEdit: async (edit) => {
        await storage.saveEdit(edit);
        return new Promise(() => {});
      },
    };
    const one = await openWindow(r1, { storage: deaf, clock: () => at(0) });
    setTitle(one, 'Stored without a word');
    await vi.waitFor(async () => expect((await stored()).facts.facts.title).toBe('Stored without a word'));
    window.dispatchEvent(new Event('pagehide'));
    windows.length = 0;
    const two = createEditing({ storage: async () => ok(storage), now: () => at(10) });
    localStorage.setItem('kept', localStorage.getItem('debrief-unsaved-r1-1') ?? '');
    await two.getState().open(r1);
    setTitle(two, 'Newer');
    await two.getState().close();
    localStorage.setItem('debrief-unsaved-r1-1', localStorage.getItem('kept') ?? '');
    expect(titleIn(await openWindow())).toBe('Newer');
  });

  it('with a full disk keeps the edits outside of the database', async () => {
    const storage = await create();
    const full: Storage = {
      ...storage,
      saveEdit: async () => err(appError('storage.failed', { reason: 'no space' })),
    };
    const one = await openWindow(r1, { storage: full });
    setTitle(one, 'Kept');
    await one.getState().close();
    expect(one.getState().review).toBeNull();
    expect(titleIn(await openWindow())).toBe('Kept');
  });
});

it('keeps an edit that could not be stored, says so, and stores it in order when it can', async () => {
  const storage = await create();
  let isFull = true;
  const failing: Storage = {
    ...storage,
    saveEdit: async (edit) =>
      isFull ? err(appError('storage.failed', { reason: 'no space' })) : storage.saveEdit(edit),
  };
  const one = await openWindow(r1, { storage: failing });
  setTitle(one, 'First');
  expect(await one.getState().flush()).toMatchObject({ ok: false });
  setTitle(one, 'Second');
  await vi.waitFor(() =>
    expect(one.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'storage.failed', facts: { reason: 'no space' } },
    }),
  );
  expect(titleIn(one)).toBe('Second');
  expect((await stored()).facts.facts.title).toBe('Untitled review');
  isFull = false;
  await vi.waitFor(() => expect(one.getState()).toMatchObject({ status: 'saved', failure: null }));
  const revisions = await storage.listRevisions(r1);
  expect(revisions.ok && revisions.value.map(({ diff }) => diff[0]?.after)).toEqual([
    { title: 'First', zone: null },
    { title: 'Second', zone: null },
  ]);
});

it('stores what is typed faster than the database writes as few edits', async () => {
  const storage = await create();
  let saveCount = 0;
  const slow: Storage = {
    ...storage,
    saveEdit: async (edit) => {
      saveCount += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return storage.saveEdit(edit);
    },
  };
  const one = await openWindow(r1, { storage: slow });
  for (let n = 1; n <= 50; n++) setTitle(one, 'x'.repeat(n), 'title');
  await one.getState().flush();
  expect(saveCount).toBe(2);
  expect((await stored()).facts.facts.title).toBe('x'.repeat(50));
  one.getState().undo();
  await one.getState().flush();
  expect((await stored()).facts.facts.title).toBe('Untitled review');
});

describe('two windows with the same review', () => {
  it('show each other’s edits', async () => {
    await create(reviewWithSource());
    const [one, two] = [await openWindow(), await openWindow()];
    setTitle(one, 'From one');
    await vi.waitFor(() => expect(titleIn(two)).toBe('From one'));
    setTitle(two, 'From two');
    await vi.waitFor(() => expect(titleIn(one)).toBe('From two'));
    expect(one.getState().review).toEqual(two.getState().review);
  });

  it('keep both sides of edits made at the same time', async () => {
    await create(reviewWithSource());
    const [one, two] = [await openWindow(), await openWindow()];
    const id = 's1-0' as MomentId;
    one.getState().dispatch('moment.retitle', { id, title: 'One' });
    two.getState().dispatch('moment.setQuestion', { id, question: 'Two?' });
    one.getState().dispatch('section.setText', { section: 'lessons', text: 'One' });
    for (const store of [one, two])
      await vi.waitFor(() =>
        expect(store.getState().review).toMatchObject({
          moments: { 's1-0': { title: 'One', question: 'Two?' } },
          sections: { lessons: { text: 'One' } },
        }),
      );
  });

  it('undo their own edits only', async () => {
    await create(reviewWithSource());
    const [one, two] = [await openWindow(), await openWindow()];
    const id = 's1-0' as MomentId;
    one.getState().dispatch('moment.retitle', { id, title: 'One' });
    await vi.waitFor(() => expect(two.getState().review?.moments[id]?.title).toBe('One'));
    two.getState().dispatch('moment.setQuestion', { id, question: 'Two?' });
    await vi.waitFor(() => expect(one.getState().review?.moments[id]?.question).toBe('Two?'));
    one.getState().undo();
    for (const store of [one, two])
      await vi.waitFor(() =>
        expect(store.getState().review?.moments[id]).toMatchObject({
          title: 'Latency alert fires',
          question: 'Two?',
        }),
      );
  });

  it('end equal whatever is done in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.array(fc.tuple(editSeed(), fc.boolean(), fc.nat(3)), { maxLength: 14 }),
        async (id, edits) => {
          await create(reviewWithSource(id));
          const pair = [await openWindow(id as ReviewId), await openWindow(id as ReviewId)] as const;
          for (const [seed, isFirst, waitMs] of edits) {
            const { review, dispatch, undo } = pair[isFirst ? 0 : 1].getState();
            if (!review) throw new Error('closed');
            if (seed.pick % 7 === 0) undo();
            else dispatch(seed.name, argsOf(review, seed) as never);
            if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
          }
          for (const store of pair) await store.getState().flush();
          await vi.waitFor(async () => {
            const truth = await stored(id as ReviewId);
            for (const store of pair) expect(store.getState().review).toEqual(truth);
          });
          for (const store of pair) await store.getState().close();
        },
      ),
      { numRuns: 10 },
    );
  });

  it('hear of an edit that was stored without a window, such as a new name in the library', async () => {
    const storage = await create(reviewWithSource());
    const one = await openWindow();
    const diff = diffOf(reviewWithSource(), 'facts.setTitle', { title: 'Renamed' });
    await storage.saveEdit(editOf('r1', diff));
    await vi.waitFor(() => expect(titleIn(one)).toBe('Renamed'));
  });

  it('do not take their own edits for another’s', async () => {
    const storage = await create(reviewWithSource());
    const load = vi.fn(storage.loadReview);
    const one = await openWindow(r1, { storage: { ...storage, loadReview: load } });
    for (const title of ['a', 'b', 'c']) {
      setTitle(one, title);
      await one.getState().flush();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('are not disturbed by edits of another review', async () => {
    await create(emptyReview('r1'));
    await create(emptyReview('r2'));
    const [one, other] = [await openWindow(r1), await openWindow(r2)];
    const before = one.getState().review;
    setTitle(other, 'Other');
    await other.getState().flush();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(one.getState().review).toBe(before);
  });
});

describe('opening', () => {
  it('says why it cannot', async () => {
    const failing: Result<Storage, AppError> = err(appError('storage.newer', { found: 2, known: 1 }));
    const store = createEditing({ storage: async () => failing });
    expect(await store.getState().open(r1)).toEqual(failing);
    const missing = createEditing({ storage: async () => ok(await database.open()) });
    expect(await missing.getState().open(r1)).toMatchObject({ error: { code: 'record.missing' } });
    expect(missing.getState().review).toBeNull();
  });

  it('shows the review that was asked for last', async () => {
    const storage = await create(emptyReview('r1'));
    await create(emptyReview('r2'));
    const store = createEditing({ storage: async () => ok(storage), now: () => epochMs(0) });
    windows.push(store);
    const first = store.getState().open(r1);
    const second = store.getState().open(r2);
    await Promise.all([first, second]);
    expect(store.getState().review?.id).toBe('r2');
    setTitle(store, 'Two');
    await store.getState().open(r1);
    expect(store.getState()).toMatchObject({ review: { id: 'r1' }, history: { undo: [] } });
    expect((await stored(r2)).facts.facts.title).toBe('Two');
  });
});
