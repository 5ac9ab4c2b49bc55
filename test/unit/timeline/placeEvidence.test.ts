import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportEventsOf } from '../../../shared/import/evidence/reportEvents.ts';
import { BASE_YEAR, type Evidence, FLAG } from '../../../shared/model/evidence.ts';
import type { MomentId, SourceId } from '../../../shared/model/ids.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import { durationMs, toZone, type ZoneId } from '../../../shared/model/time.ts';
import { momentOfEvent } from '../../../shared/review/momentOfEvent.ts';
import { placeEvidence } from '../../../shared/timeline/placeEvidence.ts';
import { instantOfWritten } from '../../../shared/timeline/placeMoments.ts';
import { secondPasses } from '../../../shared/timeline/secondPasses.ts';
import { logOf, timesOf, yearless } from '../../fixtures/evidence.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const berlin = toZone('Europe/Berlin') as ZoneId;

const correctionOf = (correction: Partial<SourceCorrection> = {}): SourceCorrection => ({
  zone: null,
  assumedDate: null,
  clockShiftMs: durationMs(0),
  ...correction,
});

const isoOf = ({ at }: { at: Float64Array }) => Array.from(at, (ms) => new Date(ms).toISOString());
const placed = (times: Parameters<typeof timesOf>[0], correction: Partial<SourceCorrection> = {}) =>
  placeEvidence(timesOf(times), correctionOf(correction));

/** One event after another, as a moment of it is placed. */
function oneByOne(evidence: Evidence, correction: SourceCorrection) {
  const assumedYear = correction.assumedYear ?? 2021;
  const isSecondPass = secondPasses(evidence);
  let first = 0;
  const found: { place: number; at: number; endAt: number; assumed: readonly string[] }[] = [];
  for (const chunk of evidence.chunks) {
    const options = { assumedYear, isSecondPass };
    for (const event of reportEventsOf(evidence, chunk, first, chunk.text ?? new Uint8Array(0), options)) {
      const { written, writtenUntil } = momentOfEvent('m' as MomentId, 's' as SourceId, event, 0);
      const start = written && instantOfWritten(written, correction, null);
      const end = writtenUntil && instantOfWritten(writtenUntil, correction, null);
      if (start)
        found.push({
          place: event.place ?? 0,
          at: start.at,
          endAt: end && end.at > start.at ? end.at : Number.NaN,
          assumed: start.assumed,
        });
    }
    first += chunk.count;
  }
  return found.sort((a, b) => a.at - b.at || a.place - b.place);
}

const civil = fc.oneof(
  // Around the ends of summer time in Berlin and New York, and a year's end.
  fc
    .tuple(
      fc.constantFrom(
        Date.UTC(2024, 2, 31, 2),
        Date.UTC(2024, 9, 27, 2),
        Date.UTC(2024, 2, 10, 2),
        Date.UTC(2024, 10, 3, 1),
        Date.UTC(2024, 3, 7, 2),
        Date.UTC(2025, 0, 1),
      ),
      fc.integer({ min: -4 * HOUR, max: 4 * HOUR }),
    )
    .map(([base, by]) => base + by),
  fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) }),
);
const time = fc.oneof(
  fc.record({ civilMs: civil, offsetMin: fc.constantFrom(null, 0, 60, 120, -300) }),
  fc.record({
    civilMs: civil,
    offsetMin: fc.constantFrom(60, 120, -240),
    flags: fc.constant<number>(FLAG.offsetTaken),
  }),
  fc.record({
    civilMs: civil.map((ms) => Math.floor(ms / (24 * HOUR)) * 24 * HOUR),
    offsetMin: fc.constantFrom(null, 60),
    flags: fc.constant<number>(FLAG.noClock),
  }),
  fc.record({ civilMs: fc.nat(3 * 24 * HOUR), flags: fc.constant<number>(FLAG.noDate) }),
  fc.record({
    civilMs: fc.oneof(
      fc.nat(700 * 24 * HOUR).map((by) => Date.UTC(BASE_YEAR, 0) + by),
      fc.nat(48 * HOUR).map((by) => Date.UTC(BASE_YEAR, 1, 28) + by),
    ),
    flags: fc.constant<number>(FLAG.noYear),
  }),
);
const withEnd = fc
  .tuple(time, fc.option(fc.integer({ min: MINUTE, max: 2 * HOUR }), { nil: undefined }))
  .map(([start, lengthMs]) => {
    if (!lengthMs) return start;
    const isDays = 'flags' in start && start.flags === FLAG.noClock;
    return { ...start, endMs: start.civilMs + (isDays ? 48 * HOUR : lengthMs) };
  });
const someCorrection = fc.record({
  zone: fc.constantFrom(
    null,
    'UTC',
    '+05:30',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
  ) as fc.Arbitrary<ZoneId | null>,
  isZoneSet: fc.boolean(),
  assumedDate: fc.constantFrom(null, '2024-03-30', '2024-10-26', '2024-02-28'),
  isDateConfirmed: fc.boolean(),
  assumedYear: fc.constantFrom(null, 2023, 2024, 2026),
  isYearConfirmed: fc.boolean(),
  clockShiftMs: fc.constantFrom(0, -420_000).map(durationMs),
});

