import { expect, it } from 'vitest';
import { fixture, readTool } from './readTool.ts';

it('reads points, regions and changes of alerts', async () => {
  const { report, events, marked } = await readTool(fixture('grafana-annotations.json'));
  expect(report.format).toBe('grafana-annotations');
  expect(report.lines).toEqual({ read: 5, imported: 4, merged: 0, skipped: 1 });
  expect(events.map((e) => [e.title, e.kind, e.at, e.until])).toEqual([
    ['Deployed shop 4.3', 'trigger', '2024-06-03T09:40:00.000Z', null],
    ['Load test', 'investigation', '2024-06-03T09:46:40.000Z', '2024-06-03T10:46:40.000Z'],
    ['5xx: Normal → Alerting', 'detection', '2024-06-03T09:50:00.250Z', null],
    ['5xx: Alerting → Normal', 'recovery', '2024-06-03T10:50:00.000Z', null],
  ]);
  expect(events[0]).toMatchObject({ actor: 'ada', text: 'Deployed shop 4.3\nTags: deploy, shop' });
  expect(marked).toHaveLength(4);
});

it('reads the annotations of Graphite in seconds, with tags in one text', async () => {
  const { events } = await readTool(fixture('graphite-annotations.json'));
  expect(events[0]).toMatchObject({
    at: '2024-06-03T09:40:00.000Z',
    text: 'Deploy of shop 4.3\nby ada\nTags: deploy, shop',
  });
});
