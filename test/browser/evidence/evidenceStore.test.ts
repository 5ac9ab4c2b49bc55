import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEditing } from '../../../renderer/features/editing/editingStore.ts';
import { createEvidenceStore } from '../../../renderer/features/evidence/evidenceStore.ts';
import { startEvidenceWork } from '../../../renderer/features/evidence/evidenceWork.ts';
import { findEarlierCopy } from '../../../renderer/features/evidence/findEarlierCopy.ts';
import type { Storage } from '../../../renderer/storage/storage.ts';
import { CHUNK_EVENTS, type Evidence } from '../../../shared/model/evidence.ts';
import type { EvidenceId, SourceId } from '../../../shared/model/ids.ts';
import { ok } from '../../../shared/model/result.ts';
import { durationMs, type ZoneId } from '../../../shared/model/time.ts';
import { eventKeys } from '../../../shared/review/eventKeys.ts';
import { addSourceArgs, emptyReview } from '../../fixtures/edits.ts';
import { CIVIL_MS, evidenceOf, logOf, timesOf } from '../../fixtures/evidence.ts';
import { now, r1, r2, testDatabase } from '../storage/testDatabase.ts';
import { waitFor } from '../waiting.ts';

const database = testDatabase();
const log = 'source1' as SourceId;
const chat = 'source2' as SourceId;
let storage: Storage;
let editing: ReturnType<typeof createEditing>;
let evidence: ReturnType<typeof createEvidenceStore>;
let work: ReturnType<typeof startEvidenceWork>;

beforeEach(async () => {
  storage = await database.open();
  await storage.createReview(emptyReview('r1'), now);
  await storage.createReview(emptyReview('r2'), now);
  editing = createEditing({ storage: async () => ok(storage) });
  work = startEvidenceWork(database.name);
  evidence = createEvidenceStore(editing, work);
  await editing.getState().open(r1);
});

afterEach(async () => {
  evidence.stop();
  await editing.getState().close();
});

/** Stored and added as an import does it. */
async function add(which: number, kept: Evidence, text: string | null = null): Promise<void> {
  const args = addSourceArgs(which);
  const id = `e${which}` as EvidenceId;
  const { sourceId } = args;
  const blob = text === null ? null : new Blob([text]);
  await storage.putEvidence({ id, sourceId, evidence: kept, text: blob });
  const source = { ...args, evidence: { id, count: kept.count }, correction: { zone: null } };
  editing.getState().dispatch('sources.add', { sources: [source] });
}

const lanes = () => evidence.getState().lanes;
const rested = (count: number) =>
  waitFor(() => {
    expect(lanes()).toHaveLength(count);
    expect(evidence.getState().isLoading).toBe(false);
  });

describe('the lanes of evidence', () => {
  it('come many at a time where many sources are added at once', async () => {
    const sources = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const args = addSourceArgs(at + 1);
        const id = `e${at + 1}` as EvidenceId;
        const sourceId = `many${at}` as SourceId;
        await storage.putEvidence({ id, sourceId, evidence: evidenceOf([{}]), text: null });
        return { ...args, sourceId, evidence: { id, count: 1 }, correction: { zone: null } };
      }),
    );
    let told = 0;
    const stop = evidence.subscribe(() => {
      told++;
    });
    const startedAt = performance.now();
    editing.getState().dispatch('sources.add', { sources });
    await rested(60);
    stop();
    // The edit and the first answer at once, then ten times a second.
    expect(told).toBeLessThan(6 + (performance.now() - startedAt) / 100);
  });

  it('hold the instants of each source, in the order of import, and go with an undo', async () => {
    await add(1, logOf(CHUNK_EVENTS + 2).evidence);
    await add(2, evidenceOf([{}, {}]));
    await rested(2);
    expect(lanes().map(({ sourceId, colour, placed }) => [sourceId, colour, placed.count])).toEqual([
      [log, 0, CHUNK_EVENTS + 2],
      [chat, 1, 2],
    ]);
    expect(lanes()[0]?.placed.at.at(-1)).toBe(CIVIL_MS + (CHUNK_EVENTS + 1) * 1000);
    editing.getState().undo();
    expect(lanes().map(({ sourceId }) => sourceId)).toEqual([log]);
    editing.getState().redo();
    await rested(2);
  });

  it('are placed again where the correction of their source changed, and only there', async () => {
    await add(1, timesOf([{ civilMs: CIVIL_MS }]));
    await add(2, timesOf([{ civilMs: CIVIL_MS }]));
    await rested(2);
    const [first, second] = lanes();
    expect(first?.placed.assumed).toEqual(['zone']);
    const zone = '+02:00' as ZoneId;
    editing.getState().dispatch('source.setZone', { sourceId: log, zone });
    editing.getState().dispatch('source.setClockShift', { sourceId: log, shiftMs: durationMs(-420_000) });
    // The old one is shown until the new one is there.
    expect(lanes()[0]).toBe(first);
    await rested(2);
    expect(lanes()[0]?.placed.at[0]).toBe(CIVIL_MS - 7_200_000 - 420_000);
    expect(lanes()[0]?.placed.assumed).toEqual([]);
    expect(lanes()[1]).toBe(second);
    editing.getState().dispatch('facts.setTitle', { title: 'Another' });
    expect(lanes()[1]).toBe(second);
  });

  it('leave out what is hidden, and take over names and colours', async () => {
    await add(1, evidenceOf([{}]));
    await add(2, evidenceOf([{}]));
    await rested(2);
    editing.getState().dispatch('source.setHidden', { sourceId: log, isHidden: true });
    editing.getState().dispatch('source.setColour', { sourceId: chat, colour: 5 });
    expect(lanes()).toMatchObject([{ sourceId: chat, colour: 5 }]);
    editing.getState().dispatch('source.setHidden', { sourceId: log, isHidden: false });
    await rested(2);
  });

  it('are those of the review that is open', async () => {
    await add(1, evidenceOf([{}]));
    await rested(1);
    await editing.getState().flush();
    await editing.getState().open(r2);
    await rested(0);
    await editing.getState().open(r1);
    await rested(1);
  });

  it('say of which source the stored events cannot be read', async () => {
    await add(1, evidenceOf([{}]));
    await rested(1);
    const evidenceArgs = { ...addSourceArgs(2), evidence: { id: 'lost' as EvidenceId, count: 3 } };
    editing.getState().dispatch('sources.add', { sources: [evidenceArgs] });
    await waitFor(() => expect([...evidence.getState().failures.keys()]).toEqual([chat]));
    expect(lanes().map(({ sourceId }) => sourceId)).toEqual([log]);
  });
});

