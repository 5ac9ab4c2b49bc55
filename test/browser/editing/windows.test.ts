import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { MomentId, ReviewId } from '../../../shared/model/ids.ts';
import { argsOf, editSeed, emptyReview } from '../../fixtures/edits.ts';
import { diffOf, editOf, now, r1, r2, reviewWithSource } from '../storage/testDatabase.ts';
import { waitFor } from '../waiting.ts';
import { setTitle, testWindows, titleIn } from './testWindows.ts';

const { create, openWindow, stored } = testWindows();

describe('two windows with the same review', () => {
  it('show each other’s edits', async () => {
    await create(reviewWithSource());
    const [one, two] = [await openWindow(), await openWindow()];
    setTitle(one, 'From one');
    await waitFor(() => expect(titleIn(two)).toBe('From one'));
    setTitle(two, 'From two');
    await waitFor(() => expect(titleIn(one)).toBe('From two'));
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
      await waitFor(() =>
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
    await waitFor(() => expect(two.getState().review?.moments[id]?.title).toBe('One'));
    two.getState().dispatch('moment.setQuestion', { id, question: 'Two?' });
    await waitFor(() => expect(one.getState().review?.moments[id]?.question).toBe('Two?'));
    one.getState().undo();
    for (const store of [one, two])
      await waitFor(() =>
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
          await waitFor(async () => {
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
    await waitFor(() => expect(titleIn(one)).toBe('Renamed'));
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

  it('hear that it was deleted, keep what is typed, and store it once the deletion is undone', async () => {
    const storage = await create(reviewWithSource());
    const one = await openWindow();
    await storage.deleteReview(r1, now);
    const deleted = { status: 'failed', failure: { code: 'review.deleted' } };
    await waitFor(() => expect(one.getState()).toMatchObject(deleted));
    setTitle(one, 'Typed after');
    expect(await one.getState().flush()).toMatchObject({ ok: false, error: { code: 'review.deleted' } });
    expect(one.getState()).toMatchObject(deleted);
    expect(titleIn(one)).toBe('Typed after');
    await storage.restoreReview(r1);
    await waitFor(() => expect(one.getState()).toMatchObject({ status: 'saved', failure: null }));
    expect((await stored()).facts.facts.title).toBe('Typed after');
  });

  it('hear that it was brought back while nothing was typed', async () => {
    const storage = await create(reviewWithSource());
    const one = await openWindow();
    await storage.deleteReview(r1, now);
    await waitFor(() => expect(one.getState().status).toBe('failed'));
    await storage.restoreReview(r1);
    await waitFor(() => expect(one.getState()).toMatchObject({ status: 'saved', failure: null }));
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
