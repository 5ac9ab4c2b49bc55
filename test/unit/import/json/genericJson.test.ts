import { describe, expect, it } from 'vitest';
import { importJson } from './importJson.ts';

describe('records of any shape', () => {
  it('finds time, text, actor and severity by name and value, nested ones by their path', async () => {
    const { report, events, fields } = await importJson(
      JSON.stringify({
        exported: true,
        data: {
          rows: [
            {
              id: 1699999999,
              meta: { when: '2025-03-04T10:00:00.123456+01:00' },
              msg: 'disk full',
              lvl: 'WARN',
              user: 'ann',
            },
            {
              id: 1699999998,
              meta: { when: '2025-03-04T10:05:00+01:00' },
              msg: 'disk freed',
              lvl: 'info',
              user: 'bob',
            },
          ],
        },
      }),
    );
    expect(report).toMatchObject({ format: 'json', why: 'JSON, the time in “meta.when”' });
    expect(report.lines).toEqual({ read: 2, imported: 2, merged: 0, skipped: 0 });
    expect(events.map((e) => [e.at, e.clock, e.offset, e.title, e.actor, e.severity])).toEqual([
      ['2025-03-04T09:00:00.123Z', '10:00:00.123456', '+01:00', 'disk full', 'ann', 'warning'],
      ['2025-03-04T09:05:00.000Z', '10:05:00', '+01:00', 'disk freed', 'bob', 'info'],
    ]);
    expect(fields.find(({ name }) => name === 'meta.when')).toEqual({
      name: 'meta.when',
      examples: ['2025-03-04T10:00:00.123456+01:00', '2025-03-04T10:05:00+01:00'],
      roles: ['time'],
    });
  });

  it('reads numbers as times by their size, says the unit, and keeps nanoseconds', async () => {
    const { report, events } = await importJson(
      '[{"ts":1741082400123456789,"msg":"a"},{"ts":1741082401,"msg":"b"}]',
    );
    expect(report.unit).toBe('ns');
    expect(events.map((e) => [e.written, e.clock])).toEqual([
      ['1741082400123456789', '10:00:00.123456789'],
      ['1741082401', '10:00:01'],
    ]);
  });

  it('reads the fields and the unit that a person chose instead', async () => {
    const text = '[{"ts":1741082400,"other":1741168800000,"msg":"a","note":"b"}]';
    const { events } = await importJson(text, {
      settings: { fields: { time: ['other'], text: ['note'] }, unit: 'ms' },
    });
    expect(events.map((e) => [e.at, e.title])).toEqual([['2025-03-05T10:00:00.000Z', 'b']]);
  });

  it('takes a short timeline within a document for what people wrote: day from around it, kinds from its words', async () => {
    const { report, events } = await importJson(
      JSON.stringify({
        title: 'Search outage',
        start_time: '2025-03-04T22:50:00Z',
        impact: 'Nobody could search.',
        timeline: [
          { time: '22:50', title: 'Error rate alert fired', description: 'on the search nodes' },
          { time: '23:30', title: 'Rolled back the release' },
          { time: '00:10', title: 'Search is back to normal' },
        ],
      }),
      { settings: { format: 'json' } },
    );
    expect(events.map((e) => [e.at?.slice(0, 16), e.kind, e.isOffsetTaken])).toEqual([
      ['2025-03-04T22:50', 'detection', true],
      ['2025-03-04T23:30', 'mitigation', true],
      ['2025-03-05T00:10', 'recovery', true],
    ]);
    expect(events[0]?.text).toBe('Error rate alert fired\non the search nodes');
    expect(report.assumptions).toEqual(['the date of times without one is that of “start_time”']);
    expect(report.incident).toMatchObject({ title: 'Search outage', impact: 'Nobody could search.' });
  });

  it('takes no other time where the record’s own cannot be read or is missing', async () => {
    const user = { name: 'ann', created_at: '2020-01-01T00:00:00Z' };
    const record = { time: '2025-03-04T10:00:00Z', changed_at: '2025-03-04T11:00:00Z', note: 'a', user };
    const { report } = await importJson(
      JSON.stringify([record, record, { ...record, time: 'yesterday' }, { note: 'b', user }]),
    );
    expect(report.lines).toEqual({ read: 4, imported: 2, merged: 0, skipped: 2 });
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      '“yesterday” in “time” is no time that can be read',
      'no time in it',
    ]);
  });

  it('takes the start of something for its time, and the end for its end', async () => {
    const record = {
      RequestEndTimestamp: '2025-03-04T10:00:02Z',
      RequestStartTimestamp: '2025-03-04T10:00:00Z',
      Path: '/a',
    };
    const { report, events } = await importJson(JSON.stringify([record]));
    expect(report.why).toBe('JSON, the time in “RequestStartTimestamp”');
    expect(events.map((e) => [e.clock, e.until])).toEqual([['10:00:00', '2025-03-04T10:00:02.000Z']]);
  });

  it('puts a day and a clock in two fields together', async () => {
    const { events } = await importJson('[{"date":"2025-03-04","time":"10:05","note":"a"}]');
    expect(events.map((e) => [e.date, e.clock, e.at, e.written])).toEqual([
      ['2025-03-04', '10:05:00', null, '2025-03-04 10:05'],
    ]);
  });

  it('leaves a clock without any day around it undated', async () => {
    const { events } = await importJson(
      '{"timeline":[{"time":"10:00","text":"a"},{"time":"09:59","text":"b"}]}',
      { settings: { format: 'json' } },
    );
    expect(events.map((e) => [e.at, e.date, e.dayOffset, e.clock])).toEqual([
      [null, null, 0, '10:00:00'],
      [null, null, 0, '09:59:00'],
    ]);
  });

  it('skips records without a time with the reason and the line', async () => {
    const { report } = await importJson(
      '[\n{"time":"2025-03-04T10:00Z","m":"a"},\n{"m":"b"},\n{"time":"soon"},\n7]',
    );
    expect(report.skipped).toEqual([
      { line: 3, reason: 'no time in it' },
      { line: 4, reason: '“soon” in “time” is no time that can be read' },
      { line: 1, reason: 'it is not an object' },
    ]);
  });

  it('says so when no field is a time', async () => {
    const { report } = await importJson('{"a":[{"b":1}]}');
    expect(report.format).toBe('json');
    expect(report.warnings).toEqual(['no time of an event was found']);
  });

  it('reads a value that is longer than the sample', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({
      at: 1_741_082_400_000 + i,
      text: `number ${i} of many`,
    }));
    const { report } = await importJson(JSON.stringify({ rows }, null, 2));
    expect(report).toMatchObject({ format: 'json', unit: 'ms', lines: { read: 9000, imported: 9000 } });
  });
});