describe('an event of the evidence', () => {
  it('is read from its own stretch of the stored text', async () => {
    const { text, evidence: kept } = logOf(CHUNK_EVENTS + 5);
    await add(1, kept, text);
    const event = await evidence.getState().eventAt({ sourceId: log, place: CHUNK_EVENTS + 4 });
    expect(event).toMatchObject({
      place: CHUNK_EVENTS + 4,
      line: CHUNK_EVENTS + 5,
      title: `worker ${(CHUNK_EVENTS + 4) % 7} took job ${CHUNK_EVENTS + 4}`,
      written: new Date(CIVIL_MS + (CHUNK_EVENTS + 4) * 1000).toISOString(),
    });
  });

  it('is read from the pool of records, and becomes a moment with the same instant', async () => {
    await add(2, evidenceOf([{}, {}, {}, { text: 'Ünïcode: failover\nof db-2', actor: 'Mia', line: 7 }]));
    await rested(1);
    const event = await evidence.getState().eventAt({ sourceId: chat, place: 3 });
    expect(event).toMatchObject({
      line: 7,
      title: 'Ünïcode: failover',
      text: 'Ünïcode: failover\nof db-2',
      actor: 'Mia',
    });
    if (!event) return;
    const id = 'picked' as never;
    editing.getState().dispatch('moment.pick', { id, sourceId: chat, event });
    expect(editing.getState().review?.moments.picked).toMatchObject({
      origin: { sourceId: chat, line: 7, event: 3 },
      written: { date: '2024-03-05', clock: '09:00:00', offset: '+00:00' },
    });
  });

  it('that is not there is null', async () => {
    await add(1, evidenceOf([{}]));
    expect(await evidence.getState().eventAt({ sourceId: log, place: 1 })).toBeNull();
    expect(await evidence.getState().eventAt({ sourceId: chat, place: 0 })).toBeNull();
  });
});

describe('an earlier copy of a file', () => {
  const readingOf = async (text: string, kept: Evidence, name: string) => {
    const bytes = new TextEncoder().encode(text);
    const keys = await eventKeys(kept, (chunk) => bytes.subarray(chunk.textBase));
    return { sourceId: 'copy' as SourceId, name, format: 'markdown', keys };
  };

  it('is found by its events, also under another name, and says which ones are new', async () => {
    const old = logOf(20);
    const grown = logOf(23);
    await add(1, old.evidence, old.text);
    const review = editing.getState().review ?? emptyReview();
    const found = await findEarlierCopy(review, await readingOf(grown.text, grown.evidence, 'x.log'), work);
    expect(found).toMatchObject({
      source: { id: log },
      comparison: { present: 20, fresh: Uint32Array.of(20, 21, 22) },
    });
  });

  it('is none where too few events are shared, unless the name is the same', async () => {
    const old = logOf(20);
    const part = logOf(3);
    await add(1, old.evidence, old.text);
    const review = editing.getState().review ?? emptyReview();
    expect(
      await findEarlierCopy(review, await readingOf(part.text, part.evidence, 'x.log'), work),
    ).toBeNull();
    const named = await readingOf(part.text, part.evidence, 'checkout.md');
    expect(await findEarlierCopy(review, named, work)).toMatchObject({ comparison: { present: 3 } });
  });
});
