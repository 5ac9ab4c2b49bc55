import { describe, expect, it } from 'vitest';
import { evidenceOf, timeOf } from './evidenceOf.ts';

const times = async (...lines: string[]) => {
  const read = await evidenceOf(`${lines.join('\n')}\n`);
  expect(read.report.format).toBe('lines');
  return { ...read, times: read.events.map(timeOf), at: read.events.map(({ at }) => at) };
};

describe('a line with a number since 1970 and a civil time', () => {
  it('has the civil time as it is written, with the offset that follows from both', async () => {
    const read = await times(
      '- 1720000800 2024.07.03 rack-4 2024-07-03-12.00.00.250100 rack-4 FAN INFO speed is back',
      '- 1720000811 2024.07.03 rack-9 2024-07-03-12.00.11.000007 rack-9 FAN WARN speed is low',
      'X 1720004399 2024.07.03 rack-9 2024-07-03-12.59.59.999999 rack-9 FAN FATAL fan stands',
    );
    expect(read.times).toEqual([
      '2024-07-03 12:00:00.250100+02:00',
      '2024-07-03 12:00:11.000007+02:00',
      '2024-07-03 12:59:59.999999+02:00',
    ]);
    expect(read.at[0]).toBe('2024-07-03T10:00:00.250Z');
    expect(read.report.assumptions).toEqual([
      'the offset follows from the number since 1970 in the same line',
    ]);
  });

  it('has it too where the number begins the line, and an offset of half and quarter hours', async () => {
    const read = await times(
      '1720000800.123 2024-07-03 15:45:00 dispatcher took job 4411',
      '1720000860.200 2024-07-03 15:46:00 dispatcher took job 4412',
      '1720000920.900 2024-07-03 15:47:00 dispatcher took job 4413',
    );
    expect(read.times[0]).toBe('2024-07-03 15:45:00+05:45');
  });

  it('keeps the number where the civil time is another moment', async () => {
    const read = await times(
      '1720000800 backup of 2024-07-01 03:10:40 was checked',
      '1720000860 backup of 2024-06-28 03:10:55 was checked',
      '1720000920 backup of 2024-06-14 03:11:20 was checked',
    );
    expect(read.times[0]).toBe('2024-07-03 10:00:00+00:00');
  });

  it('leaves the offset open in a line in which the two do not fit', async () => {
    const read = await times(
      ...Array.from({ length: 20 }, (_, i) => `- ${1720000800 + i} 2024-07-03 12:00:${10 + i} probe ${i} ok`),
      ...Array.from({ length: 20 }, (_, i) => `- ${1720000810 + i} 2024-07-03 12:00:${10 + i} probe ${i} ok`),
    );
    expect(read.times[0]).toBe('2024-07-03 12:00:10');
    const most = await times(
      ...Array.from({ length: 20 }, (_, i) => `- ${1720000810 + i} 2024-07-03 12:00:${10 + i} probe ${i} ok`),
      '- 1720000900 2024-07-03 12:00:40 probe 20 came late',
    );
    expect(most.times.at(-2)).toBe('2024-07-03 12:00:29+02:00');
    expect(most.times.at(-1)).toBe('2024-07-03 12:00:40');
  });
});

describe('a time without a year', () => {
  it('takes the year of a full date in the same line', async () => {
    const read = await times(
      'edge 2019.12.31 n1 Dec 31 23:59:58 n1/n1 cron[7]: started',
      'edge 2020.01.01 n1 Dec 31 23:59:59 n1/n1 cron[7]: done',
      'edge 2020.01.01 n2 Jan 1 00:00:03 n2/n2 sshd[9]: session opened for user ops',
    );
    expect(read.times).toEqual(['2019-12-31 23:59:58', '2019-12-31 23:59:59', '2020-01-01 00:00:03']);
    expect(read.report.assumptions).toEqual(['the year of a time is that of the date in the same line']);
    expect(read.events[0]?.assumptions).toEqual([]);
  });

  it('takes year and offset from a number since 1970, without a date', async () => {
    const read = await times(
      'a 1131566499 Nov 9 12:01:39 n1 crond[1]: started',
      'a 1131566500 Nov 9 12:01:40 n1 crond[1]: done',
    );
    expect(read.times).toEqual(['2005-11-09 12:01:39-08:00', '2005-11-09 12:01:40-08:00']);
  });

  it('does not take the year of a date of another day', async () => {
    const read = await times(
      'Mar  9 10:00:00 a b: licence ends on 2031-01-01 for all',
      'Mar  9 10:00:05 a b: licence ends on 2031-01-01 for all',
    );
    expect(read.events[0]?.assumptions).toEqual(['year 2023 assumed']);
  });
});

describe('times in unusual clothes', () => {
  it('reads a month and a day with a point between them, before a duration without seconds', async () => {
    const read = await times(
      '[10.30 16:49:06] mail.exe - relay.test:5070 open through proxy',
      '[10.30 16:49:18] mail.exe - relay.test:5070 close, 451 bytes sent, lifetime 05:27',
      '[10.31 00:02:10] mail.exe - relay.test:5070 close, 0 bytes sent, lifetime 00:01',
    );
    expect(read.times).toEqual(['2023-10-30 16:49:06', '2023-10-30 16:49:18', '2023-10-31 00:02:10']);
  });

  it('reads day and month with points behind both', async () => {
    const read = await times('03.04. 16:49:06 Pumpe 2 steht', '03.04. 16:50:00 Pumpe 2 läuft');
    expect(read.times[0]).toBe('2023-04-03 16:49:06');
  });

  it('reads numbers without zeros before them, a number of milliseconds among them', async () => {
    const read = await times(
      '20240703-22:15:21:856|steps|41|walk',
      '20240703-22:15:21:96|steps|41|walk',
      '20240703-22:17:4:7|steps|42|walk',
      '20240704-0:3:40:120|steps|43|stand',
      '20240704-0:3:41:120|steps|43|stand',
    );
    expect(read.times).toEqual([
      '2024-07-03 22:15:21.856',
      '2024-07-03 22:15:21.096',
      '2024-07-03 22:17:04.007',
      '2024-07-04 00:03:40.120',
      '2024-07-04 00:03:41.120',
    ]);
  });

  it('reads a fraction behind a colon as one where all have as many digits', async () => {
    const read = await times('2024-07-03 10:00:01:50 frame 1', '2024-07-03 10:00:02:50 frame 2');
    expect(read.times).toEqual(['2024-07-03 10:00:01.50', '2024-07-03 10:00:02.50']);
  });

  it('reads a date whose month and day have no zeros before them', async () => {
    const read = await times('2024-7-3 9:5:4 one', '2024-7-3 9:5:14 two', '2024-10-13 19:15:14 three');
    expect(read.times).toEqual(['2024-07-03 09:05:04', '2024-07-03 09:05:14', '2024-10-13 19:15:14']);
  });
});
