import { describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../../renderer/storage/storage.ts';
import { CHUNK_EVENTS, type Evidence } from '../../../shared/model/evidence.ts';
import type { EvidenceId, SourceId } from '../../../shared/model/ids.ts';
import { addSourceArgs, emptyReview } from '../../fixtures/edits.ts';
import { evidenceOf, logOf } from '../../fixtures/evidence.ts';
import { waitUntil } from '../waiting.ts';
import { at, DAY_MS, diffOf, editOf, fileOf, now, r1, r2, testDatabase } from './testDatabase.ts';

const database = testDatabase();
const id = 'e1' as EvidenceId;
const sourceId = 'source1' as SourceId;
const kept = (evidence: Evidence, text: Blob | null = null) => ({ id, sourceId, evidence, text });

/** The same database by a later start: only then is what nothing refers to taken away. */
async function nextStart(isWaiting?: (evidenceId: string) => boolean) {
  // The lock of the closed window is given back a moment later.
  const isReleased = async () =>
    (await navigator.locks.query()).held?.every(({ name }) => !name?.includes(database.name)) ?? false;
  await waitUntil(isReleased);
  const opened = await openStorage(database.name, now, isWaiting);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const withEvidence = (evidence: Evidence) => ({
  sources: [{ ...addSourceArgs(1), evidence: { id, count: evidence.count } }],
});

/** As text, which is compared faster than millions of numbers one by one. */
const inFull = (evidence: Evidence): string =>
  JSON.stringify(evidence, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? `${value.constructor.name} ${Array.from(value as Uint8Array).join()}` : value,
  );

describe('evidence', () => {
  it('comes back as it was, columns, dictionaries and all, over several chunks', async () => {
    const { evidence } = logOf(CHUNK_EVENTS * 5 + 3);
    const storage = await database.open();
    expect(await storage.putEvidence(kept(evidence))).toEqual({ ok: true, value: undefined });
    const found = await storage.evidence(id);
    expect(found.ok && inFull(found.value)).toBe(inFull(evidence));
    const small = evidenceOf([{ actor: 'Mia', reason: 'a page', isMarked: true }, {}]);
    await storage.putEvidence({ ...kept(small), id: 'e2' as EvidenceId });
    expect(await storage.evidence('e2' as EvidenceId)).toEqual({ ok: true, value: small });
  });

  it('that is not there, or damaged, is an error with words', async () => {
    const storage = await database.open();
    expect(await storage.evidence(id)).toMatchObject({ ok: false, error: { code: 'record.missing' } });
    await storage.putEvidence(kept(evidenceOf([{}, {}])));
    await database.raw((rows) =>
      rows.table('evidenceChunks').update(['e1', 0], { 'chunk.civilMs': new Float64Array(1) }),
    );
    expect(await storage.evidence(id)).toMatchObject({ ok: false, error: { code: 'file.unreadable' } });
    await database.raw((rows) => rows.table('evidenceChunks').clear());
    expect(await storage.evidence(id)).toMatchObject({ ok: false, error: { code: 'file.unreadable' } });
  });

  it('has its own text where the bytes of the file are not it', async () => {
    const storage = await database.open();
    await storage.createReview(emptyReview(), now, [fileOf('bytes')]);
    const textOf = async () => {
      const text = await storage.sourceText(sourceId);
      return text.ok ? text.value.text() : text.error.code;
    };
    await storage.putEvidence(kept(evidenceOf([{}])));
    expect(await textOf()).toBe('bytes');
    await storage.putEvidence({ ...kept(evidenceOf([{}]), new Blob(['decoded'])), id: 'e2' as EvidenceId });
    expect(await textOf()).toBe('decoded');
    expect(await storage.sourceText('none' as SourceId)).toMatchObject({ ok: false });
  });

  it('for which there is no space leaves nothing behind and says what to do', async () => {
    const storage = await database.open();
    const { evidence } = logOf(CHUNK_EVENTS * 9);
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      puts += 1;
      if (puts > 6) throw new DOMException('full', 'QuotaExceededError');
      return real.call(this, value);
    });
    expect(await storage.putEvidence(kept(evidence))).toEqual({
      ok: false,
      error: { code: 'storage.failed', facts: { reason: expect.stringContaining('free some space') } },
    });
    put.mockRestore();
    await database.raw(async (rows) => {
      expect(await rows.table('evidence').count()).toBe(0);
      expect(await rows.table('evidenceChunks').count()).toBe(0);
    });
    expect(await storage.putEvidence(kept(evidence))).toMatchObject({ ok: true });
  });
});

describe('evidence that no review refers to', () => {
  it('is gone after the next start, and that of a review stays, also of one that was put away', async () => {
    const evidence = evidenceOf([{}]);
    const first = await database.open();
    await first.createReview(emptyReview(), now);
    await first.saveEdit(editOf('r1', diffOf(emptyReview(), 'sources.add', withEvidence(evidence))));
    await first.putEvidence(kept(evidence));
    await first.putEvidence({ ...kept(evidence), id: 'unused' as EvidenceId });
    await first.deleteReview(r1, now);
    first.close();
    const second = await nextStart();
    expect(await second.evidence(id)).toMatchObject({ ok: true });
    expect(await second.evidence('unused' as EvidenceId)).toMatchObject({ ok: false });
    second.close();
  });

  it('stays while another window is open, which may be storing it', async () => {
    const importing = await database.open();
    await importing.putEvidence(kept(evidenceOf([{}])));
    await database.open();
    expect(await importing.evidence(id)).toMatchObject({ ok: true });
  });

  it('stays while an edit that refers to it waits to be stored', async () => {
    const first = await database.open();
    await first.putEvidence(kept(evidenceOf([{}])));
    first.close();
    const second = await nextStart((waiting) => waiting === id);
    expect(await second.evidence(id)).toMatchObject({ ok: true });
    second.close();
  });

  it('and was cut off in writing is gone as well', async () => {
    const first = await database.open();
    await first.putEvidence(kept(evidenceOf([{}])));
    first.close();
    await database.raw((rows) => rows.table('evidence').clear());
    (await nextStart()).close();
    await database.raw(async (rows) => expect(await rows.table('evidenceChunks').count()).toBe(0));
  });

  it('stays where a damaged review may refer to it', async () => {
    const first = await database.open();
    await first.putEvidence(kept(evidenceOf([{}])));
    first.close();
    await database.raw((rows) => rows.table('contents').put({ id: 'r1', sources: null }));
    const second = await nextStart();
    expect(await second.evidence(id)).toMatchObject({ ok: true });
    second.close();
  });

  it('is shared by a copy of a review, and outlives the purge of the original', async () => {
    const evidence = evidenceOf([{}]);
    const first = await database.open();
    await first.createReview(emptyReview(), now);
    await first.saveEdit(editOf('r1', diffOf(emptyReview(), 'sources.add', withEvidence(evidence))));
    await first.putEvidence(kept(evidence));
    await first.duplicateReview(r1, r2, now);
    await first.deleteReview(r1, at(-40 * DAY_MS));
    first.close();
    const second = await nextStart();
    expect(await second.loadReview(r1)).toMatchObject({ ok: false });
    expect(await second.evidence(id)).toMatchObject({ ok: true });
    second.close();
  });
});
