import { describe, expect, it } from 'vitest';
import { importSource } from '../../../shared/import/importSource.ts';
import type { SourceId } from '../../../shared/model/ids.ts';
import { runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff, invertDiff } from '../../../shared/review/diff.ts';
import { addSourceArgs, emptyReview } from '../../fixtures/edits.ts';
import { imported } from './imported.ts';

/* The rules that hold for every importer, each one a fault that some tool has shipped; one test for each. */
const LOG =
  '2026-03-11 22:40:02.123456789 a: one\n2026-02-31 10:00:00 a: no such day\n2026-03-11 22:40:03 b: two\n';
const JSONL =
  '{"ts":"2026-03-11T22:40:02Z","msg":"one"}\n{"ts":"2026-03-11T22:40:02,"msg":"broken"}\n{"msg":"undated"}\n{"ts":"2026-03-11T22:41:00Z","msg":"two"}\n';
const CSV =
  'time;text\n2026-03-11 22:40;one\nwhenever;two\n2026-03-11 22:42;three;too wide\n2026-03-11 22:43\n';

describe('never drop a row silently', () => {
  it.each([
    ['log', LOG],
    ['JSON Lines', JSONL],
    ['table', CSV],
    ['document', '# Outage\n\nNothing here.\n- 2026-03-11 10:00 UTC alert\n'],
  ])('%s: read = imported + merged + skipped, each skipped one with its line and reason', async (_, text) => {
    const { report, events } = await imported(text);
    const { read, imported: kept, merged, skipped } = report.lines;
    expect(read).toBe(kept + merged + skipped);
    expect(events.length).toBeGreaterThan(0);
    expect(report.skipped.length).toBeGreaterThan(0);
    for (const { line, reason } of report.skipped) {
      expect(line).toBeGreaterThan(0);
      expect(reason).toMatch(/\w/);
    }
  });

  it('a file without any event says so', async () => {
    for (const text of ['{"a":1}\n', 'name,size\nx,1\ny,2\n', 'nothing\nat all\n'])
      expect((await imported(text)).report.warnings, text).not.toEqual([]);
  });
});

it('one bad row must not abort the file', async () => {
  for (const text of [LOG, JSONL, CSV]) {
    const { events } = await imported(text);
    expect(events.at(0)?.title).toContain('one');
    expect(events.at(-1)?.title).toMatch(/two|three/);
  }
});

it('real CSV: quotes, line ends in cells, a mark, delimiters, rows wider and shorter than the header', async () => {
  const good = [0, 1, 2, 3].map((n) => `2026-03-11 22:3${n}\tfine\r\n`).join('');
  const odd = '2026-03-11 22:40\t"say ""hi""\r\nand go"\r\n2026-03-11 22:41\ta\tb\r\n2026-03-11 22:42\r\n';
  const { report, events } = await imported(`\ufefftime\ttext\r\n${good}${odd}`);
  expect(report.format).toBe('table');
  expect(events.slice(4).map(({ line, title, text }) => [line, text ?? title])).toEqual([
    [6, 'say "hi"\r\nand go'],
    [8, expect.stringContaining('b')],
    [9, expect.any(String)],
  ]);
  expect(report.warnings.join()).toMatch(/more cells.*fewer cells/s);
});

it('re-import is idempotent', () => {
  const once = runCommand(emptyReview(), 'sources.add', { sources: [addSourceArgs(1)] });
  if (!once.diff.ok) throw new Error('refused');
  const review = applyDiff(emptyReview(), once.diff.value);
  const again = runCommand(review, 'sources.add', { sources: [addSourceArgs(1)] });
  expect(again.diff).toEqual({ ok: true, value: [] });
  expect(review.sources['source1' as SourceId]).toBeDefined();
});

it('the same file has the same id and events, however it is called and in whatever pieces it comes', async () => {
  const bytes = new TextEncoder().encode(LOG);
  const inPieces = (async function* () {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7);
  })();
  const [one, other] = [await imported(bytes), await imported(inPieces, {}, { name: 'b' })];
  expect(other.sha256).toBe(one.sha256);
  expect(other.events).toEqual(one.events);
});

it('keep sub-second precision; keep the original timestamp string', async () => {
  const { events } = await imported(LOG);
  expect(events[0]).toMatchObject({
    clock: '22:40:02.123456789',
    written: '2026-03-11 22:40:02.123456789',
  });
});

it('a timestamp without zone is unknown zone, not local', async () => {
  for (const text of [LOG, CSV, '[{"time":"2026-03-11 22:40:02 ","message":"a"}]']) {
    const [first] = (await imported(text)).events;
    expect(first).toMatchObject({ offset: null, at: null, date: '2026-03-11' });
  }
});

it('an undated row stays undated; never borrow a time', async () => {
  const { events, report } = await imported(JSONL);
  expect(events.map(({ title }) => title)).toEqual(['one', 'two']);
  expect(report.lines.skipped).toBe(2);
});

it('undo an import as one step', () => {
  const { diff } = runCommand(emptyReview(), 'sources.add', {
    sources: [addSourceArgs(1), addSourceArgs(2)],
  });
  if (!diff.ok) throw new Error('refused');
  const after = applyDiff(emptyReview(), diff.value);
  expect(applyDiff(after, invertDiff(diff.value))).toEqual(emptyReview());
});

it('64-bit nanosecond integers keep their digits', async () => {
  const { events } = await imported('[{"time":1773268802123456789,"message":"a","n":9007199254740993}]');
  expect(events[0]).toMatchObject({ at: '2026-03-11T22:40:02.123Z', clock: '22:40:02.123456789' });
});

it('numeric epoch unit by magnitude', async () => {
  for (const digits of ['1773268802', '1773268802000', '1773268802000000', '1773268802000000000']) {
    const { events } = await imported(`[{"time":${digits},"message":"a"}]`);
    expect(events[0]?.at, digits).toBe('2026-03-11T22:40:02.000Z');
  }
});

it('no exception from any of them', async () => {
  for (const text of [LOG, JSONL, CSV])
    for (let cut = 0; cut < text.length; cut += 3)
      await importSource(new TextEncoder().encode(text.slice(0, cut)), 'cut');
});
