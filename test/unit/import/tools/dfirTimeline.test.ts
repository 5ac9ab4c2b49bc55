import { expect, it } from 'vitest';
import { fixture, readTool } from './readTool.ts';

it('reads the timeline of a DFIR-IRIS case with its own zones', async () => {
  const { report, events, marked } = await readTool(fixture('iris.json'));
  expect(report.format).toBe('dfir-timeline');
  expect(events.map((e) => [e.title, e.at, e.offset])).toEqual([
    ['Phishing mail opened', '2024-06-03T07:40:00.250Z', '+02:00'],
    ['Beacon found', '2024-06-03T08:00:00.000Z', '+00:00'],
  ]);
  expect(events[0]?.text).toBe(
    'Phishing mail opened\nAttachment invoice.xlsm\nCategory: Initial Access\nAssets: WS-17\nTags: mail',
  );
  expect(marked).toEqual([0]);
});

it('reads the timeline of an Aurora case, whose times carry no zone', async () => {
  const { report, events } = await readTool(fixture('aurora.fox'));
  expect(report).toMatchObject({
    lines: { read: 2, imported: 1, skipped: 1 },
    incident: { title: 'CASE-9' },
  });
  expect(events[0]).toMatchObject({
    title: 'WS-17: Macro started powershell',
    at: null,
    clock: '07:40:00',
    actor: 'ada',
  });
});
