import { describe, expect, it } from 'vitest';
import { dayOrderOfValues } from '../../../../shared/import/time/dayOrderOfValues.ts';
import { readTimestamp } from '../../../../shared/import/time/readTimestamp.ts';

/** `2024-05-11T15:26:00.000 +60`; what is missing is said. */
function read(value: string | number | bigint, hints = {}) {
  const time = readTimestamp(value, hints);
  if (!time) return null;
  const iso = new Date(Math.floor(time.civilMs)).toISOString().slice(0, -1);
  return `${iso}${time.offsetMin === null ? '' : ` ${time.offsetMin}`}${time.lacks === 'nothing' ? '' : ` no ${time.lacks}`}`;
}

describe('reads what records hold', () => {
  it.each([
    ['2024-05-11T15:26:00Z', '2024-05-11T15:26:00.000 0'],
    ['2024-05-11T15:26:00.123456789+05:30', '2024-05-11T15:26:00.123 330'],
    ['2024-05-11 15:26:00,120 -0700', '2024-05-11T15:26:00.120 -420'],
    ['2024-05-11 15:26:00 UTC', '2024-05-11T15:26:00.000 0'],
    ['2024-05-11 15:26 UTC+2', '2024-05-11T15:26:00.000 120'],
    ['2024-05-11T15:26', '2024-05-11T15:26:00.000'],
    ['2024-5-1 9:05', '2024-05-01T09:05:00.000'],
    ['20240511T152600Z', '2024-05-11T15:26:00.000 0'],
    ['20240511152600', '2024-05-11T15:26:00.000'],
    ['11/May/24 03:26 PM', '2024-05-11T15:26:00.000'],
    ['27/Sep/26 9:00 AM', '2026-09-27T09:00:00.000'],
    ['6/21/2025 16:14', '2025-06-21T16:14:00.000'],
    ['12:00 AM', '1970-01-01T00:00:00.000 no date'],
    ['11/05/2024 12:30:00 a.m.', '2024-11-05T00:30:00.000'],
    ['4 May 2024 at 3:05 PM', '2024-05-04T15:05:00.000'],
    ['Saturday, May 4, 2024 3:05 PM', '2024-05-04T15:05:00.000'],
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000 0'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000'],
    ['2024-07-01T10:00:00+02:00[Europe/Berlin]', '2024-07-01T10:00:00.000 120'],
    ['2024-07-01 10:00:00 Europe/Berlin', '2024-07-01T10:00:00.000 120'],
    ['2024-01-01 10:00 PT', '2024-01-01T10:00:00.000 -480'],
    ['11.05.2024 15:26', '2024-05-11T15:26:00.000'],
    ['2024-05-11', '2024-05-11T00:00:00.000 no clock'],
    ['11/May/24', '2024-05-11T00:00:00.000 no clock'],
    ['Aug  7 12:00:00', '2000-08-07T12:00:00.000 no year'],
    ['1715441160', '2024-05-11T15:26:00.000 0'],
    [1715441160123, '2024-05-11T15:26:00.123 0'],
    [1715441160123456789n, '2024-05-11T15:26:00.123 0'],
  ])('%s', (value, wanted) => expect(read(value)).toBe(wanted));

  it.each([
    '',
    'no time',
    '10',
    '2024-02-31',
    '25:61',
    '0001-01-01T00:00:00Z',
    '2024-05-11 15:26 restarted',
    '1.2.3',
  ])('finds none in %j', (value) => expect(read(value)).toBeNull());
});

describe('the rules for times', () => {
  it('a timestamp without zone is of an unknown zone, also with a space behind it', () => {
    expect(readTimestamp('2024-05-11 15:26:00 ')?.offsetMin).toBeNull();
  });

  it('keeps sub-second precision', () => {
    expect(readTimestamp('2024-05-11T15:26:00.000123Z')?.civilMs).toBeCloseTo(
      Date.UTC(2024, 4, 11, 15, 26) + 0.123,
      3,
    );
    expect(readTimestamp(1715441160000123456n)?.civilMs).toBeCloseTo(
      Date.UTC(2024, 4, 11, 15, 26) + 0.123456,
      3,
    );
  });

  it('takes the unit of a number from its magnitude, unless it is said', () => {
    const at = 1715441160;
    const civil = (value: number | bigint, hints = {}) => readTimestamp(value, hints)?.civilMs;
    expect([civil(at), civil(at * 1e3), civil(at * 1e6), civil(BigInt(at) * 1_000_000_000n)]).toEqual(
      Array(4).fill(at * 1000),
    );
    expect(civil(315532800000, { unit: 'ms' })).toBe(Date.UTC(1980, 0, 1));
  });

  it('reads day and month in the order that is said', () => {
    expect(read('03/04/2024 10:00')).toBe('2024-03-04T10:00:00.000');
    expect(read('03/04/2024 10:00', { dayOrder: 'dayFirst' })).toBe('2024-04-03T10:00:00.000');
    expect(read('17/06/09 10:00:00')).toBe('2017-06-09T10:00:00.000');
    expect(read('17/06/09 10:00:00', { dayOrder: 'dayFirst' })).toBe('2009-06-17T10:00:00.000');
  });

  it('takes that order from a value that can be meant in one way only', () => {
    expect(dayOrderOfValues(['03/04/2024', '13/04/2024'])).toEqual({
      dayOrder: 'dayFirst',
      isAssumed: false,
    });
    expect(dayOrderOfValues(['03/04/2024', '04/13/24 1:00 PM'])).toEqual({
      dayOrder: 'monthFirst',
      isAssumed: false,
    });
    expect(dayOrderOfValues(['03/04/2024'])).toEqual({ dayOrder: 'monthFirst', isAssumed: true });
    expect(dayOrderOfValues(['2024-03-04'])).toBeNull();
  });

  it('reads a value the same whatever was read before it', () => {
    const values = [
      '17/06/09 10:00:00',
      '03/04/24 10:00:00',
      '2024-05-11 15:26',
      '11/May/24 03:26 PM',
      '20240511',
    ];
    const alone = values.map((value) => read(value));
    for (const before of values)
      for (const [i, value] of values.entries()) {
        read(before);
        expect(read(value)).toBe(alone[i]);
      }
  });
});
