import { expect, it } from 'vitest';
import { fixture, milestonesOf, readTool, storyOf } from './readTool.ts';

it('reads the updates of an incident by the time that readers saw', async () => {
  const reading = await readTool(fixture('statuspage-v2.json'));
  expect(reading.report.format).toBe('statuspage');
  expect(storyOf(reading)).toEqual([
    '11:40 trigger Began: Elevated errors in checkout',
    '11:55 investigation Investigating: Some orders fail.',
    '12:10 investigation Identified: A release is the cause.',
    '12:25 mitigation Monitoring: A fix is in place.',
    '12:50 recovery Resolved: All orders go through.',
  ]);
  expect(reading.events.find((e) => e.title.startsWith('Investigating'))?.text).toContain(
    'Checkout: operational → partial outage',
  );
  expect(reading.marked).toHaveLength(5);
});

it('states title, start, end, impact, zone and milestones of the only incident', async () => {
  const reading = await readTool(fixture('statuspage-v2.json'));
  expect(reading.report.incident).toMatchObject({
    title: 'Elevated errors in checkout',
    start: { at: '2024-06-03T09:40:00.000Z' },
    end: { at: '2024-06-03T10:50:00.000Z' },
    timeZone: 'Europe/Berlin',
    impact: 'major',
  });
  expect(milestonesOf(reading)).toEqual([
    'began: Began: Elevated errors in checkout',
    'detected: Investigating: Some orders fail.',
    'mitigated: Monitoring: A fix is in place.',
    'resolved: Resolved: All orders go through.',
  ]);
});

it('names the incident of each update where a file holds several, and states none as the incident', async () => {
  const reading = await readTool(fixture('statuspage-v1.json'));
  expect(reading.report.lines).toEqual({ read: 8, imported: 6, merged: 2, skipped: 0 });
  expect(reading.report.incident).toMatchObject({ title: null, milestones: {} });
  expect(storyOf(reading)).toEqual([
    '08:00 recovery Slow search: Resolved',
    '08:00 detection Database upgrade',
    '11:55 investigation Elevated errors in checkout: Investigating',
    '12:10 investigation Elevated errors in checkout: Identified',
    '12:25 mitigation Elevated errors in checkout: Monitoring',
    '12:50 recovery Elevated errors in checkout: Resolved',
    '02:00 other Planned maintenance: Database upgrade',
  ]);
});

it('reads incident.io status pages, with what was impaired as ranges', async () => {
  const reading = await readTool(fixture('incident-io.json'));
  expect(storyOf(reading)).toEqual([
    '08:52 other login: Full outage',
    '09:00 investigation Investigating: We are looking.',
    '09:40 recovery Resolved: Login works.',
  ]);
  expect(reading.events.at(-1)?.until).toBe('2024-06-03T09:31:00.000Z');
  expect(reading.report.incident).toMatchObject({ title: 'Login is down', end: { clock: '09:40:00' } });
});
