import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from './tableOf.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/import/tables/${name}`, import.meta.url));

describe('a table that was made by hand', () => {
  it('is read below its title, with dates and clocks in two columns, and proposed as moments', async () => {
    const report = await tableOf(fixture('handmade.csv'));
    expect(report).toMatchObject({
      format: 'table',
      why: 'it has 4 columns between commas, with times in “Date” and “Time (UTC)”',
      lines: { read: 9, imported: 4, skipped: 5 },
      marked: 4,
    });
    expect(report.events.map((e) => [e.line, e.at, e.title, e.actor, e.kind])).toEqual([
      [5, '2025-03-04T09:58:00.000Z', 'Release 41 went out, all regions', 'Mara', 'trigger'],
      [6, '2025-03-04T10:05:00.000Z', 'Pager: "error rate" over 5 %', null, 'detection'],
      [7, '2025-03-04T10:20:00.000Z', 'Rolled back to release 40', 'Ivo', 'mitigation'],
      [8, '2025-03-13T11:00:00.000Z', 'Error rate is back to normal', 'Ivo', 'recovery'],
    ]);
    expect(report.skipped).toEqual([
      { line: 1, through: 2, reason: 'above the table' },
      { line: 3, reason: 'blank' },
      { line: 4, reason: 'the names of the columns' },
      { line: 9, reason: 'no time in “Date”, “Time (UTC)”' },
    ]);
    expect(report.assumptions).toEqual([
      'times without a zone are in UTC, as “Time (UTC)” says',
      '2 rows without a date are of the date in the row above',
    ]);
  });

  it('keeps clocks without a date so, and passes midnight', async () => {
    const { events } = await tableOf('Time,Event\n23:50,Alert fired\n00:10,Restarted\n00:05,Late note\n');
    expect(events.map((e) => [e.date, e.dayOffset, e.clock, e.at])).toEqual([
      [null, 0, '23:50:00', null],
      [null, 1, '00:10:00', null],
      [null, 1, '00:05:00', null],
    ]);
  });
});

describe.each([',', ';', '\t', '|'])('a table divided by %j', (delimiter) => {
  it('is found, with a byte order mark and any line end', async () => {
    const rows = [
      ['time', 'level', 'message', 'host'],
      ['2024-05-01T10:00:00Z', 'error', `full ${delimiter} disk`, 'a1'],
      ['2024-05-01T10:01:00+02:00', 'info', 'fine', 'a2'],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join(end);
      const { events, lines } = await tableOf(`\ufeff${text}`);
      expect(lines).toEqual({ read: 3, imported: 2, merged: 0, skipped: 1 });
      expect(events.map((e) => [e.line, e.at, e.title, e.severity, e.actor])).toEqual([
        [2, '2024-05-01T10:00:00.000Z', `full ${delimiter.trim()} disk`.replace('  ', ' '), 'error', 'a1'],
        [3, '2024-05-01T08:01:00.000Z', 'fine', 'info', 'a2'],
      ]);
    }
  });
});

