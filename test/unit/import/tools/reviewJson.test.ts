import { expect, it } from 'vitest';
import { fixture, milestonesOf, readTool } from './readTool.ts';

it('reads the timeline of a review with date and zone of its header', async () => {
  const { report, events } = await readTool(fixture('review.json'));
  expect(report.format).toBe('review-json');
  expect(events.map((e) => [e.at?.slice(11, 16), e.kind, e.actor, e.title])).toEqual([
    ['09:40', 'trigger', 'Ada Lund', 'Release of shop 4.3: Deployed to all regions'],
    ['09:46', 'detection', null, 'Alert fires: Error ratio above 5 %'],
    ['10:10', 'escalation', 'Bo', 'Escalated to payments'],
    ['10:40', 'mitigation', null, 'Rolled back the payment client'],
    ['11:05', 'recovery', null, 'Resolved: All orders go through'],
    ['11:30', expect.any(String), null, 'reports are late'],
  ]);
  expect(report.assumptions).toContain('the zone is taken from the header');
});

it('states what the review says of the incident, with the lines of the file', async () => {
  const reading = await readTool(fixture('review.json'));
  const text = fixture('review.json').split('\n');
  const { incident, actions } = reading.report;
  expect(incident).toMatchObject({
    title: 'Checkout outage',
    start: { at: '2024-06-03T09:40:00Z' },
    end: { at: '2024-06-03T11:05:00Z' },
    impact: 'One order in eight failed.',
    rootCause: 'A release of the payment client dropped a header.',
  });
  expect(milestonesOf(reading)).toContain('mitigated: Rolled back the payment client');
  expect(actions).toMatchObject([
    { text: 'Test the header in the release pipeline', owner: 'Payments', due: '2024-06-20' },
  ]);
  expect(text[actions[0]!.line]).toContain('Test the header');
  expect(text[reading.events[1]!.line]).toContain('09:46');
});

it('accounts for each entry, and says why one was skipped', async () => {
  const { report } = await readTool(fixture('review.json'));
  expect(report.lines).toEqual({ read: 7, imported: 6, merged: 0, skipped: 1 });
  expect(report.skipped[0]?.reason).toBe('no time of an event was found in it');
});

it('reads a review that stands in one line, and times as numbers', async () => {
  const { report, events } = await readTool(
    JSON.stringify({
      title: 'Disk full',
      impact: 'Uploads failed.',
      events: [
        { timestamp: 1717407600, message: 'Disk alert fired' },
        { timestamp: 1717409400, message: 'Old files deleted' },
      ],
    }),
  );
  expect(report.format).toBe('review-json');
  expect(events.map((e) => e.at)).toEqual(['2024-06-03T09:40:00.000Z', '2024-06-03T10:10:00.000Z']);
});
