import { describe, expect, it } from 'vitest';
import { createEditing } from '../../../renderer/features/editing/editingStore.ts';
import type { Storage } from '../../../renderer/storage/storage.ts';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import type { MomentId } from '../../../shared/model/ids.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { addSourceArgs, emptyReview } from '../../fixtures/edits.ts';
import { at, fileOf, r1, r2 } from '../storage/testDatabase.ts';
import { setTitle, testWindows, titleIn } from './testWindows.ts';

const { create, database, openWindow, stored, windows } = testWindows();

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
    one.getState().dispatch('sources.add', { sources: [addSourceArgs(1)] }, { files: [fileOf('text')] });
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
    dispatch('sources.add', { sources: [addSourceArgs(1)] });
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
