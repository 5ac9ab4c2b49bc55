import { expect, it } from 'vitest';
import { fixture, milestonesOf, readTool, storyOf } from './readTool.ts';

it('reads what happened from the words of alert logs', async () => {
  const reading = await readTool(fixture('opsgenie-logs.json'));
  expect(reading.report.format).toBe('opsgenie');
  expect(storyOf(reading)).toEqual([
    '09:45 detection Alert created with API',
    '09:46 escalation Sent [mobile] notification to ada@example.org',
    '09:47 escalation Escalated to [shop-oncall]',
    '09:49 investigation Alert acknowledged via mobile app',
    '10:41 recovery Alert closed via web',
  ]);
  expect(milestonesOf(reading)).toEqual([
    'detected: Alert created with API',
    'acknowledged: Alert acknowledged via mobile app',
    'escalated: Escalated to [shop-oncall]',
    'resolved: Alert closed via web',
  ]);
  expect(reading.events[1]).toMatchObject({ actor: 'ada@example.org' });
  expect(reading.events.find((e) => e.kind === 'detection')?.actor).toBe(null);
});

it('reads alerts and notes of JSON Lines, with what their report says of later', async () => {
  const reading = await readTool(fixture('opsgenie-alerts.jsonl'));
  expect(storyOf(reading)).toEqual([
    '09:45 detection Checkout errors ×3',
    '09:49 investigation Acknowledged by ada@example.org',
    '10:20 mitigation Rolled back',
    '10:41 recovery Closed by bo@example.org',
  ]);
  expect(reading.events[0]).toMatchObject({ severity: 'critical', until: '2024-06-03T10:05:00.000Z' });
  expect(reading.report.incident).toMatchObject({ title: 'Checkout errors', start: { clock: '09:45:30' } });
});

it('reads webhooks with times in milliseconds and nanoseconds', async () => {
  const { events } = await readTool({
    action: 'Acknowledge',
    alert: {
      alertId: '1',
      message: 'Disk full',
      createdAt: 1717407600000,
      updatedAt: 1717407660000000000n.toString(),
    },
    source: { name: 'web' },
  });
  expect(events[0]).toMatchObject({
    title: 'Acknowledge: Disk full',
    kind: 'investigation',
    clock: '09:41:00',
  });
});
