import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceOf, timeOf } from './evidenceOf.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));

describe('a log with stack traces', () => {
  it('has an event for each line with a time, with what follows in it', async () => {
    const { report, events } = await evidenceOf(fixture('orders.log'));
    expect(report.format).toBe('lines');
    expect(report.why).toBe('5 of the 14 lines begin with a time like 2024-11-02 09:58:03,120');
    expect(report.lines).toEqual({ read: 14, imported: 5, merged: 6, skipped: 3 });
    expect(events.map((event) => [event.line, timeOf(event), event.severity])).toEqual([
      [2, '2024-11-02 09:58:03.120', 'info'],
      [3, '2024-11-02 10:01:17.004', 'warning'],
      [4, '2024-11-02 10:02:40.951', 'error'],
      [11, '2024-11-02 10:02:41.000', 'info'],
      [14, '2024-11-03 00:00:00.000', 'info'],
    ]);
    expect(events[2]?.text).toContain('Caused by: java.net.SocketTimeoutException');
    expect(events[2]?.title).toContain('order 5512 was not stored');
  });

  it('skips what stands before the first time, and times that cannot be with what belongs to them', async () => {
    const { report } = await evidenceOf(fixture('orders.log'));
    expect(report.skipped).toEqual([
      { line: 1, reason: 'before the first line with a time' },
      { line: 12, reason: 'its time cannot be: 2024-02-31 10:03:00,000 INFO  [pool-2] s' },
      { line: 13, reason: 'belongs to a line whose time cannot be' },
    ]);
  });
});

describe('syslog', () => {
  it('names host and program as the actor, and leaves both out of the message', async () => {
    const { events } = await evidenceOf(fixture('gateway.syslog'));
    expect(events.map(({ actor, title }) => [actor, title]).slice(0, 2)).toEqual([
      ['gate-1 sshd', 'Accepted publickey for ops from 10.1.2.3'],
      ['gate-1 kernel', 'link is down'],
    ]);
  });

  it('takes the severity from the priority', async () => {
    const { events } = await evidenceOf(fixture('gateway.syslog'));
    expect(events[5]).toMatchObject({ severity: 'error', actor: 'gate-2 cron', title: '(root) failed' });
  });

  it('passes New Year once, and puts a straggler into the old year', async () => {
    const { events, report } = await evidenceOf(fixture('gateway.syslog'));
    expect(events.map(({ date }) => date)).toEqual([
      '2023-12-30',
      '2023-12-31',
      '2024-01-01',
      '2023-12-31',
      '2024-01-01',
      '2024-01-01',
    ]);
    expect(events[0]?.assumptions).toEqual(['year 2023 assumed']);
    expect(report.assumptions).toEqual(['its times name no year; one New Year passed within it']);
  });

  it('does not take a jump back of some days for New Year', async () => {
    const { events } = await evidenceOf(
      'Mar  9 10:00:00 a b: one\nMar  5 10:00:00 a b: two\nMar  9 10:00:01 a b: three\n',
    );
    expect(events.map(({ date }) => date)).toEqual(['2023-03-09', '2023-03-05', '2023-03-09']);
  });
});
