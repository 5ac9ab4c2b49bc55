import { expect, it } from 'vitest';
import { fixture, milestonesOf, readTool, storyOf } from './readTool.ts';

it('reads the log entries of several pages, each entry once', async () => {
  const reading = await readTool(fixture('pagerduty-log-entries.json'));
  expect(reading.report.format).toBe('pagerduty');
  expect(reading.report.lines).toEqual({ read: 11, imported: 9, merged: 1, skipped: 1 });
  expect(storyOf(reading)).toEqual([
    '11:45 detection Triggered: Error ratio of checkout above 5 %',
    '11:45 escalation Assigned to Ada Lund',
    '11:45 escalation Notified Ada Lund by push',
    '11:49 investigation Acknowledged by Ada Lund',
    '12:00 escalation Acknowledgement limit reached',
    '12:00 escalation Escalated to Bo Mensah because nobody acknowledged it',
    '12:02 investigation Acknowledged by Bo Mensah',
    '12:20 mitigation Rolled back the payment client to 4.2',
    '12:41 recovery Resolved by Bo Mensah',
  ]);
});

it('takes the incident and its milestones from the log entries', async () => {
  const reading = await readTool(fixture('pagerduty-log-entries.json'));
  expect(reading.report.incident).toMatchObject({
    title: 'Checkout answers with errors',
    start: { at: '2024-06-03T09:45:30.250Z', clock: '11:45:30.250' },
    end: { at: '2024-06-03T10:41:10.000Z' },
  });
  expect(milestonesOf(reading)).toEqual([
    'detected: Triggered: Error ratio of checkout above 5 %',
    'acknowledged: Acknowledged by Ada Lund',
    'escalated: Escalated to Bo Mensah because nobody acknowledged it',
    'resolved: Resolved by Bo Mensah',
  ]);
});

it('keeps the offset and the digits below the second, and marks all but notifications', async () => {
  const { events, marked } = await readTool(fixture('pagerduty-log-entries.json'));
  const trigger = events.find((e) => e.title.startsWith('Triggered'));
  expect(trigger).toMatchObject({ offset: '+02:00', clock: '11:45:30.250', actor: 'Checkout' });
  expect(events.filter((_, i) => !marked.includes(i)).map((e) => e.title)).toEqual([
    'Notified Ada Lund by push',
  ]);
});

it('says why an entry was skipped, with its line', async () => {
  const { report } = await readTool(fixture('pagerduty-log-entries.json'));
  expect(report.skipped.map(({ reason }) => reason)).toEqual(['it has no time']);
  expect(report.skipped[0]?.line).toBeGreaterThan(100);
});

it('accepts a single entry, a bare list, and an answer with one entry', async () => {
  const entry = {
    id: 'A',
    type: 'trigger_log_entry',
    summary: 'Triggered',
    created_at: '2024-06-03T10:00:00Z',
  };
  for (const shape of [entry, [entry], { log_entry: entry }, { log_entries: [entry] }]) {
    const reading = await readTool(shape);
    expect(reading.report.format).toBe('pagerduty');
    expect(storyOf(reading)).toEqual(['10:00 detection Triggered: Triggered']);
  }
});

it('reads an incident with all that hangs on it', async () => {
  const reading = await readTool(fixture('pagerduty-incident.json'));
  expect(storyOf(reading)).toEqual([
    '07:10 detection Triggered: Search is slow',
    '07:10 escalation Assigned to Ada Lund',
    '07:12 investigation Acknowledged by Ada Lund',
    '09:20 escalation Help asked of Bo Mensah',
    '08:01 recovery Resolved by Bo Mensah',
  ]);
  expect(reading.report.lines).toEqual({ read: 6, imported: 4, merged: 1, skipped: 1 });
  expect(reading.report.incident).toMatchObject({
    title: 'Search is slow',
    start: { at: '2024-06-05T07:10:00.000Z' },
    end: { at: '2024-06-05T08:01:00.000Z' },
    timeZone: 'UTC',
  });
});

it('reads the events of webhooks, one after another', async () => {
  const event = (type: string, at: string, data: object) => ({
    event: {
      id: type,
      event_type: type,
      occurred_at: at,
      agent: { type: 'user_reference', summary: 'Ada Lund' },
      data: { id: 'Q1', type: 'incident', title: 'Disk full', ...data },
    },
  });
  const text = [
    event('incident.triggered', '2024-06-03T10:00:00Z', {}),
    event('incident.acknowledged', '2024-06-03T10:04:00Z', {}),
    event('incident.annotated', '2024-06-03T10:09:00Z', { content: 'Freed 20 GB', incident: { id: 'Q1' } }),
    event('incident.resolved', '2024-06-03T10:30:00Z', {}),
  ];
  const reading = await readTool(text.map((one) => JSON.stringify(one)).join('\n'));
  expect(storyOf(reading)).toEqual([
    '10:00 detection Triggered: Disk full',
    '10:04 investigation Acknowledged: Disk full',
    '10:09 other Freed 20 GB',
    '10:30 recovery Resolved: Disk full',
  ]);
  expect(reading.report.incident).toMatchObject({ title: 'Disk full', end: { clock: '10:30:00' } });
});

it('states no incident where the file tells of several', async () => {
  const incident = (id: string) => ({
    id,
    type: 'incident',
    incident_number: 1,
    title: id,
    created_at: '2024-06-03T10:00:00Z',
    service: { type: 'service_reference' },
  });
  const { report } = await readTool({ incidents: [incident('A'), incident('B')] });
  expect(report.incident).toMatchObject({ title: null, start: null, milestones: {} });
  expect(report.lines.imported).toBe(2);
});

it('reads notes, alerts, changes and status updates', async () => {
  const user = { type: 'user_reference', summary: 'Ada Lund' };
  const service = { type: 'service_reference', summary: 'Checkout' };
  const at = '2024-06-03T10:00:00Z';
  const stories = await Promise.all(
    [
      { notes: [{ id: '1', user, content: 'Looks like the cache', created_at: at }] },
      {
        alerts: [
          { id: '1', type: 'alert', summary: 'Cache misses', severity: 'critical', service, created_at: at },
        ],
      },
      { change_events: [{ summary: 'Deploy 4.3', timestamp: at, services: [service], source: 'builds' }] },
      { status_updates: [{ id: '1', message: 'We are on it', sender: user, created_at: at }, { user }] },
    ].map(async (shape) => storyOf(await readTool(shape))),
  );
  expect(stories.flat()).toEqual([
    '10:00 investigation Looks like the cache',
    '10:00 detection Alert: Cache misses',
    '10:00 trigger Change: Deploy 4.3',
    '10:00 communication We are on it',
  ]);
});
