import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { instantOf, toZone, type ZoneId } from '../../../shared/model/time.ts';

/** The slow twin of the quick way: always by Temporal. */
function byTemporal(date: string, clock: string, zone: ZoneId): number | null {
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' });
    const time = Temporal.PlainTime.from(clock, { overflow: 'reject' });
    const zoned = day.toZonedDateTime({ timeZone: zone, plainTime: time });
    return zoned.epochMilliseconds + zoned.microsecond / 1000;
  } catch {
    return null;
  }
}

const two = (n: number) => String(n).padStart(2, '0');
const zones = ['UTC', '+00:00', '-08:00', '+05:45', '+23:59', 'Europe/Berlin'].map(
  (name) => toZone(name) as ZoneId,
);

it('gives the same instant as Temporal, whatever the day, the clock and the zone', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32)),
      fc.tuple(fc.nat(23), fc.nat(60), fc.option(fc.nat(59)), fc.option(fc.stringMatching(/^\d{1,6}$/))),
      fc.constantFrom(...zones),
      ([year, month, day], [hour, minute, second, fraction], zone) => {
        const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const rest = second === null ? '' : `:${two(second)}${fraction === null ? '' : `.${fraction}`}`;
        const clock = `${two(hour)}:${two(minute)}${rest}`;
        expect(instantOf(date, clock, zone)).toBe(byTemporal(date, clock, zone));
      },
    ),
    { numRuns: 3000 },
  );
});

it.each([
  ['2024-02-29', '10:00', Date.UTC(2024, 1, 29, 10)],
  ['2023-02-29', '10:00', null],
  ['2024-04-30', '10:00', Date.UTC(2024, 3, 30, 10)],
  ['2024-04-31', '10:00', null],
  ['0001-01-01', '00:00', -62_135_596_800_000],
])('reads %s %s in UTC', (date, clock, at) => expect(instantOf(date, clock, 'UTC' as ZoneId)).toBe(at));
