import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

/** Line and time of every event: the instant where there is one, else as much as the document gives. */
async function timesIn(lines: readonly string[]) {
  const { events } = await reportOf(lines.join('\n'));
  return events.map((e) => [
    e.line,
    e.at?.replace(':00Z', 'Z') ?? [e.date, e.relative ?? e.clock].filter(Boolean).join(' '),
  ]);
}

describe('where the time stands', () => {
  it('reads rows of a table, with who did it', async () => {
    const { events } = await reportOf(
      [
        '# Queue stuck',
        '',
        '## Timeline (UTC, 2025-03-04)',
        '',
        '| Time | Who | Event |',
        '| --- | --- | --- |',
        '| 10:00 | Ann | Deployed the consumer |',
        '| 10:07 | monitoring | Queue alert fired |',
      ].join('\n'),
    );
    expect(events.map((e) => [e.line, e.at, e.actor, e.title])).toEqual([
      [7, '2025-03-04T10:00:00Z', 'Ann', 'Deployed the consumer'],
      [8, '2025-03-04T10:07:00Z', 'monitoring', 'Queue alert fired'],
    ]);
  });

  it('reads rows with date and time in columns of their own', async () => {
    const rows = [
      '| Date | Time (UTC) | Description |',
      '|---|---|---|',
      '| 2025-03-04 | 23:50 | Alert fired |',
      '| 2025-03-05 | 00:10 | Restarted |',
    ];
    expect(await timesIn(['## Timeline', '', ...rows])).toEqual([
      [5, '2025-03-04T23:50Z'],
      [6, '2025-03-05T00:10Z'],
    ]);
  });

  it('reads a heading per time with its text below', async () => {
    const { events } = await reportOf(
      [
        '# Outage of 4 March 2025',
        '## Timeline (UTC)',
        '### 10:00',
        'Alert fired.',
        '',
        '### 10:20 - Restarted',
        'It helped.',
      ].join('\n'),
    );
    expect(events.map((e) => [e.line, e.textLine, e.at, e.title])).toEqual([
      [3, 4, '2025-03-04T10:00:00Z', 'Alert fired.'],
      [6, undefined, '2025-03-04T10:20:00Z', 'Restarted'],
    ]);
  });

  it('reads a time alone on its line with the text on the next', async () => {
    expect(await timesIn(['Timeline', '10:00 AM UTC', 'Alert fired', '10:30 AM UTC', 'Restarted'])).toEqual([
      [2, '10:00'],
      [4, '10:30'],
    ]);
  });

  it('reads quoted, numbered, italic and emoji lines', async () => {
    expect(
      await timesIn([
        '## Timeline',
        '',
        '> 10:00 UTC - alert fired',
        '',
        '1. 10:05 - paged the team',
        '2. 10:10 - restarted',
        '',
        '- *10:20* - better',
        '- :fire: 10:30: worse',
        '- 🔥 **10:40** worse still',
      ]),
    ).toEqual([
      [3, '10:00'],
      [5, '10:05'],
      [6, '10:10'],
      [8, '10:20'],
      [9, '10:30'],
      [10, '10:40'],
    ]);
  });

  it('reads lines in a code block when the timeline is there', async () => {
    expect(
      await timesIn(['## Timeline', '```', '10:00 alert fired', '10:10 restarted', '10:20 fixed', '```']),
    ).toEqual([
      [3, '10:00'],
      [4, '10:10'],
      [5, '10:20'],
    ]);
  });

  it('reads several events in one line', async () => {
    expect(
      await timesIn([
        '## Timeline',
        '10:00 UTC: alert fired. 10:05 UTC: restarted the queue; 10:10 UTC: all well.',
      ]),
    ).toEqual([
      [2, '10:00'],
      [2, '10:05'],
      [2, '10:10'],
    ]);
  });

  it('reads sentences of a prose timeline, over wrapped lines', async () => {
    expect(
      await timesIn([
        '# Timeline',
        'The alert fired at 10:00 UTC on 4 March 2025. We looked at it and at',
        '10:12 UTC restarted the queue. By 10:30 UTC all was well.',
      ]),
    ).toEqual([
      [2, '2025-03-04T10:00Z'],
      [3, '2025-03-04T10:12Z'],
      [3, '2025-03-04T10:30Z'],
    ]);
  });

  it('reads HTML lists and tables, and runs nothing', async () => {
    const { events, format } = await reportOf(
      '<!doctype html><title>Bad day</title><h1>Bad day</h1>\n<h2>Timeline (UTC)</h2>\n<ul>\n<li><b>10:00</b> alert &lt;script&gt;</li>\n<li>10:10 restarted</li>\n</ul>\n<script>alert("11:00 no")</script>\n',
    );
    expect(format).toBe('html');
    expect(events.map((e) => [e.line, e.clock, e.title])).toEqual([
      [4, '10:00', 'alert <script>'],
      [5, '10:10', 'restarted'],
    ]);
  });
});

