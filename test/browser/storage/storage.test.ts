import { describe, expect, it } from 'vitest';
import type { MomentId, SourceId } from '../../../shared/model/ids.ts';
import { addSources } from '../../../shared/review/commands/addSources.ts';
import { applyDiff } from '../../../shared/review/diff.ts';
import { addSourceArgs, emptyReview } from '../../fixtures/edits.ts';
import { waitFor } from '../waiting.ts';
import {
  at,
  DAY_MS,
  diffOf,
  editOf,
  fileOf,
  now,
  r1,
  r2,
  reviewWithSource,
  testDatabase,
} from './testDatabase.ts';

const database = testDatabase();

describe('a review', () => {
  it('is equal after closing and opening again', async () => {
    const review = reviewWithSource();
    const first = await database.open();
    await first.createReview(review, at(0));
    first.close();
    expect(await (await database.open()).loadReview(r1)).toEqual({ ok: true, value: { review, version: 1 } });
  });

  it('is listed with what the library shows', async () => {
    const storage = await database.open();
    await storage.createReview(reviewWithSource(), at(5));
    const library = await storage.listReviews();
    expect(library).toMatchObject({
      ok: true,
      value: {
        damaged: [],
        reviews: [
          {
            id: 'r1',
            title: 'Incident 1',
            updatedAt: at(5),
            momentCount: 4,
            sourceCount: 1,
            actionCount: 1,
            openActionCount: 1,
            startAt: Date.UTC(2024, 2, 5, 10),
            endAt: Date.UTC(2024, 2, 6, 0, 10),
          },
        ],
      },
    });
  });

  it('that is not there is an error with words, not an exception', async () => {
    const storage = await database.open();
    const missing = { ok: false, error: { code: 'record.missing', facts: { table: 'reviews', id: 'r1' } } };
    expect(await storage.loadReview(r1)).toEqual(missing);
    expect(await storage.saveEdit(editOf('r1', []))).toEqual(missing);
    expect(await storage.duplicateReview(r1, r2, now)).toEqual(missing);
    expect(await storage.deleteReview(r1, now)).toEqual(missing);
  });

  it('is copied with its files under another id and title', async () => {
    const storage = await database.open();
    await storage.createReview(reviewWithSource(), now, [fileOf('text')]);
    await storage.duplicateReview(r1, r2, at(1));
    const copy = await storage.loadReview(r2);
    expect(copy).toMatchObject({
      ok: true,
      value: { review: { id: 'r2', facts: { facts: { title: 'Copy of Incident 1' } } } },
    });
    expect(copy.ok && copy.value.review.moments).toEqual(reviewWithSource().moments);
  });
});