describe('rows that are not as they should be', () => {
  it('are all accounted for, each with its line and reason', async () => {
    const report = await tableOf(
      [
        'timestamp,message',
        '2024-05-01 10:00:00,one',
        '',
        '2024-05-01 10:01:00,two, with a comma',
        '2024-05-01 10:02:00',
        'yesterday,three',
        ',four',
        'timestamp,message',
        '2024-02-31 10:00:00,five',
        '2024-05-01 10:03:00,"six\nin two lines"',
        '2024-05-01 10:04:00,"seven',
        '2024-05-01 10:05:00,eight',
      ].join('\n'),
    );
    expect(report.events.map((e) => [e.line, e.text ?? e.title])).toEqual([
      [2, 'one'],
      [4, 'two, with a comma'],
      [5, '2024-05-01 10:02:00'],
      [10, 'six\nin two lines'],
      [12, '"seven'],
      [13, 'eight'],
    ]);
    expect(report.skipped).toEqual([
      { line: 1, reason: 'the names of the columns' },
      { line: 3, reason: 'blank' },
      { line: 6, reason: '“yesterday” cannot be read as a time' },
      { line: 7, reason: 'no time in “timestamp”' },
      { line: 8, reason: 'the names of the columns, again' },
      { line: 9, reason: '“2024-02-31 10:00:00” cannot be read as a time' },
    ]);
    expect(report.lines).toEqual({ read: 12, imported: 6, merged: 0, skipped: 6 });
    expect(report.warnings).toEqual([
      'on line 12 a quote opens that is never closed; it is read as a character of its cell',
      'on line 4 there are more cells than columns; what is too much is kept with the text',
      'on line 5 there are fewer cells than columns',
    ]);
  });

  it('add up for whatever stands in them', async () => {
    const cell = fc.constantFrom(
      '2024-05-01 10:00',
      'a',
      '',
      '"',
      '"x',
      'y"',
      '"a,b"',
      '10:00',
      '\n',
      '1714557600',
    );
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        await tableOf(`time,message,who\n${body.map((row) => row.join(',')).join('\n')}`);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('times in cells', () => {
  const clock = async (cell: string, settings = {}) => {
    const { events } = await tableOf(`time;message\n${cell};x\n${cell};y\n`, settings);
    const [event] = events;
    return event ? (event.at ?? `${event.date}T${event.clock}`) : null;
  };

  it.each([
    ['11/May/24 03:26 PM', '2024-05-11T15:26:00'],
    ['27/Sep/26 9:00 AM', '2026-09-27T09:00:00'],
    ['6/21/2025 16:14', '2025-06-21T16:14:00'],
    ['21.06.2025 16:14', '2025-06-21T16:14:00'],
    ['21.06.2025, 16:14:05,250', '2025-06-21T16:14:05.250'],
    ['2025/06/21 16:14', '2025-06-21T16:14:00'],
    ['June 21, 2025 4:14 PM', '2025-06-21T16:14:00'],
    ['21-Jun-2025 12:05 AM', '2025-06-21T00:05:00'],
    ['21.06.2025 16:14 UTC', '2025-06-21T16:14:00.000Z'],
    ['21.06.2025 16:14 Europe/Berlin', '2025-06-21T14:14:00.000Z'],
    ['2025-06-21', '2025-06-21Tnull'],
    ['1714557600123', '2024-05-01T10:00:00.123Z'],
    ['1714557600', '2024-05-01T10:00:00.000Z'],
    ['45413.4375', '2024-05-01T10:30:00'],
    ['45413,4375', '2024-05-01T10:30:00'],
  ])('such as %s', async (cell, wanted) => {
    expect(await clock(cell)).toBe(wanted);
  });

  it.each(['31.02.2025 10:00', '21.06.2025 25:00', 'soon', '12345', '1.2.3'])(
    'such as %s are none',
    async (cell) => {
      const { events } = await tableOf(`time;message\n2025-06-21 10:00;x\n${cell};y\n2025-06-21 10:00;x\n`);
      expect(events).toHaveLength(2);
    },
  );

  it('follow the order of day and month that one of them shows, or that is set', async () => {
    const dates = (await tableOf('date,event\n3/4/2024 10:00,a\n4/13/2024 10:00,b\n')).events.map(
      (e) => e.date,
    );
    expect(dates).toEqual(['2024-03-04', '2024-04-13']);
    const unsure = await tableOf('date,event\n3/4/2024 10:00,a\n');
    expect(unsure).toMatchObject({
      dayOrder: 'monthFirst',
      assumptions: ['dates such as 03/04/2024 are read with the month first'],
    });
    const set = await tableOf('date,event\n3/4/2024 10:00,a\n', { dayOrder: 'dayFirst' });
    expect(set.events[0]?.date).toBe('2024-04-03');
    expect(set.assumptions).toEqual([]);
  });

  it('without a zone have none, unless a column says it', async () => {
    const { events } = await tableOf(
      'time,zone,event\n2024-07-01 10:00,Europe/Berlin,a\n2024-07-01 10:00,+01:00,b\n2024-07-01 10:00,,c\n',
    );
    expect(events.map((e) => [e.at, e.isOffsetTaken])).toEqual([
      ['2024-07-01T08:00:00.000Z', true],
      ['2024-07-01T09:00:00.000Z', true],
      [null, undefined],
    ]);
  });

  it('have an end where a column gives one', async () => {
    const { events } = await tableOf(
      'start,end,event\n2024-07-01T10:00Z,2024-07-01T10:30Z,a\n2024-07-01T10:00Z,,b\n',
    );
    expect(events.map((e) => e.until)).toEqual(['2024-07-01T10:30:00.000Z', null]);
  });
});

it('can be read with other columns than were guessed', async () => {
  const text = 'created,closed,summary,detail\n2024-05-01T10:00Z,2024-05-02T11:00Z,short,a long story\n';
  const guessed = await tableOf(text);
  expect(guessed.fields).toEqual([
    { name: 'created', examples: ['2024-05-01T10:00Z'], roles: ['time'] },
    { name: 'closed', examples: ['2024-05-02T11:00Z'], roles: [] },
    { name: 'summary', examples: ['short'], roles: ['text'] },
    { name: 'detail', examples: ['a long story'], roles: ['text'] },
  ]);
  const { events } = await tableOf(text, { fields: { time: ['closed'], text: ['detail'] } });
  expect(events.map((e) => [e.at, e.title])).toEqual([['2024-05-02T11:00:00.000Z', 'a long story']]);
  const both = await tableOf(text, { fields: { time: ['created', 'closed'] } });
  expect(both.events.map((e) => e.title)).toEqual(['created: short', 'closed: short']);
});

it('does not mark a long table, and gives it no kinds', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${1_714_557_600 + i},alert fired ${i}\n`);
  const { marked, events, lines } = await tableOf(`ts,message\n${rows.join('')}`);
  expect({ marked, read: lines.read, kind: events[0]?.kind }).toEqual({
    marked: 0,
    read: 20_001,
    kind: 'other',
  });
  expect(events[19_999]).toMatchObject({ place: 19_999, line: 20_001, title: 'alert fired 19999' });
});

it('reads a table whose columns have no names', async () => {
  const { events, skipped } = await tableOf(
    '2024-05-01 10:00:00,web,started\n2024-05-01 10:01:00,web,stopped\n2024-05-01 10:02:00,db,started again\n',
  );
  expect(skipped).toEqual([]);
  expect(events.map((e) => [e.line, e.title])).toEqual([
    [1, 'started'],
    [2, 'stopped'],
    [3, 'started again'],
  ]);
});

describe('tables that are known by their columns', () => {
  it('Jira: created, resolved and each comment, with the people behind accounts', async () => {
    const report = await tableOf(fixture('jira.csv'));
    expect(report).toMatchObject({
      format: 'jira-csv',
      lines: { read: 2, imported: 1, skipped: 1 },
      marked: 4,
    });
    expect(
      report.events.map((e) => [e.line, `${e.date} ${e.clock}`, e.text ?? e.title, e.actor, e.at]),
    ).toEqual([
      [2, '2024-05-11 15:26:00', 'OPS-7: Payments fail, again (created)', 'Ben Ode', null],
      [2, '2024-05-11 17:10:00', 'OPS-7: Payments fail, again (resolved)', 'Ana Lima', null],
      [
        2,
        '2024-05-11 15:40:00',
        'Looking; the queue\nis full\nOPS-7: Payments fail, again',
        'Ana Lima',
        null,
      ],
      [2, '2024-05-11 16:02:00', 'Cleared the queue\nOPS-7: Payments fail, again', 'Ben Ode', null],
    ]);
    expect(report.fields.find(({ name }) => name === 'Labels')?.examples).toEqual(['pay']);
    const updated = await tableOf(fixture('jira.csv'), { fields: { time: ['Updated'] } });
    expect(updated.events[0]).toMatchObject({
      date: '2024-05-12',
      title: 'OPS-7: Payments fail, again (Updated)',
    });
  });

  it('Timesketch: datetime, else timestamp, with all digits', async () => {
    const report = await tableOf(fixture('timesketch.csv'));
    expect(report).toMatchObject({ format: 'timesketch-csv', marked: 0 });
    expect(report.events.map((e) => [e.clock, e.offset, e.title, e.actor])).toEqual([
      ['10:00:00.000001', '+00:00', 'Service stopped', 'web-1'],
      ['10:01:00.123456', '+00:00', 'Only a timestamp', 'web-2'],
    ]);
    expect(report.skipped.at(-1)).toEqual({ line: 4, reason: 'no time in “datetime”, “timestamp”' });
  });

  it('DFIR-IRIS: with its zone when made to import, in UTC when exported', async () => {
    for (const name of ['iris.csv', 'iris-export.csv']) {
      const report = await tableOf(fixture(name));
      expect(report).toMatchObject({ format: 'iris-csv', marked: 1 });
      expect(report.events[0]).toMatchObject({
        at: '2024-05-01T08:00:00.250Z',
        text: 'Login from a new place\nThe admin account signed in.',
      });
    }
  });

  it('Dispatch: in UTC, as its column says', async () => {
    const report = await tableOf(fixture('dispatch.csv'));
    expect(report).toMatchObject({ format: 'dispatch-csv', marked: 2 });
    expect(report.events.map((e) => [e.at, e.actor])).toEqual([
      ['2024-05-01T10:00:00.000Z', 'ana@example.test'],
      ['2024-05-01T10:12:30.000Z', 'ben@example.test'],
    ]);
  });
});

it.each([
  '# Outage\n\n| Time | Event |\n|---|---|\n| 10:00 | alert |\n| 10:05 | fixed |\n',
  'Timeline, all times in UTC\n\n10:00, alert fired\n10:05, restarted, and all was well\n',
  'Time and again, the date slipped, and so we met.\nIt was late, people were tired, nobody looked.\n',
])('does not take what people write for a table: %j', async (text) => {
  const { format } = await tableOf(text).catch(() => ({ format: 'document' }));
  expect(format).not.toBe('table');
});

it('does not take a table for one of events when none of its columns holds times', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `at step ${i},server ${i},went on`);
  const { format } = await tableOf(`when,host,text\n${rows.join('\n')}\n`).catch(() => ({ format: 'none' }));
  expect(format).not.toBe('table');
});
