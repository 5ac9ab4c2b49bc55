import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evidenceOf, timeOf } from './evidenceOf.ts';

const log = readFileSync(new URL('../../../fixtures/import/shop-iis.log', import.meta.url), 'utf8');

it('reads columns that are named anew within the file, and the date above them', async () => {
  const { report, events } = await evidenceOf(log);
  expect(report.format).toBe('w3c');
  expect(events.map((event) => [event.line, timeOf(event), event.actor])).toEqual([
    [5, '2024-06-30 23:59:58+00:00', '10.0.0.7'],
    [6, '2024-07-01 00:00:03+00:00', '10.0.0.7'],
    [9, '2024-07-02 08:00:01+00:00', '10.0.0.9'],
  ]);
  expect(events[1]?.title).toBe('10.0.0.7 POST /order 503');
  expect(report.assumptions).toEqual(['its times are in UTC, as W3C extended logs are']);
});

it('skips what is no request, with the reason', async () => {
  const { report } = await evidenceOf(log);
  expect(report.lines).toEqual({ read: 12, imported: 3, merged: 0, skipped: 9 });
  expect(report.skipped.slice(-3)).toEqual([
    { line: 10, reason: 'its time cannot be: 2024-07-32 08:00:02 10.0.0.1 GET 10.0.0.' },
    { line: 11, reason: 'no time in its columns' },
    { line: 12, reason: 'blank' },
  ]);
});

it('leaves the zone open where the file says that its times are local', async () => {
  const { events } = await evidenceOf(
    '#Time Format: Local\n#Fields: date time action\n2024-07-02 08:00:01 DROP\n',
  );
  expect(events.map(timeOf)).toEqual(['2024-07-02 08:00:01']);
});

it('reads columns in quotation marks', async () => {
  const { events } = await evidenceOf('#Fields: date time cs-id\n"2024-07-02" "08:00:01" "a b"\n');
  expect(events.map((event) => [timeOf(event), event.title])).toEqual([
    ['2024-07-02 08:00:01+00:00', '"a b"'],
  ]);
});
