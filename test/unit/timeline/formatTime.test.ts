import { describe, expect, it } from 'vitest';
import { epochMs, instantOf, partsIn, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import {
  formatClock,
  formatDuration,
  formatMetric,
  formatSince,
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
  ])('says %d ms as %s', (ms, text) => expect(formatMetric(ms)).toBe(text));
});

it('counts time since the beginning in hours, with seconds where there are any', () => {
  expect(formatSince(minutes(42))).toBe('T+0:42');
  expect(formatSince(minutes(60 * 26))).toBe('T+26:00');
  expect(formatSince(-450_000)).toBe('T−0:07:30');
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
