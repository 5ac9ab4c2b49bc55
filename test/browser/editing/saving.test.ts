import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditing } from '../../../renderer/features/editing/editingStore.ts';
import type { Storage } from '../../../renderer/storage/storage.ts';
import { appError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { err, ok } from '../../../shared/model/result.ts';
import { argsOf, editSeed, emptyReview } from '../../fixtures/edits.ts';
import { at, r1 } from '../storage/testDatabase.ts';
import { waitFor } from '../waiting.ts';
import { setTitle, testWindows, titleIn } from './testWindows.ts';

const { create, openWindow, stored, windows } = testWindows();

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
    await waitFor(async () => expect((await stored()).facts.facts.title).toBe('Stored without a word'));
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
  await waitFor(() =>
    expect(one.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'storage.failed', facts: { reason: 'no space' } },
    }),
  );
  expect(titleIn(one)).toBe('Second');
  expect((await stored()).facts.facts.title).toBe('Untitled review');
  isFull = false;
  await waitFor(() => expect(one.getState()).toMatchObject({ status: 'saved', failure: null }));
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