describe('an edit', () => {
  it('is stored with its revision and files at once', async () => {
    const storage = await database.open();
    const review = emptyReview();
    await storage.createReview(review, now);
    const diff = addSources.run(review, { sources: [addSourceArgs(1)] });
    if (!diff.ok) throw new Error();
    const saved = await storage.saveEdit({
      ...editOf('r1', diff.value),
      label: 'Add checkout.md',
      files: [fileOf('ten bytes!')],
    });
    expect(saved).toMatchObject({ ok: true, value: { version: 2, diff: diff.value } });
    storage.close();

    const again = await database.open();
    expect(await again.loadReview(r1)).toMatchObject({ value: { review: reviewWithSource() } });
    expect(await again.listRevisions(r1)).toMatchObject({
      value: [{ number: 1, label: 'Add checkout.md', diff: diff.value }],
    });
    const bytes = await again.sourceFile('source1' as SourceId);
    expect(bytes.ok && (await bytes.value.text())).toBe('ten bytes!');
  });

  it('is stored whole or not at all', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview(), now);
    const diff = diffOf(emptyReview(), 'facts.setTitle', { title: 'New' });
    // A function cannot be cloned: the last write of the transaction fails.
    const broken = { ...fileOf(''), bytes: (() => 0) as unknown as Blob };
    const saved = await storage.saveEdit({ ...editOf('r1', diff), files: [broken] });
    expect(saved).toMatchObject({ ok: false, error: { code: 'storage.failed' } });
    expect(await storage.loadReview(r1)).toEqual({ ok: true, value: { review: emptyReview(), version: 1 } });
    expect(await storage.listRevisions(r1)).toEqual({ ok: true, value: [] });
  });

  it('joins the revisions of what is typed in one go', async () => {
    const storage = await database.open();
    let review = emptyReview();
    await storage.createReview(review, now);
    for (const [text, ms] of [
      ['a', 0],
      ['ab', 900],
      ['abc', 2500],
    ] as const) {
      const diff = diffOf(review, 'section.setText', { section: 'summary', text });
      review = applyDiff(review, diff);
      await storage.saveEdit(editOf('r1', diff, ms, 'section summary'));
    }
    const revisions = await storage.listRevisions(r1);
    expect(revisions.ok && revisions.value.map(({ number, diff }) => [number, diff[0]?.after])).toEqual([
      [1, { text: 'ab', origin: null }],
      [2, { text: 'abc', origin: null }],
    ]);
  });

  it('does not overwrite what another window stored', async () => {
    const [one, two] = [await database.open(), await database.open()];
    const review = reviewWithSource();
    await one.createReview(review, now);
    const id = 's1-0' as MomentId;
    await one.saveEdit(editOf('r1', diffOf(review, 'moment.retitle', { id, title: 'One' })));
    const second = await two.saveEdit(
      editOf('r1', diffOf(review, 'moment.setQuestion', { id, question: 'Two?' })),
    );
    expect(second).toMatchObject({ ok: true, value: { version: 3 } });
    const stored = await one.loadReview(r1);
    expect(stored.ok && stored.value.review.moments['s1-0']).toMatchObject({
      title: 'One',
      question: 'Two?',
    });
  });
});

describe('a deleted review', () => {
  it('leaves the library and comes back whole', async () => {
    const storage = await database.open();
    await storage.createReview(reviewWithSource(), now, [fileOf('text')]);
    await storage.deleteReview(r1, at(1));
    expect(await storage.listReviews()).toMatchObject({ value: { reviews: [] } });
    expect(await storage.loadReview(r1)).toMatchObject({ ok: false, error: { code: 'record.missing' } });
    await storage.restoreReview(r1);
    expect(await storage.loadReview(r1)).toMatchObject({ value: { review: reviewWithSource() } });
    expect(await storage.listReviews()).toMatchObject({ value: { reviews: [{ id: 'r1' }] } });
  });

  it('is purged after 30 days with its files, unless another review uses them', async () => {
    const storage = await database.open();
    await storage.createReview(reviewWithSource(), now, [fileOf('text')]);
    await storage.duplicateReview(r1, r2, now);
    await storage.deleteReview(r1, now);
    storage.close();
    (await database.open(at(30 * DAY_MS))).close();
    const early = await database.open(at(30 * DAY_MS));
    expect(await early.restoreReview(r1)).toEqual({ ok: true, value: undefined });
    await early.deleteReview(r1, now);
    early.close();

    const late = await database.open(at(30 * DAY_MS + 1));
    expect(await late.restoreReview(r1)).toMatchObject({ error: { code: 'record.missing' } });
    expect((await late.sourceFile('source1' as SourceId)).ok).toBe(true);
    await late.deleteReview(r2, now);
    late.close();
    const last = await database.open(at(40 * DAY_MS));
    expect(await last.sourceFile('source1' as SourceId)).toMatchObject({ error: { code: 'record.missing' } });
  });
});

it('calls back with the library at every change, from any connection', async () => {
  const [one, two] = [await database.open(), await database.open()];
  const seen: string[][] = [];
  const stop = one.watchReviews((library) => {
    seen.push(library.ok ? library.value.reviews.map(({ title }) => title) : ['failed']);
  });
  await waitFor(() => expect(seen.at(-1)).toEqual([]));
  await two.createReview(emptyReview(), now);
  await waitFor(() => expect(seen.at(-1)).toEqual(['Untitled review']));
  await one.saveEdit(editOf('r1', diffOf(emptyReview(), 'facts.setTitle', { title: 'New' })));
  await waitFor(() => expect(seen.at(-1)).toEqual(['New']));
  stop();
});
