import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../../renderer/storage/storage.ts';
import type { EvidenceId, SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { emptyReview } from '../../fixtures/edits.ts';
import { evidenceOf } from '../../fixtures/evidence.ts';
import { diffOf, editOf, now, r1, r2, testDatabase } from './testDatabase.ts';

const database = testDatabase();

describe('a damaged row', () => {
  it.each([
    ['a moment without a title', { moments: { m1: { id: 'm1' } } }, 'moments.m1.title should be text'],
    ['a time that is no number', { createdAt: 'noon' }, 'createdAt should be a number'],
    ['a table that is a list', { actions: [] }, 'actions should be a record'],
    ['a section that does not exist', { sections: { other: {} } }, 'sections should not have other'],
    ['no facts', { facts: {} }, 'facts.facts should be a record'],
  ])('with %s is reported and left as it is', async (_, change, reason) => {
    const storage = await database.open();
    await storage.createReview(emptyReview(), now);
    const damaged = { ...emptyReview(), version: 1, ...change };
    await database.raw((rows) => rows.table('contents').put(damaged));
    const error = { code: 'review.damaged', facts: { id: 'r1', reason } };
    expect(await storage.loadReview(r1)).toEqual({ ok: false, error });
    expect(await storage.saveEdit(editOf('r1', []))).toEqual({ ok: false, error });
    expect(await storage.duplicateReview(r1, r2, now)).toEqual({ ok: false, error });
    await database.raw(async (rows) => expect(await rows.table('contents').get('r1')).toEqual(damaged));
  });

  it('in the library does not hide the others', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview('r1'), now);
    await database.raw((rows) => rows.table('reviews').put({ id: 'r2', title: 7 }));
    expect(await storage.listReviews()).toMatchObject({
      value: {
        reviews: [{ id: 'r1' }],
        damaged: [
          {
            id: 'r2',
            title: null,
            error: { code: 'review.damaged', facts: { id: 'r2', reason: 'title should be text' } },
          },
        ],
      },
    });
  });

  it('of the library is made up for by a sound content, and left as it is', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview('r1'), now);
    await storage.createReview(emptyReview('r2'), now);
    const damaged = { id: 'r1', title: 7, updatedAt: now + 1 };
    await database.raw((rows) => rows.table('reviews').put(damaged));
    await database.raw((rows) => rows.table('reviews').delete('r2'));
    expect(await storage.listReviews()).toMatchObject({
      value: {
        reviews: [
          { id: 'r1', title: 'Untitled review', updatedAt: now + 1 },
          { id: 'r2', title: 'Untitled review' },
        ],
        damaged: [],
      },
    });
    await database.raw(async (rows) => expect(await rows.table('reviews').get('r1')).toEqual(damaged));
    for (const id of [r1, r2]) expect(await storage.deleteReview(id, now)).toMatchObject({ ok: true });
    expect(await storage.listReviews()).toMatchObject({ value: { reviews: [], damaged: [] } });
    await storage.restoreReview(r2);
    expect(await storage.listReviews()).toMatchObject({ value: { reviews: [{ id: 'r2' }] } });
  });

  it('of a content keeps its title in the library, can be saved as it is, deleted and brought back', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview('r1'), now);
    await storage.createReview(emptyReview('r2'), now);
    const content = { ...emptyReview('r1'), version: 1, actions: [] };
    await database.raw((rows) => rows.table('contents').put(content));
    const damaged = {
      id: 'r1',
      title: 'Untitled review',
      error: { code: 'review.damaged', facts: { id: 'r1', reason: 'actions should be a record' } },
    };
    expect(await storage.damagedContents()).toEqual({ ok: true, value: [damaged] });
    expect(await storage.rawReview(r1)).toMatchObject({
      value: { summary: { title: 'Untitled review' }, content },
    });
    await storage.deleteReview(r1, now);
    expect(await storage.listReviews()).toMatchObject({ value: { reviews: [{ id: 'r2' }], damaged: [] } });
    await storage.restoreReview(r1);
    expect((await storage.rawReview(r1)).ok).toBe(true);
    await database.raw(async (rows) => expect(await rows.table('contents').get('r1')).toEqual(content));
  });
});

