import { describe, expect, it } from 'vitest';
import { epochMs, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { ticksBetween } from '../../../shared/picture/ticks.ts';

const at = (iso: string) => epochMs(Date.parse(iso));
const labels = (from: string, to: string, most: number, zone: ZoneId = UTC) =>
  ticksBetween(at(from), at(to), most, zone).map(({ label, dateLabel }) => [label, dateLabel].join('|'));
const berlin = toZone('Europe/Berlin') as ZoneId;
const kolkata = toZone('Asia/Kolkata') as ZoneId;

describe('ticksBetween', () => {
  it('takes round clock times, with the date under the first and where it changes', () => {
    expect(labels('2024-03-05T22:50:00Z', '2024-03-06T01:10:00Z', 6)).toEqual([
      '23:00|5 Mar 2024',
      '23:30|',
      '00:00|6 Mar 2024',
      '00:30|',
      '01:00|',
    ]);
  });
  it('takes days when it spans days', () => {
    expect(labels('2024-02-27T10:00:00Z', '2024-03-02T10:00:00Z', 5)).toEqual([
      '28 Feb|2024',
      '29 Feb|',
      '1 Mar|',
      '2 Mar|',
    ]);
  });
  it('takes seconds and parts of them in short ranges', () => {
    expect(labels('2024-03-05T10:00:00.100Z', '2024-03-05T10:00:00.900Z', 4)).toEqual([
      '10:00:00.200|5 Mar 2024',
      '10:00:00.400|',
      '10:00:00.600|',
      '10:00:00.800|',
    ]);
  });
  it('counts in the zone that is shown', () => {
    expect(labels('2024-03-05T10:00:00Z', '2024-03-05T12:00:00Z', 3, kolkata)).toEqual([
      '16:00|5 Mar 2024',
      '17:00|',
    ]);
  });
  it('keeps to round hours on the days when summer time begins and ends', () => {
    const spring = labels('2024-03-30T22:00:00Z', '2024-03-31T12:00:00Z', 6, berlin);
    expect(spring).toEqual(['00:00|31 Mar 2024', '03:00|', '06:00|', '09:00|', '12:00|']);
    const autumn = labels('2024-10-26T21:00:00Z', '2024-10-27T12:00:00Z', 6, berlin);
    expect(autumn).toEqual(['00:00|27 Oct 2024', '03:00|', '06:00|', '09:00|', '12:00|']);
  });
  it('takes months and years in long ranges', () => {
    expect(labels('2023-11-15T00:00:00Z', '2024-03-15T00:00:00Z', 5)).toEqual([
      'Dec|2023',
      'Jan|2024',
      'Feb|',
      'Mar|',
    ]);
    expect(labels('2019-06-01T00:00:00Z', '2024-03-15T00:00:00Z', 3)).toEqual(['2020|', '2022|', '2024|']);
  });
  it('never gives more than asked for, whatever the length', () => {
    for (let length = 1; length < 4e12; length *= 3)
      for (const most of [1, 4, 12])
        expect(
          ticksBetween(epochMs(1.7e12), epochMs(1.7e12 + length), most, berlin).length,
        ).toBeLessThanOrEqual(most + 1);
  });
});
