import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

const clocks = async (...lines: string[]) => (await reportOf(lines.join('\n'))).events.map((e) => e.clock);
const ends = async (...lines: string[]) => {
  const { incident } = await reportOf(lines.join('\n'));
  return [incident.start?.at ?? null, incident.end?.at ?? null];
};
const TIMELINE = ['## Timeline', '- 10:17 alert', '- 11:20 rolled back', '- 11:40 all green'];

describe('facts of the header', () => {
  it('gives start and end from a table of fields, and no events', async () => {
    const table = [
      '# Search down',
      '| Field | Value |',
      '|---|---|',
      '| Incident start | 2024-05-06 10:12 UTC |',
      '| Incident end | 2024-05-06 11:40 UTC |',
      '| Time to detect | 00:05 |',
      '',
      ...TIMELINE,
    ];
    expect(await ends(...table)).toEqual(['2024-05-06T10:12:00Z', '2024-05-06T11:40:00Z']);
    expect(await clocks(...table)).toEqual(['10:17', '11:20', '11:40']);
  });
  it.each([
    'Outage window: 2024-05-06 10:12 UTC to 11:40 UTC',
    'Window: 6 May 2024 10:12 until 11:40 UTC. Searches failed.',
    'On 6 May 2024, 10:12 through 11:40 UTC, searches failed.',
    'Zeitraum: 6. Mai 2024 von 10:12 bis 11:40 (UTC)',
    'Fenêtre : 6 mai 2024 de 10h12 à 11h40 (UTC)',
    'From 10:12 to 11:40 UTC on 6 May 2024 searches failed.',
  ])('reads %s', async (line) => {
    const document = ['# Search down', '', line, '', ...TIMELINE];
    expect(await ends(...document)).toEqual(['2024-05-06T10:12:00Z', '2024-05-06T11:40:00Z']);
    expect(await clocks(...document)).toEqual(['10:17', '11:20', '11:40']);
  });
  it('takes markers in the timeline where the header says nothing', async () => {
    expect(
      await ends(
        '# Queue, 6 May 2024 (UTC)',
        '## Timeline (UTC)',
        '- 09:10 OUTAGE BEGINS',
        '- 09:30 restarted',
        '- 10:30 OUTAGE ENDS',
      ),
    ).toEqual(['2024-05-06T09:10:00Z', '2024-05-06T10:30:00Z']);
  });
  it('takes no start from a time in the root cause', async () => {
    const { incident } = await reportOf(
      ['# Disk full', '## Root cause', 'A job at 08:00 filled the disk.', ...TIMELINE].join('\n'),
    );
    expect(incident.start).toBeNull();
  });
  it.each([
    ['Beginn: 6. Mai 2024, 08:15 Uhr (MESZ)', 'Ende: 6. Mai 2024, 09:40 Uhr (MESZ)', '06:15', '07:40'],
    [
      'Début : 6 mai 2024, 08:15 (heure de Paris)',
      'Fin : 6 mai 2024, 09:40 (heure de Paris)',
      '06:15',
      '07:40',
    ],
    [
      'Inicio: 6 de mayo de 2024, 08:15 (hora de Bogotá)',
      'Fin: 6 de mayo de 2024, 09:40 (hora de Bogotá)',
      '13:15',
      '14:40',
    ],
  ])('reads %s', async (start, end, from, to) => {
    expect(await ends('# X', '', start, '', end, '', ...TIMELINE)).toEqual([
      `2024-05-06T${from}:00Z`,
      `2024-05-06T${to}:00Z`,
    ]);
  });
});

