import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSource } from '../../../../shared/import/importSource.ts';
import { fixture, importJson } from './importJson.ts';

const FIXTURES = [
  'journal.jsonl',
  'journal.export',
  'otlp-logs.json',
  'k8s-events.json',
  'k8s-events.yaml',
  'github-timeline.json',
];

/** A report whose records add up, or a refusal; anything else fails. */
async function report(bytes: Uint8Array) {
  const result = await importSource(bytes, 'a');
  if (!result.ok) return null;
  const { lines, skipped } = result.value.report;
  expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
  expect(lines.skipped === 0).toBe(skipped.length === 0);
  return result.value;
}

describe.each(FIXTURES)('%s', (name) => {
  const bytes = fixture(`json/${name}`);

  it('gives a report wherever it is cut, with no more events than the whole', async () => {
    const all = (await report(bytes))?.evidence?.count ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (length) => {
        const found = await report(bytes.subarray(0, length));
        if (found?.report.format !== 'text') expect(found?.evidence?.count ?? 0).toBeLessThanOrEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a report whatever bytes are put into it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.string({ unit: 'binary', maxLength: 30 }),
        async (at, soup) => {
          await report(Buffer.concat([bytes.subarray(0, at), Buffer.from(soup), bytes.subarray(at)]));
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('gives a report for any JSON at all', async () => {
  const names = [
    'time',
    'ts',
    'msg',
    'event',
    'items',
    'resourceLogs',
    'payload',
    'type',
    'alerts',
    'kind',
    'object',
  ];
  const key = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 4 }));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
    leaf: fc.oneof(
      fc.constantFrom(
        '2025-03-04T10:00:00Z',
        '10:00',
        1741082400,
        1741082400123,
        'Event',
        'PushEvent',
        null,
        true,
      ),
      fc.string(),
      fc.double(),
      fc.bigInt().map(Number),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(undefined, 1),
      async (values, space) => {
        await report(
          new TextEncoder().encode(values.map((value) => JSON.stringify(value, null, space)).join('\n')),
        );
      },
    ),
    { numRuns: 300 },
  );
});

it('reads a record with a text of 10 MB, and others beside it', async () => {
  const long = 'x'.repeat(10_000_000);
  const record = (msg: string) => JSON.stringify({ ts: '2025-03-04T10:00:00Z', msg });
  const { report, events } = await importJson(`${record('before')}\n${record(long)}\n${record('after')}\n`);
  expect(report.lines).toEqual({ read: 3, imported: 3, merged: 0, skipped: 0 });
  expect(events.map((e) => e.title.length)).toEqual([6, 140, 5]);
});

it('reads long values that look a little like times in no more than their length', async () => {
  for (const part of ['1-', '1-1:', '2025-03-04T1', '1.1 ', 'a ', '9']) {
    const text = part.repeat(400_000 / part.length);
    const { report } = await importJson(
      `[${JSON.stringify({ x: text, at: '2025-03-04T10:00:00Z', time: text })}]`,
    );
    expect(report.lines.read).toBe(1);
  }
});

it('stands nesting of a hundred thousand levels in a line and in a file', async () => {
  const deep = '{"a":'.repeat(100_000);
  const record = '{"ts":"2025-03-04T10:00:00Z","msg":"well"}';
  const lines = await importJson(`${record}\n${deep}1${'}'.repeat(100_000)}\n${record}\n${record}\n`);
  expect(lines.report.lines.imported).toBe(3);
  expect((await importJson(`{"list":[${record},${deep}`)).events).toHaveLength(1);
});

it('keeps what came before the cut of a long list, and says where it breaks off', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    at: `2025-03-04T10:${10 + i}:00Z`,
    note: `step ${i}`,
  }));
  const text = JSON.stringify({ rows }, null, 2);
  const { report, events } = await importJson(text.slice(0, text.indexOf('step 30')));
  expect(events).toHaveLength(30);
  expect(report.warnings).toEqual([
    'the file breaks off in the middle of a value at line 125; what came before is kept',
  ]);
  expect(report.skipped).toEqual([
    { line: 123, through: 125, reason: 'the file breaks off or is damaged within it' },
  ]);
});
