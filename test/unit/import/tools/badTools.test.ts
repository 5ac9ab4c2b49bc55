import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixture, readTool } from './readTool.ts';

const names = readdirSync(new URL('../../../fixtures/import/tools', import.meta.url)).filter((name) =>
  /\.(?:json|jsonl|fox)$/.test(name),
);

it('gives a report of every file that is cut anywhere, and keeps what came before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      async (name, share) => {
        const text = fixture(name);
        const { report } = await readTool(text.slice(0, Math.ceil(text.length * share)));
        expect(report.format).not.toBe('');
      },
    ),
    { numRuns: 80 },
  );
}, 60_000);

it('keeps the messages before the cut, and says where the file breaks off', async () => {
  const text = fixture('slack-channel.json');
  const { report, events } = await readTool(text.slice(0, text.indexOf('orders are normal')));
  expect(report.format).toBe('slack');
  expect(events.map((e) => e.title)).toContain('ok');
  expect(report.warnings.join()).toContain('breaks off');
});

const ODD = [
  null,
  '',
  'x',
  -1,
  0,
  1e308,
  '9'.repeat(30),
  '0000-00-00',
  true,
  [],
  {},
  [[]],
  [null],
  { a: { b: 1 } },
];

it('gives a report whatever stands where something else is expected', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names.filter((name) => name.endsWith('.json'))),
      fc.nat(400),
      fc.constantFrom(...ODD),
      async (name, place, odd) => {
        const text = fixture(name);
        const values: unknown = JSON.parse(
          name === 'slack-channel.json' || name === 'alertmanager.json'
            ? `[${text.replaceAll(/^([\]}])\n(?=[[{])/gm, '$1,\n')}]`
            : text,
        );
        let at = 0;
        const replaced = JSON.stringify(values, (_key, value: unknown) => (at++ === place ? odd : value), 1);
        const { report } = await readTool(replaced ?? 'null');
        expect(report.lines.read).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 250 },
  );
}, 60_000);

it('reads a channel that is larger than the sample that formats look at', async () => {
  const messages = Array.from({ length: 6000 }, (_, i) => ({
    type: 'message',
    user: 'U1',
    text: `message ${i}`,
    ts: `${1717455540 + i}.000100`,
  }));
  const { report, events } = await readTool(messages);
  expect(report.format).toBe('slack');
  expect(report.lines).toEqual({ read: 6000, imported: 6000, merged: 0, skipped: 0 });
  expect(events.at(-1)?.title).toBe('message 5999');
});
