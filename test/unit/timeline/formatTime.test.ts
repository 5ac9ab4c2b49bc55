import { describe, expect, it } from 'vitest';
import { epochMs, instantOf, partsIn, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import {
  formatClock,
  formatDate,
  formatDuration,
  formatMetric,
  formatShortDate,
  formatSince,
  formatZone,
} from '../../../shared/timeline/formatTime.ts';

const minutes = (n: number) => n * 60_000;

describe('formatDuration', () => {
  it.each([
    [0, '0 min'],
    [minutes(42), '42 min'],
    [minutes(66), '1 h 6 min'],
    [minutes(120), '2 h'],
    [45_000, '45 s'],
    [120, '120 ms'],
    [-minutes(5), '−5 min'],
    [minutes(60 * 51), '2 d 3 h'],
    [3_605_000, '1 h 5 s'],
    [999.7, '1 s'],
    [59_999.9, '1 min'],
    [0.25, '0.25 ms'],
    [minutes(60 * 24 * 364), '364 d'],
    [minutes(60 * 24 * 365), '1 y'],
    [minutes(60 * 24 * 730), '2 y'],
    [minutes(60 * 24 * 27_028), '74 y'],
    [-minutes(60 * 24 * 27_043), '−74 y 15 d'],
  ])('says %d ms as %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
});

describe('formatMetric', () => {
  it.each([
    [minutes(60), '60 min'],
    [minutes(66), '66 min'],
    [minutes(120), '2 h'],
    [minutes(180), '3 h'],
    [minutes(200), '3 h 20 min'],
    [90_000, '1 min 30 s'],
    [minutes(66) + 30_000, '66 min 30 s'],
    [minutes(66) + 0.4, '66 min'],
    [-minutes(66), '−66 min'],
    [45_000, '45 s'],
    [0, '0 min'],
  ])('says %d ms as %s', (ms, text) => expect(formatMetric(ms)).toBe(text));
});

it('counts time since the beginning in hours, long ones in days, with seconds where there are any', () => {
  expect(formatSince(minutes(42))).toBe('T+0:42');
  expect(formatSince(minutes(60 * 26))).toBe('T+26:00');
  expect(formatSince(minutes(60 * 100) - 1000)).toBe('T+99:59:59');
  expect(formatSince(minutes(60 * 100))).toBe('T+4 d 4:00');
  expect(formatSince(-minutes(60 * 11_712) - 1000)).toBe('T−488 d 0:00:01');
  expect(formatSince(-450_000)).toBe('T−0:07:30');
  expect(formatSince(-0.4)).toBe('T+0:00');
});

it('shows seconds and fractions of a clock only where there are any', () => {
  const clock = (ms: number) => formatClock(epochMs(Date.UTC(2024, 5, 3, 10) + ms), UTC);
  expect([0, 30_000, 30_250, 250].map(clock)).toEqual(['10:00', '10:00:30', '10:00:30.250', '10:00:00.250']);
});

it('writes a date in full, as the zone shows it', () => {
  const at = epochMs(Date.UTC(2024, 5, 3, 23));
  expect(formatDate(at, UTC)).toBe('3 June 2024');
  expect(formatDate(at, toZone('+02:00') as ZoneId)).toBe('4 June 2024');
  expect(formatDate(epochMs(-62_135_596_800_000), UTC)).toBe('1 January 0001');
});

it('shortens a date where there is little room', () => {
  const at = epochMs(Date.UTC(2024, 5, 3, 23));
  expect(formatShortDate(at, UTC, false)).toBe('3 Jun');
  expect(formatShortDate(at, UTC, true)).toBe('3 Jun 2024');
});

it('names a zone with its offset at the instant', () => {
  const berlin = toZone('Europe/Berlin') as ZoneId;
  expect(formatZone(berlin, epochMs(Date.UTC(2024, 5, 3)))).toBe('Europe/Berlin (+02:00)');
  expect(formatZone(berlin, epochMs(Date.UTC(2024, 0, 3)))).toBe('Europe/Berlin (+01:00)');
  expect(formatZone(UTC, epochMs(0))).toBe('UTC');
  expect(formatZone(toZone('+02:00') as ZoneId, epochMs(0))).toBe('+02:00');
});

describe('instants', () => {
  const berlin = toZone('Europe/Berlin') as ZoneId;
  it('refuses a day and a clock that do not exist', () => {
    expect(instantOf('2024-02-31', '10:00', UTC)).toBeNull();
    expect(instantOf('2024-02-28', '25:61', UTC)).toBeNull();
  });
  it('reads 24:00 as midnight at the end of the day', () => {
    expect(instantOf('2024-02-28', '24:00', UTC)).toBe(Date.UTC(2024, 1, 29));
  });
  it('shows the same instant in a zone with summer time', () => {
    const at = instantOf('2024-06-03', '12:00', berlin);
    expect(at).toBe(Date.UTC(2024, 5, 3, 10));
    expect(formatClock(epochMs(at ?? 0), UTC)).toBe('10:00');
    expect(partsIn(epochMs(at ?? 0), berlin)).toEqual({
      date: '2024-06-03',
      clock: '12:00:00.000',
      offset: '+02:00',
    });
  });
  it('reads the hour that is skipped as later and the hour that is repeated as the earlier one', () => {
    expect(instantOf('2024-03-31', '02:30', berlin)).toBe(Date.UTC(2024, 2, 31, 1, 30));
    expect(instantOf('2024-10-27', '02:30', berlin)).toBe(Date.UTC(2024, 9, 27, 0, 30));
  });
});
