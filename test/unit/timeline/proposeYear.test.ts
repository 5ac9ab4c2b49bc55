import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../shared/model/time.ts';
import { proposeYear, yearlessTimes } from '../../../shared/timeline/proposeYear.ts';
import { timesOf, yearless } from '../../fixtures/evidence.ts';

const at = (iso: string) => epochMs(Date.parse(`${iso}Z`));
const none = { neighbours: [], modifiedAt: null, now: at('2026-11-23T05:00') };
const span = (start: string, end = start) => ({ startAt: at(start), endAt: at(end) });
const log = (...days: ReturnType<typeof yearless>[]) => {
  const times = yearlessTimes(timesOf(days));
  if (!times) throw new Error('no yearless times');
  return times;
};

it('is asked only for times without a year', () => {
  expect(yearlessTimes(timesOf([{ civilMs: 5 }]))).toBeNull();
  expect(log(yearless(6, 1), yearless(5, 1), yearless(2, 29))).toMatchObject({
    firstMs: Date.UTC(2000, 1, 29),
    lastMs: Date.UTC(2000, 5, 1),
    hasLeapDay: true,
  });
});

describe('the year of a log that names none', () => {
  it('is that of the dated sources beside it', () => {
    const hints = { ...none, neighbours: [span('2024-06-03T10:00')], modifiedAt: at('2026-01-01T00:00') };
    expect(proposeYear(log(yearless(6, 3, 9), yearless(6, 3, 12)), hints)).toEqual({
      year: 2024,
      reason: 'the other sources are of that time',
    });
  });

  it('is the one before, where the log ends the year that its neighbours begin', () => {
    const hints = { ...none, neighbours: [span('2025-01-01T00:10')] };
    expect(proposeYear(log(yearless(12, 31, 22), yearless(12, 31, 23)), hints).year).toBe(2024);
    // The same log, gone over New Year.
    expect(proposeYear(log(yearless(12, 31, 23), yearless(1, 1, 0, 1)), hints).year).toBe(2024);
  });

  it('is the latest in which it ended before the file was last changed', () => {
    const hints = { ...none, modifiedAt: at('2025-03-01T08:00') };
    expect(proposeYear(log(yearless(2, 27)), hints).year).toBe(2025);
    expect(proposeYear(log(yearless(12, 5)), hints).year).toBe(2024);
    // Zones: the file may be written on a clock that is hours behind.
    expect(proposeYear(log(yearless(3, 1, 20)), hints).year).toBe(2025);
  });

  it('is never in the future by more than a day', () => {
    expect(proposeYear(log(yearless(11, 24)), none).year).toBe(2026);
    expect(proposeYear(log(yearless(11, 25)), none).year).toBe(2025);
    const later = { ...none, neighbours: [span('2026-12-24T00:00')], modifiedAt: at('2027-05-01T00:00') };
    expect(proposeYear(log(yearless(12, 24)), later).year).toBe(2025);
    expect(proposeYear(log(yearless(12, 24)), { ...later, neighbours: [] }).year).toBe(2025);
  });

  it('has a 29 February where the log has one', () => {
    expect(proposeYear(log(yearless(2, 29)), none).year).toBe(2024);
    const hints = { ...none, neighbours: [span('2023-02-28T12:00')] };
    expect(proposeYear(log(yearless(2, 28), yearless(2, 29)), hints)).toEqual({
      year: 2024,
      reason: 'the year nearest to the other sources',
    });
  });
});
