import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { readTime } from '../../../shared/review/readTime.ts';
import { formatClock, formatDate } from '../../../shared/timeline/formatTime.ts';

const berlin = toZone('Europe/Berlin') as ZoneId;
const context = {
  zone: UTC as ZoneId,
  oldAt: epochMs(Date.UTC(2024, 5, 3, 10, 15, 30)),
  beganAt: epochMs(Date.UTC(2024, 5, 3, 10)),
};
const isoOf = (typed: string, change: Partial<typeof context> = {}) => {
  const at = readTime(typed, { ...context, ...change });
  return at.ok ? new Date(at.value).toISOString().replace('.000Z', 'Z') : null;
};

describe('readTime', () => {
  it.each([
    ['10:20', '2024-06-03T10:20:00Z'],
    [' 9:05 ', '2024-06-03T09:05:00Z'],
    ['10:20:30', '2024-06-03T10:20:30Z'],
    ['10:20:30.25', '2024-06-03T10:20:30.250Z'],
    ['9:05 pm', '2024-06-03T21:05:00Z'],
    ['12:00am', '2024-06-03T00:00:00Z'],
    ['3 PM', '2024-06-03T15:00:00Z'],
    ['24:00', '2024-06-04T00:00:00Z'],
    ['4 June 10:20', '2024-06-04T10:20:00Z'],
    ['4 Jun 2023, 10:20', '2023-06-04T10:20:00Z'],
    ['June 4th, 10:20', '2024-06-04T10:20:00Z'],
    ['June 4, 2023 at 10:20', '2023-06-04T10:20:00Z'],
    ['2024-06-04 10:20', '2024-06-04T10:20:00Z'],
    ['2024-06-04T10:20:05', '2024-06-04T10:20:05Z'],
    ['2024-06-04T10:20Z', '2024-06-04T10:20:00Z'],
    ['2024-06-04 10:20 +02:00', '2024-06-04T08:20:00Z'],
    ['10:20 UTC-5', '2024-06-03T15:20:00Z'],
    ['4 June', '2024-06-04T10:15:30Z'],
    ['2024-06-04', '2024-06-04T10:15:30Z'],
    ['+5', '2024-06-03T10:20:30Z'],
    ['-2.5', '2024-06-03T10:13:00Z'],
    ['−5', '2024-06-03T10:10:30Z'],
    ['+1:30', '2024-06-03T11:45:30Z'],
    ['+90s', '2024-06-03T10:17:00Z'],
    ['T+0:42', '2024-06-03T10:42:00Z'],
    ['t-5m', '2024-06-03T09:55:00Z'],
  ])('reads %j', (typed, iso) => expect(isoOf(typed)).toBe(iso));

  it.each([
    '',
    'soon',
    '25:61',
    '10:60',
    '13:00 pm',
    '31 February 10:20',
    '2024-02-30',
    '10',
    '1020',
    '10:2',
    '3 Foo 10:20',
    '+',
    '+x',
    'T+',
    '10:20 +99:00',
    '10:20 and more',
    '9'.repeat(10_000),
    `+${'9'.repeat(50)}`,
  ])('refuses %j with the words that were typed', (typed) => {
    const at = readTime(typed, context);
    expect(at).toMatchObject({ ok: false, error: { code: 'edit.invalid', facts: { field: 'a time' } } });
    expect(at.ok || String(at.error.facts.value).length).toBeLessThanOrEqual(60);
  });

  it('refuses a time since the beginning when the beginning is not known', () => {
    expect(readTime('T+0:42', { ...context, beganAt: null }).ok).toBe(false);
  });

  it('reads a clock in the zone that is shown, on the day that this zone shows', () => {
    expect(isoOf('10:20', { zone: berlin })).toBe('2024-06-03T08:20:00Z');
    const lateAt = epochMs(Date.UTC(2024, 5, 3, 23, 30));
    expect(isoOf('1:00', { zone: berlin, oldAt: lateAt })).toBe('2024-06-03T23:00:00Z');
  });

  it('reads what the app shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(UTC, berlin), (ms, zone) => {
        const at = epochMs(ms);
        // The hour that summer time repeats reads as its first half: as far as an hour off, never more.
        const read = readTime(`${formatDate(at, zone)} ${formatClock(at, zone)}`, { ...context, zone });
        expect(read.ok).toBe(true);
        if (read.ok) expect([0, 3_600_000]).toContain(at - read.value);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[T+\-0-9: apmZ.,]{0,30}$/)),
        (typed) => typeof readTime(typed, context).ok === 'boolean',
      ),
    );
  });
});