describe('JSON Lines', () => {
  it('knows well-known records by their fields', async () => {
    const of = async (record: object) =>
      (await importJson(`${JSON.stringify(record)}\n`.repeat(2))).report.why;
    const time = '2025-03-04T10:00:00Z';
    expect(await of({ log: 'ready\n', stream: 'stderr', time })).toBe(
      'Docker container logs, the time in “time”',
    );
    expect(await of({ level: 30, time: 1741082400123, pid: 1, hostname: 'h', msg: 'm' })).toMatch(
      /^pino logs/,
    );
    expect(await of({ name: 'n', v: 0, level: 30, time, pid: 1, hostname: 'h', msg: 'm' })).toMatch(
      /^bunyan logs/,
    );
    expect(await of({ message: 'm', datetime: time, timestamp_desc: 'Written' })).toMatch(
      /^Timesketch events/,
    );
    expect(await of({ eventVersion: '1.08', eventTime: time, eventName: 'RunInstances' })).toMatch(
      /^AWS CloudTrail/,
    );
  });

  it('skips damaged lines and lines of other things, runs of them as one entry', async () => {
    const record = '{"ts":"2025-03-04T10:00:00Z","msg":"all well"}';
    const { report } = await importJson(
      `${record}\n\n${record.slice(0, 30)}\npanic: no\n  at a\n${record}\n${record}\n${record}\n{"ts"`,
    );
    expect(report).toMatchObject({ format: 'jsonl', lines: { read: 8, imported: 4, skipped: 4 } });
    expect(report.skipped).toEqual([
      { line: 3, reason: 'damaged JSON: it cannot be read to its end' },
      { line: 4, through: 5, reason: 'it is not a JSON object' },
      { line: 9, reason: 'the file breaks off in it' },
    ]);
  });

  it('gives the same whether it is streamed in pieces or whole', async () => {
    const text = Array.from({ length: 7000 }, (_, i) => `{"ts":${1741082400 + i},"msg":"überall ${i}"}`).join(
      '\r\n',
    );
    const whole = await importJson(text);
    const bytes = new TextEncoder().encode(text);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 999) yield bytes.subarray(at, at + 999);
    }
    const streamed = await importJson(pieces());
    expect(JSON.stringify(streamed.events)).toBe(JSON.stringify(whole.events));
    expect(whole.report.lines).toEqual({ read: 7000, imported: 7000, merged: 0, skipped: 0 });
    expect(whole.events[6999]).toMatchObject({ line: 7000, title: 'überall 6999' });
  });
});