describe('placing evidence', () => {
  it('gives each event the instant that a moment of it has, under any correction', () => {
    fc.assert(
      fc.property(fc.array(withEnd, { maxLength: 12 }), someCorrection, (times, correction) => {
        const evidence = timesOf(times);
        const found = placeEvidence(evidence, correction);
        const expected = oneByOne(evidence, correction);
        expect(Array.from(found.place)).toEqual(expected.map(({ place }) => place));
        expect(Array.from(found.at)).toEqual(expected.map(({ at }) => at));
        if (found.endAt) expect(Array.from(found.endAt)).toEqual(expected.map(({ endAt }) => endAt));
        const assumed = new Set(expected.flatMap((one) => one.assumed));
        expect(new Set(found.assumed)).toEqual(assumed);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('takes offsets at their word, and a zone for times that have none', () => {
    const times = [
      { civilMs: Date.UTC(2024, 6, 1, 12), offsetMin: 60 },
      { civilMs: Date.UTC(2024, 6, 1, 12) },
    ];
    expect(isoOf(placed(times, { zone: berlin }))).toEqual([
      '2024-07-01T10:00:00.000Z',
      '2024-07-01T11:00:00.000Z',
    ]);
    expect(placed(times).assumed).toEqual(['zone']);
    expect(placed(times, { zone: berlin }).assumed).toEqual([]);
  });

  it('moves everything by the clock correction', () => {
    const times = [{ civilMs: Date.UTC(2024, 6, 1, 12), offsetMin: 0 }];
    expect(isoOf(placed(times, { clockShiftMs: durationMs(-7 * MINUTE) }))).toEqual([
      '2024-07-01T11:53:00.000Z',
    ]);
  });

  it('sorts by time and keeps the order of the file where times are equal', () => {
    const at = Date.UTC(2024, 0, 1);
    const found = placed([at + 2, at, at + 1, at, at + 2].map((civilMs) => ({ civilMs, offsetMin: 0 })));
    expect(Array.from(found.place)).toEqual([1, 3, 2, 0, 4]);
    expect(found.count).toBe(5);
  });

  it('leaves out what has no instant, and never draws it somewhere', () => {
    const times = [
      { civilMs: 5 * HOUR, flags: FLAG.noDate },
      yearless(6, 1),
      { civilMs: HOUR, offsetMin: 0 },
    ];
    expect(placed(times)).toMatchObject({ count: 1, place: Uint32Array.of(2) });
    const full = placed(times, { assumedDate: '2024-06-02', assumedYear: 2024 });
    expect(isoOf(full)).toEqual([
      '1970-01-01T01:00:00.000Z',
      '2024-06-01T00:00:00.000Z',
      '2024-06-02T05:00:00.000Z',
    ]);
    expect(full.assumed).toEqual(['date', 'year', 'zone']);
  });

  it('counts years from the assumed one across New Year', () => {
    const found = placed([yearless(12, 31, 23), yearless(1, 1, 1, 1)], {
      assumedYear: 2023,
      isYearConfirmed: true,
    });
    expect(isoOf(found)).toEqual(['2023-12-31T23:00:00.000Z', '2024-01-01T01:00:00.000Z']);
    expect(found.assumed).toEqual(['zone']);
  });

  it('has no place for a 29 February in a year without one, and one in a year with it', () => {
    const times = [yearless(2, 28), yearless(2, 29, 6), yearless(3, 1)];
    expect(isoOf(placed(times, { assumedYear: 2023 }))).toEqual([
      '2023-02-28T00:00:00.000Z',
      '2023-03-01T00:00:00.000Z',
    ]);
    expect(isoOf(placed(times, { assumedYear: 2024 }))[1]).toBe('2024-02-29T06:00:00.000Z');
  });

  it('takes a clock that jumps back inside the repeated hour for the second pass, and says that it is unclear', () => {
    const clocks = [1.9, 2.2, 2.9, 2.1, 2.95, 3.1];
    const found = placed(
      clocks.map((hour) => ({ civilMs: Date.UTC(2024, 9, 27) + Math.round(hour * 60) * MINUTE })),
      { zone: berlin },
    );
    expect(Array.from(found.place)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(isoOf(found).map((iso) => iso.slice(11, 16))).toEqual([
      '23:54',
      '00:12',
      '00:54',
      '01:06',
      '01:57',
      '02:06',
    ]);
    expect(found.assumed).toEqual(['summerTime']);
  });

  it('reads the skipped hour as summer time and says that it is unclear', () => {
    const found = placed([{ civilMs: Date.UTC(2024, 2, 31, 2, 30) }], { zone: berlin });
    expect(isoOf(found)).toEqual(['2024-03-31T01:30:00.000Z']);
    expect(found.assumed).toEqual(['summerTime']);
  });

  it('of a log is far from taking a second', () => {
    const { evidence } = logOf(200_000);
    const started = performance.now();
    const found = placeEvidence(evidence, correctionOf({ zone: berlin }));
    const ms = performance.now() - started;
    expect(found.count).toBe(200_000);
    // A fifth of a million, on a machine that does other things as well.
    expect(ms).toBeLessThan(1000);
  });
});
