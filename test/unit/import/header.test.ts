import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

const TIMELINE = ['', '## Timeline', '- 10:00 alert fired', '- 10:30 looked at it', '- 11:30 restored'];

async function endsOf(...header: readonly string[]) {
  const { incident, events } = await reportOf([...header, ...TIMELINE].join('\n'));
  expect(events).toHaveLength(3);
  return [incident.start, incident.end].map(
    (when) => when?.at?.replace(':00Z', 'Z') ?? ([when?.date, when?.clock].filter(Boolean).join(' ') || null),
  );
}

describe('start and end', () => {
  const both = ['2025-03-04T10:00Z', '2025-03-04T11:30Z'];
  it.each([
    ['labels', ['**Incident Start:** 2025-03-04 10:00 UTC', '', '**Incident End:** 2025-03-04 11:30 UTC']],
    ['a date and a time line', ['# Outage', '- **Date:** March 4, 2025', '- **Time:** 10:00 - 11:30 UTC']],
    ['a duration', ['# Outage', 'Duration: 10:00–11:30 UTC on March 4, 2025 (90 minutes)']],
    ['a duration under a heading', ['## Duration', 'March 4, 2025, 10:00 AM to 11:30 AM (UTC)']],
    ['a sentence', ['## Summary', 'On March 4, 2025 from 10:00 to 11:30 UTC nobody could sign in.']],
    [
      'a sentence with words for the ends',
      ['## Summary', 'The outage started at 10:00 AM UTC on March 4, 2025 and was resolved at 11:30 AM UTC.'],
    ],
    [
      'a table of facts',
      [
        '# Outage',
        '| Field | Value |',
        '|---|---|',
        '| Start | 2025-03-04 10:00 UTC |',
        '| End | 2025-03-04 11:30 UTC |',
      ],
    ],
    [
      'nested list items',
      [
        '## Issue summary',
        '- Duration:',
        '  - Start time: March 4, 2025, 10:00 AM (UTC)',
        '  - End time: March 4, 2025, 11:30 AM (UTC)',
      ],
    ],
    [
      'the title and a range',
      ['# Outage of 2025-03-04', '## Impact', 'Sign-in failed between 10:00 and 11:30 UTC.'],
    ],
    [
      'front matter',
      ['---', 'title: Outage', 'date: 2025-03-04T10:00:00Z', 'resolvedWhen: 2025-03-04T11:30:00Z', '---'],
    ],
    ['another language', ['# Caída', 'Duración: 4 de marzo de 2025, 10:00 - 11:30 UTC']],
  ])('are read from %s', async (_, header) => expect(await endsOf(...header)).toEqual(both));

  it('ends on the next day when the clock of the end is earlier', async () => {
    expect(await endsOf('# Outage', 'Duration: March 4, 2025, 10:00 PM to 1:30 AM UTC')).toEqual([
      '2025-03-04T22:00Z',
      '2025-03-05T01:30Z',
    ]);
  });
  it('makes up neither day nor zone', async () => {
    expect(await endsOf('## Summary', 'The site was down from 10:00 to 11:30.')).toEqual(['10:00', '11:30']);
  });
  it('takes no due, posted or meeting date for the incident', async () => {
    expect(
      await endsOf('# Outage', 'Due date: 18 December 2024', 'Posted: 2025-03-09 10:00 UTC', 'Status: final'),
    ).toEqual([null, null]);
  });
});

it('marks began and detected at one event when the header starts there', async () => {
  const { incident } = await reportOf(
    ['# Outage', 'Duration: March 4, 2025, 10:00 to 11:30 UTC', ...TIMELINE].join('\n'),
  );
  expect(incident.milestones).toMatchObject({
    began: { event: 0, reason: 'line 2 gives this time as the start' },
    detected: { event: 0, reason: 'the first event of detection' },
    resolved: { event: 2, reason: 'line 2 gives this time as the end' },
  });
});

it('goes by the landmarks that a timeline names itself', async () => {
  const { incident, events } = await reportOf(
    [
      '## Timeline (2025-03-04, all times UTC)',
      '- 09:50 post goes viral',
      '- 09:54 **OUTAGE BEGINS** — backends melt',
      '- 09:55 ann gets a pager storm',
      '- 10:01 **INCIDENT BEGINS** ann declares an incident',
      '- 10:20 ann adds capacity',
      '- 10:36 **OUTAGE MITIGATED**, new index everywhere',
      '- 11:00 **OUTAGE ENDS**, traffic is balanced',
      '- 11:30 **INCIDENT ENDS**',
    ].join('\n'),
  );
  expect(Object.fromEntries(Object.entries(incident.milestones).map(([name, m]) => [name, m.event]))).toEqual(
    { began: 1, detected: 2, escalated: 3, mitigated: 5, resolved: 6 },
  );
  expect(events.filter((e) => e.actor === 'ann')).toHaveLength(2);
  expect(incident.start?.at).toBe('2025-03-04T09:54:00Z');
});