describe('the database', () => {
  it('of a newer Debrief is refused and not touched', async () => {
    const newer = new Dexie(database.name);
    newer.version(3).stores({ reviews: 'id', contents: 'id', clouds: 'id' });
    await newer.open();
    await newer.table('clouds').put({ id: 'c1' });
    newer.close();
    expect(await openStorage(database.name, now)).toEqual({
      ok: false,
      error: { code: 'storage.newer', facts: { found: 3, known: 2 } },
    });
    await database.raw(async (rows) => {
      expect(rows.verno).toBe(3);
      expect(rows.tables.map((table) => table.name).sort()).toEqual(['clouds', 'contents', 'reviews']);
    });
  });

  it('makes way for a newer Debrief in another window, and says so to the edits that come after', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview(), now);
    const newer = new Dexie(database.name);
    newer.version(3).stores({ reviews: 'id', clouds: 'id' });
    await newer.open();
    expect(await storage.saveEdit(editOf('r1', []))).toMatchObject({
      ok: false,
      error: { code: 'storage.failed', facts: { reason: expect.stringContaining('newer version') } },
    });
    newer.close();
  });

  it('that another window keeps from being upgraded is an error that names the remedy', async () => {
    // An old version by IndexedDB itself, held open by a window that does not give way.
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(database.name, 5);
      request.onsuccess = () => resolve(request.result);
    });
    const blocked = await openStorage(database.name, now);
    held.close();
    expect(blocked).toMatchObject({
      ok: false,
      error: { code: 'storage.failed', facts: { reason: expect.stringContaining('close that window') } },
    });
  });

  it('of version 1, made by hand, opens and maps', async () => {
    // Rows as version 1 wrote them, written out: they must not follow the model when it changes.
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(database.name, 10);
      request.onupgradeneeded = () => {
        const version1 = request.result;
        version1.createObjectStore('reviews', { keyPath: 'id' }).put(SUMMARY_OF_VERSION_1);
        version1.createObjectStore('contents', { keyPath: 'id' }).put(CONTENT_OF_VERSION_1);
        version1.createObjectStore('revisions', { keyPath: ['reviewId', 'number'] });
        const files = version1.createObjectStore('sourceFiles', { keyPath: 'id' });
        files.createIndex('reviewIds', 'reviewIds', { multiEntry: true });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    const storage = await database.open();
    const { version, ...review } = CONTENT_OF_VERSION_1;
    expect(await storage.loadReview(r1)).toEqual({ ok: true, value: { review, version } });
    expect(await storage.listReviews()).toMatchObject({
      // The zone was not kept then.
      value: { reviews: [{ ...SUMMARY_OF_VERSION_1, zone: 'UTC' }], damaged: [] },
    });
    const diff = diffOf(review as unknown as Review, 'facts.setTitle', { title: 'Still works' });
    expect(await storage.saveEdit(editOf('r1', diff))).toMatchObject({ ok: true, value: { version: 8 } });
    const kept = {
      id: 'e1' as EvidenceId,
      sourceId: 's1' as SourceId,
      evidence: evidenceOf([{}]),
      text: null,
    };
    expect(await storage.putEvidence(kept)).toMatchObject({ ok: true });
    expect(await storage.evidence(kept.id)).toMatchObject({ ok: true, value: { count: 1 } });
  });

  it('that is full says that there is no space, and keeps what was there', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview(), now);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const diff = diffOf(emptyReview(), 'facts.setTitle', { title: 'New' });
    expect(await storage.saveEdit(editOf('r1', diff))).toEqual({
      ok: false,
      error: {
        code: 'storage.failed',
        facts: { reason: 'there is no space left for it on this disk; free some space there and try again' },
      },
    });
    put.mockRestore();
    expect(await storage.loadReview(r1)).toMatchObject({ value: { review: emptyReview() } });
    expect(await storage.saveEdit(editOf('r1', diff))).toMatchObject({ ok: true });
  });
});

const SUMMARY_OF_VERSION_1 = {
  id: 'r1',
  title: 'Checkout slow',
  createdAt: 1709632800000,
  updatedAt: 1709636400000,
  deletedAt: null,
  startAt: 1709632800000,
  endAt: 1709636400000,
  phases: [{ kind: 'trigger', startAt: 1709632800000, endAt: 1709636400000 }],
  momentCount: 1,
  sourceCount: 1,
  actionCount: 1,
  openActionCount: 0,
};

const CONTENT_OF_VERSION_1 = {
  id: 'r1',
  version: 7,
  createdAt: 1709632800000,
  facts: { facts: { title: 'Checkout slow', zone: 'Europe/Berlin' } },
  sources: {
    s1: {
      id: 's1',
      name: 'checkout.md',
      format: 'markdown',
      why: 'headings',
      sizeBytes: 12,
      importedAt: 1709632800000,
      lines: { read: 3, imported: 1, merged: 1, skipped: 1 },
      correction: { zone: null, assumedDate: '2024-03-05', clockShiftMs: 0 },
      assumptions: ['the year'],
      warnings: [],
      skipped: [{ line: 3, reason: 'blank' }],
    },
  },
  moments: {
    m1: {
      id: 'm1',
      title: 'Alert',
      text: '',
      kind: 'detection',
      kindReason: null,
      actor: 'Mia',
      origin: { sourceId: 's1', line: 1, textLine: null, event: 0 },
      written: {
        text: '10:00',
        date: null,
        dayOffset: 0,
        clock: '10:00',
        offset: null,
        relativeMs: null,
        isApproximate: false,
      },
      writtenUntil: null,
      set: { at: 1709632800000, endAt: null, isApproximate: true },
      question: '',
      isEdited: true,
    },
  },
  milestones: { detected: { momentId: 'm1', reason: null } },
  sections: { summary: { text: 'Slow.', origin: { sourceId: 's1', line: 2 } } },
  actions: {
    a1: {
      id: 'a1',
      text: 'Cap retries',
      type: null,
      owner: null,
      due: null,
      status: 'done',
      origin: null,
      order: 1,
    },
  },
};
