import { expect, it } from 'vitest';
import { fixture, importJson } from './importJson.ts';

const text = fixture('json/otlp-logs.json').toString();

it('reads records with the digits of nanoseconds, whether they are text or bare numbers', async () => {
  const { report, events } = await importJson(text);
  expect(report.format).toBe('otlp-logs');
  expect(events.map((e) => [e.clock, e.actor, e.severity, e.title])).toEqual([
    ['10:00:00.123456789', 'orders', 'error', 'cannot reach the stock service'],
    ['10:00:01', 'orders', 'warning', 'queue: stock, waiting: 9007199254740993, tags: a, true'],
    ['10:00:02.000000001', null, 'critical', 'device.restart'],
  ]);
  expect(events[2]?.written).toBe('1741082402000000001');
});

it('takes when a record was observed where its time is 0, says so, and skips one without any time', async () => {
  const { report } = await importJson(text);
  expect(report.assumptions).toEqual([
    'one record has no time of its own: when it was observed stands for it',
  ]);
  expect(report.lines).toEqual({ read: 4, imported: 3, merged: 0, skipped: 1 });
  expect(report.skipped).toEqual([expect.objectContaining({ reason: 'no time in it' })]);
});

it('reads exports a line, as the collector writes them to a file', async () => {
  const line = JSON.stringify(JSON.parse(text.replace('1741082402000000001', '"1741082402000000001"')));
  const { report, events } = await importJson(`${line}\n${line}\n`);
  expect(report).toMatchObject({ format: 'otlp-logs', lines: { read: 8, imported: 6 } });
  expect(events.map((e) => e.line)).toEqual([1, 1, 1, 2, 2, 2]);
});
