import { describe, expect, it } from 'vitest';
import { reportEventsOf } from '../../../shared/import/evidence/reportEvents.ts';
import { CHUNK_EVENTS, type Evidence } from '../../../shared/model/evidence.ts';
import { compareSources } from '../../../shared/review/compareSources.ts';
import { eventKeys, momentKeys, reportKeys } from '../../../shared/review/eventKeys.ts';
import { momentOfEvent } from '../../../shared/review/momentOfEvent.ts';
import { onlyNew } from '../../../shared/review/onlyNew.ts';
import { CIVIL_MS, evidenceOf, logOf } from '../../fixtures/evidence.ts';
import { reportEvent, reportOf } from '../../fixtures/reports.ts';

const keysOf = (evidence: Evidence, text = '') => {
  const bytes = new TextEncoder().encode(text);
  return eventKeys(evidence, (chunk) => bytes.subarray(chunk.textBase));
};
const titlesOf = (evidence: Evidence | null, text = '') => {
  const bytes = new TextEncoder().encode(text);
  return (evidence?.chunks ?? []).flatMap((chunk) =>
    [
      ...reportEventsOf(evidence as Evidence, chunk, 0, chunk.text ?? bytes.subarray(chunk.textBase), {
        assumedYear: 2024,
      }),
    ].map(({ title }) => title),
  );
};

describe('a changed copy of a file', () => {
  it('that has grown has the old events and the new ones', async () => {
    const old = logOf(CHUNK_EVENTS + 10);
    const grown = logOf(CHUNK_EVENTS + 25);
    const found = compareSources(
      await keysOf(old.evidence, old.text),
      await keysOf(grown.evidence, grown.text),
    );
    expect(found.present).toBe(CHUNK_EVENTS + 10);
    expect([...found.fresh]).toEqual(Array.from({ length: 15 }, (_, i) => CHUNK_EVENTS + 10 + i));
  });

  it('has an event with another text or another time as a new one', async () => {
    const time = { civilMs: CIVIL_MS, offsetMin: 0, lacks: 'nothing' } as const;
    const old = evidenceOf([{ text: 'a' }, { text: 'b' }]);
    const copy = evidenceOf([
      { text: 'a' },
      { text: 'c' },
      { text: 'b', time: { ...time, civilMs: CIVIL_MS + 1 } },
      { text: 'b', time: { ...time, offsetMin: 60 } },
      { text: 'b ' },
    ]);
    expect(compareSources(await keysOf(old), await keysOf(copy))).toEqual({
      present: 2,
      fresh: Uint32Array.of(1, 2, 3),
    });
  });

  it('has an event that stands there more often as often as it is new', async () => {
    const keys = await Promise.all([evidenceOf([{}]), evidenceOf([{}, {}, {}])].map((one) => keysOf(one)));
    expect(compareSources(...(keys as [Float64Array, Float64Array]))).toEqual({
      present: 1,
      fresh: Uint32Array.of(1, 2),
    });
  });

  it('of a document is compared with its moments', () => {
    const events = [reportEvent(), reportEvent({ title: 'Rolled  back' }), reportEvent({ clock: '11:00' })];
    const moments = events
      .slice(0, 2)
      .map((event, i) => momentOfEvent(`m${i}` as never, 's' as never, event, i));
    expect(compareSources(momentKeys(moments), reportKeys(events))).toEqual({
      present: 2,
      fresh: Uint32Array.of(2),
    });
  });

  it('holds no two events that are taken for the same by chance', async () => {
    const { text, evidence } = logOf(50_000);
    expect(new Set(await keysOf(evidence, text)).size).toBe(50_000);
  });
});

describe('adding only what is new', () => {
  it('leaves the rest out of the evidence, and counts it as merged', async () => {
    const { text, evidence } = logOf(CHUNK_EVENTS + 4);
    const report = reportOf(
      [],
      {},
      { lines: { read: CHUNK_EVENTS + 6, imported: CHUNK_EVENTS + 4, merged: 1, skipped: 1 } },
    );
    const fresh = Uint32Array.of(2, CHUNK_EVENTS + 3);
    const reading = onlyNew({ report, evidence }, { present: CHUNK_EVENTS + 2, fresh });
    expect(titlesOf(reading.evidence, text)).toEqual([
      'worker 2 took job 2',
      `worker ${(CHUNK_EVENTS + 3) % 7} took job ${CHUNK_EVENTS + 3}`,
    ]);
    const { lines } = reading.report;
    expect(lines).toEqual({ read: CHUNK_EVENTS + 6, imported: 2, merged: CHUNK_EVENTS + 3, skipped: 1 });
    expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
    expect(reading.report.assumptions.at(-1)).toContain('left out');
  });

  it('keeps texts of records, names and marks with their events', () => {
    const evidence = evidenceOf([
      { text: 'one' },
      { text: 'zwölf', actor: 'Mia', isMarked: true },
      { text: 'three' },
    ]);
    const report = reportOf([reportEvent({ place: 0 }), reportEvent({ place: 1, title: 'zwölf' })], {
      milestones: { began: { event: 0, reason: 'first' }, detected: { event: 1, reason: 'alert' } },
    });
    const reading = onlyNew({ report, evidence }, { present: 1, fresh: Uint32Array.of(1, 2) });
    expect(titlesOf(reading.evidence)).toEqual(['zwölf', 'three']);
    expect(reading.report.events).toMatchObject([{ place: 0, title: 'zwölf' }]);
    expect(reading.report.incident.milestones).toEqual({ detected: { event: 0, reason: 'alert' } });
    expect(reading.evidence?.chunks[0]?.text).toHaveLength(
      new TextEncoder().encode('2024-03-05T09:00Zzwölf2024-03-05T09:00Zthree').length,
    );
  });

  it('has no evidence when nothing is new', () => {
    expect(
      onlyNew({ report: reportOf([]), evidence: evidenceOf([{}]) }, { present: 1, fresh: new Uint32Array(0) })
        .evidence,
    ).toBeNull();
  });
});