describe('how the time is written', () => {
  const first = async (line: string) => (await timesIn(['## Timeline', `- ${line}`, '- 23:59 end']))[0]?.[1];
  it.each([
    ['2025-03-04 10:00 UTC - a', '2025-03-04T10:00Z'],
    ['2025-03-04T10:00:30Z a', '2025-03-04T10:00:30Z'],
    ['2025-03-04T10:00:00+02:00 a', '2025-03-04T08:00Z'],
    ['March 4th, 2025 at 2:05 pm EST: a', '2025-03-04T19:05Z'],
    ['4 Mar 2025, 14.05 CET - a', '2025-03-04T13:05Z'],
    ['2025-07-04 14:05 Pacific Time - a', '2025-07-04T21:05Z'],
    ['2025-07-04 14:05 PST - a', '2025-07-04T22:05Z'],
    ['2025-07-04 14:05 (Berlin time) - a', '2025-07-04T12:05Z'],
    ['04.07.2025 14:05 GMT+1 - a', '2025-07-04T13:05Z'],
    ['2025-03-04 1405 UTC: a', '2025-03-04T14:05Z'],
    ['1405hrs - a', '14:05'],
    ['1430 - a', '14:30'],
    ['2pm - a', '14:00'],
    ['2:05 p.m. - a', '14:05'],
    ['12:10 AM - a', '00:10'],
    ['[14:05] a', '14:05'],
    ['(14:05) a', '14:05'],
    ['`14:05` a', '14:05'],
    ['14:05:30.250 a', '14:05:30.250'],
    ['~14:05 a', '14:05'],
    ['14h05 : a', '14:05'],
    ['T+5m: a', 'T+5m'],
    ['T+1:05 a', 'T+1h5m'],
    ['+15 min: a', 'T+15m'],
    ['Mon 14:05 - a', '14:05'],
    ['14:05 Uhr: a', '14:05'],
    ['At around 14:05, a', '14:05'],
    ['14:05 UTC+2 a', '14:05'],
    ['24:00 a', '24:00'],
  ])('%s', async (line, time) => expect(await first(line)).toBe(time));
});

describe('dates and zones', () => {
  it('counts on over midnight', async () => {
    expect(
      await timesIn([
        '# Outage, 31 December 2024',
        '## Timeline (UTC)',
        '- 23:50 alert',
        '- 00:10 restarted',
        '- 07:00 fixed',
      ]),
    ).toEqual([
      [3, '2024-12-31T23:50Z'],
      [4, '2025-01-01T00:10Z'],
      [5, '2025-01-01T07:00Z'],
    ]);
  });
  it('counts days where there is no date, and makes none up', async () => {
    const { events } = await reportOf('## Timeline\n- 23:50 alert\n- 00:10 restarted\n');
    expect(events.map((e) => [e.date, e.at, e.dayOffset])).toEqual([
      [null, null, 0],
      [null, null, 1],
    ]);
  });
  it('takes dates from headings in the timeline', async () => {
    expect(
      await timesIn([
        '## Timeline (UTC)',
        '### March 4, 2025',
        '- 10:00 alert',
        '### March 5, 2025',
        '- 09:00 fixed',
      ]),
    ).toEqual([
      [3, '2025-03-04T10:00Z'],
      [5, '2025-03-05T09:00Z'],
    ]);
  });
  it('reads a list that is newest first', async () => {
    expect(
      await timesIn([
        '# Outage of 2025-03-04',
        '## Timeline (UTC)',
        '- 01:10 fixed',
        '- 00:40 restarted',
        '- 00:10 found',
        '- 00:05 looked',
        '- 23:50 alert',
      ]),
    ).toEqual([
      [3, '2025-03-05T01:10Z'],
      [4, '2025-03-05T00:40Z'],
      [5, '2025-03-05T00:10Z'],
      [6, '2025-03-05T00:05Z'],
      [7, '2025-03-04T23:50Z'],
    ]);
  });
  it('leaves a date in doubt open, and says so', async () => {
    const { events } = await reportOf(
      '## Timeline\n- 04-12-2022 10:00 UTC alert\n- 04-12-2022 11:00 UTC fixed\n',
    );
    expect(events[0]).toMatchObject({
      date: null,
      at: null,
      clock: '10:00',
      assumptions: ['the date may be 2022-04-12 or 2022-12-04'],
    });
  });
  it('leaves out days and clocks that do not exist, and says so', async () => {
    const { events, skipped } = await reportOf(
      '## Timeline\n- 25:61 alert\n- 2024-02-31 10:00 UTC alert\n- 0001-01-01 10:00 UTC alert\n',
    );
    expect(events.map((e) => [e.line, e.date, e.at])).toEqual([
      [3, null, null],
      [4, '0001-01-01', '0001-01-01T10:00:00Z'],
    ]);
    expect(skipped).toContainEqual({ line: 2, reason: 'there is no 25:61' });
  });
});

it('reads a range with its end', async () => {
  const { events } = await reportOf(
    '# Outage of 2025-03-04\n## Timeline (UTC)\n- 10:00 - 10:30: alert\n- 23:50–00:20 restarted\n',
  );
  expect(events.map((e) => [e.at, e.until])).toEqual([
    ['2025-03-04T10:00:00Z', '2025-03-04T10:30:00Z'],
    ['2025-03-04T23:50:00Z', '2025-03-05T00:20:00Z'],
  ]);
});

it('takes no version, port, ratio, address or log line for a time', async () => {
  expect(
    await timesIn([
      '## Timeline',
      '- 10:00 alert on 127.0.0.1:8080, v1.10.30, 16:9, port 8443',
      '- see https://example.org/2024/05/06/10:30',
      '```',
      '2025-03-04 10:00:01 ERROR [main] failed',
      '```',
      '- 10:30 fixed',
    ]),
  ).toEqual([
    [2, '10:00'],
    [7, '10:30'],
  ]);
});
