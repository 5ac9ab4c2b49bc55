import { expect, it } from 'vitest';
import { fixture, readTool } from './readTool.ts';

it('tells an alert once over several payloads, and a later one ends it', async () => {
  const { report, events } = await readTool(fixture('alertmanager.json'));
  expect(report.format).toBe('alertmanager');
  expect(report.lines).toEqual({ read: 4, imported: 2, merged: 1, skipped: 1 });
  expect(events[0]).toMatchObject({
    title: 'CheckoutErrors: 5xx above 5 %',
    kind: 'detection',
    severity: 'critical',
    at: '2024-06-03T09:44:00.123Z',
    until: '2024-06-03T10:40:00.000Z',
  });
});

it('takes an end in year 1 for an alert that still fires', async () => {
  const { events } = await readTool(fixture('alertmanager.json'));
  expect(events[1]).toMatchObject({ at: '2024-06-03T09:46:00.000Z', until: null });
  expect(events[1]?.text).toContain('Still firing when this was written');
});

it('warns of alerts that the sender left out, and of times that it cannot read', async () => {
  const { report } = await readTool(fixture('alertmanager.json'));
  expect(report.warnings).toEqual(['3 alerts were left out by the sender', '1 time could not be read']);
  expect(report.skipped[0]?.reason).toBe('its time cannot be read: soon');
});

it('does not join an alert with the same alert at another time', async () => {
  const alert = {
    labels: { alertname: 'A' },
    annotations: {},
    fingerprint: 'f',
    endsAt: '0001-01-01T00:00:00Z',
  };
  const { events } = await readTool([
    { ...alert, startsAt: '2024-06-03T09:00:00Z' },
    { ...alert, startsAt: '2024-06-03T10:00:00Z' },
  ]);
  expect(events.map((e) => e.at)).toEqual(['2024-06-03T09:00:00.000Z', '2024-06-03T10:00:00.000Z']);
});

it('reads what Grafana sends', async () => {
  const { report, events } = await readTool({
    version: '1',
    orgId: 1,
    title: '[FIRING:1] 5xx',
    state: 'alerting',
    status: 'firing',
    receiver: 'chat',
    alerts: [
      {
        status: 'firing',
        labels: { alertname: '5xx', severity: 'warning' },
        annotations: { description: 'too many' },
        startsAt: '2024-06-03T11:00:00+02:00',
        endsAt: '0001-01-01T00:00:00Z',
        silenceURL: 'x',
        fingerprint: 'f',
      },
    ],
  });
  expect(report.why).toContain('Grafana');
  expect(report.incident.title).toBe('[FIRING:1] 5xx');
  expect(events[0]).toMatchObject({ title: '5xx: too many', severity: 'warning', offset: '+02:00' });
});
