import { expect, it } from 'vitest';
import { fixture, milestonesOf, readTool, storyOf } from './readTool.ts';

it('reads the stages of an incident and its milestones', async () => {
  const reading = await readTool(fixture('incident-record.json'));
  expect(reading.report.format).toBe('incident-record');
  expect(storyOf(reading)).toEqual([
    '09:40 trigger Began: Checkout outage',
    '09:46 detection Detected',
    '09:49 investigation Acknowledged',
    '10:40 mitigation Mitigated',
    '11:05 recovery Resolved',
  ]);
  expect(milestonesOf(reading)).toHaveLength(5);
  expect(reading.report.incident).toMatchObject({
    title: 'Checkout outage',
    start: { at: '2024-06-03T09:40:00.000Z' },
    end: { at: '2024-06-03T11:05:00.000Z' },
    summary: { text: 'One order in eight failed.' },
  });
});

it('reads named times, and names the incident where there are several', async () => {
  const named = (name: string, value: string | null) => ({
    incident_timestamp: { name },
    value: value && { value },
  });
  const incident = (name: string) => ({
    name,
    incident_timestamp_values: [
      named('Impact started', '2024-06-03T09:40:00Z'),
      named('Identified at', '2024-06-03T09:46:00Z'),
      named('Fixed at', null),
      named('Resolved at', '2024-06-03T11:05:00Z'),
    ],
  });
  const reading = await readTool({ incidents: [incident('Checkout'), incident('Search')] });
  expect(storyOf(reading)).toContain('09:40 trigger Impact began: Search');
  expect(storyOf(reading)).toContain('09:46 detection Detected: Checkout');
  expect(reading.report.lines).toEqual({ read: 2, imported: 2, merged: 0, skipped: 0 });
  expect(reading.report.incident.title).toBe(null);
});
