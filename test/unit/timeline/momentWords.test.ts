import { expect, it } from 'vitest';
import { datePartOf, listTime, timeWords } from '../../../renderer/features/timeline/momentWords.ts';
import { epochMs, UTC, type ZoneId } from '../../../shared/model/time.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';

const at = (hour: number, rest: Partial<PlacedMoment> = {}) =>
  ({
    at: epochMs(Date.UTC(2024, 2, 5, hour)),
    endAt: null,
    isApproximate: false,
    assumed: [],
    ...rest,
  }) as unknown as PlacedMoment;

it('says time, zone and time since the beginning', () => {
  expect(timeWords(at(15), UTC, at(14).at)).toBe('15:00 UTC · T+1:00');
  expect(timeWords(at(15), 'Europe/Berlin' as ZoneId, null)).toBe('16:00 Europe/Berlin (+01:00)');
});

it('says both ends and the length of a range, and that a time is approximate', () => {
  expect(timeWords(at(15, { endAt: at(17).at }), UTC, null)).toBe('15:00 to 17:00 (2 h) UTC');
  expect(timeWords(at(15, { isApproximate: true }), UTC, null)).toBe('about 15:00 UTC');
});

it('marks what is not certain, and names the day when it is asked for', () => {
  expect(listTime(at(9, { isApproximate: true }), UTC, 'none')).toBe('~09:00');
  expect(listTime(at(9, { assumed: ['zone'] }), UTC, 'none')).toBe('09:00?');
  expect(listTime(at(9), UTC, 'day')).toBe('5 Mar 09:00');
  expect(listTime(at(9), UTC, 'year')).toBe('5 Mar 2024 09:00');
});

it('counts days and years in the zone that is shown', () => {
  const evening = [at(22), at(24)];
  expect(datePartOf(evening, UTC)).toBe('day');
  expect(datePartOf(evening, 'America/New_York' as ZoneId)).toBe('none');
  expect(datePartOf([], UTC)).toBe('none');
  expect(datePartOf([at(22), at(24 * 365)], UTC)).toBe('year');
});