describe('events', () => {
  it('takes the dates of numbered headings, an incident each', async () => {
    const { events } = await reportOf(
      [
        '# Spring',
        '## 1. March 5, 2024: Login',
        '- 10:00 alarm',
        '- 10:20 restarted',
        '## 2. April 9, 2024: Search',
        '- 11:00 complaint',
        '- 11:20 rebuilt the index',
      ].join('\n'),
    );
    expect(events.map((e) => [e.date, e.kind])).toEqual([
      ['2024-03-05', 'detection'],
      ['2024-03-05', 'mitigation'],
      ['2024-04-09', 'detection'],
      ['2024-04-09', 'mitigation'],
    ]);
  });
  it('reads a timeline in a block under the title', async () => {
    expect(
      await clocks('# Cache', 'Text.', '```', '10:00 deploy', '10:05 alarm', '10:30 rolled back', '```'),
    ).toEqual(['10:00', '10:05', '10:30']);
  });
  it('ends an event at the time that stands behind it', async () => {
    const { events } = await reportOf(
      ['# Cache 2024-05-06 (UTC)', '## Timeline (UTC)', '- 10:00 reads fail until 10:20', '- 10:30 ok'].join(
        '\n',
      ),
    );
    expect(events.map((e) => e.until)).toEqual(['2024-05-06T10:20:00Z', null]);
  });
  it('leaves out what repeats a line, and when the page was made', async () => {
    expect(
      await clocks(
        ...TIMELINE,
        '',
        'The switch, which was set at 11:20, holds. Page generated 2024-05-07 12:00 UTC.',
      ),
    ).toEqual(['10:17', '11:20', '11:40']);
  });
  it('gives each time of a sentence its own clause', async () => {
    const { events } = await reportOf(
      '# Orders, 6 May 2024\n\nAt 14:05 we saw no orders. The disk was extended at 14:45, and orders flowed again at 14:50.',
    );
    expect(events.map((e) => [e.clock, e.title, e.kind])).toEqual([
      ['14:05', 'At 14:05 we saw no orders.', 'detection'],
      ['14:45', 'The disk was extended at 14:45', 'mitigation'],
      ['14:50', 'orders flowed again at 14:50.', 'recovery'],
    ]);
  });
  it('takes two times joined by “and” for two, and for a range after “between”', async () => {
    expect(await clocks('## Timeline', 'Ann looked at 10:00 and 11:00.')).toEqual(['10:00', '11:00']);
  });
  it('takes a line that begins with a time for an event of its own, however the line above ends', async () => {
    expect(
      await clocks(
        'Timeline',
        '09:00 patched by the',
        '09:20 calls from accounting and',
        '09:45 rolled back,',
        '12:08 ok',
      ),
    ).toEqual(['09:00', '09:20', '09:45', '12:08']);
  });
  it('takes no length for a time', async () => {
    expect(await clocks('The outage lasted 3:08 hours.', 'Downtime: 3:08 hours', '', ...TIMELINE)).toEqual([
      '10:17',
      '11:20',
      '11:40',
    ]);
  });
  it('reads status pages that say when an update was posted', async () => {
    const { events } = await reportOf(
      [
        '# Uploads',
        '',
        '**Resolved**',
        'All is well.',
        'Posted 3 months ago. Mar 03, 2024 - 12:30 UTC',
        '',
        '**Identified**',
        'A bad node was found.',
        'Posted 3 months ago. Mar 03, 2024 - 11:40 UTC',
      ].join('\n'),
    );
    expect(events.map((e) => [e.at, e.title, e.kind])).toEqual([
      ['2024-03-03T12:30:00Z', 'Resolved: All is well.', 'recovery'],
      ['2024-03-03T11:40:00Z', 'Identified: A bad node was found.', 'investigation'],
    ]);
  });
  it('reads status pages whose times stand under the text, newest first', async () => {
    const { events } = await reportOf(
      [
        '# Payments',
        '',
        '**Resolved** - All payments work.',
        'May 6, 11:40 UTC',
        '',
        '**Monitoring** - A fix was deployed.',
        'May 6, 11:10 UTC',
        '',
        '**Investigating** - Payments fail.',
        'May 6, 10:12 UTC',
      ].join('\n'),
    );
    expect(events.map((e) => [e.clock, e.title.split(' ')[0], e.kind])).toEqual([
      ['11:40', 'Resolved', 'recovery'],
      ['11:10', 'Monitoring', 'mitigation'],
      ['10:12', 'Investigating', expect.stringMatching(/detection|investigation/)],
    ]);
  });
});

it('tells how it was resolved from the cause in a section of both', async () => {
  const { incident } = await reportOf(
    '# X\n\n## Root Cause and Resolution\n\nThe pool was too small. We fixed it by doubling the pool.\n\nTo resolve it for good, the limit went.',
  );
  expect(incident.rootCause).toBe('The pool was too small.');
  expect(incident.resolution?.text).toBe(
    'We fixed it by doubling the pool.\nTo resolve it for good, the limit went.',
  );
});

it('goes by the column of a table that says the kind, and by who it was', async () => {
  const { events } = await reportOf(
    [
      '## Timeline',
      '| Time | Phase | Who | What |',
      '|---|---|---|---|',
      '| 10:00 | Trigger | Ann | New pricing table |',
      '| 10:20 | | Customer | Totals off by one cent |',
      '| 10:40 | Escalation | Ann | Bea |',
      '| 10:50 | Mitigation | Bea | Old pricing table |',
      '| 11:00 | Recovery | Bea | Totals |',
    ].join('\n'),
  );
  expect(events.map((e) => e.kind)).toEqual(['trigger', 'detection', 'escalation', 'mitigation', 'recovery']);
});

it.each([
  ['Timezone: Europe/Lisbon', '09:05'],
  ['All timestamps UTC.', '10:05'],
  ['All timestamps are in US Eastern time.', '14:05'],
  ['Timestamps in CEST', '08:05'],
  ['Times in COT.', '15:05'],
])('takes the zone of all times from “%s”', async (note, clock) => {
  const { events } = await reportOf(
    `# Disk full\n\nDate: 6 May 2024\n${note}\n\n## Timeline\n\n- 10:05 alarm\n- 10:30 ok`,
  );
  expect(events[0]?.at).toBe(`2024-05-06T${clock}:00Z`);
});
