import { expect, it } from 'vitest';
import { axisClock, axisLabels, offsetMsAt } from '../../../renderer/features/timeline/axisClock.ts';
import { epochMs, UTC, type ZoneId } from '../../../shared/model/time.ts';

const at = epochMs(Date.UTC(2024, 2, 31, 0, 30));
const later = epochMs(Date.UTC(2024, 2, 31, 1, 30));
const read = (zone: string, instant = at) => axisClock(zone as ZoneId, null)(instant).format('D HH:mm');

it('reads instants on the clock of the zone, summer time included', () => {
  expect(read(UTC)).toBe('31 00:30');
  expect(read('Europe/Berlin')).toBe('31 01:30');
  expect(read('Europe/Berlin', later)).toBe('31 03:30');
  expect(read('+05:30')).toBe('31 06:00');
  expect(read('-08:00')).toBe('30 16:30');
});

it('never changes the instant itself', () => {
  for (const zone of [UTC, 'Europe/Berlin', '+05:30'] as ZoneId[])
    expect(axisClock(zone, null)(at).valueOf()).toBe(at);
  expect(axisClock(UTC, epochMs(12_345))(at).valueOf()).toBe(at);
});

it('knows how far a zone is ahead', () => {
  expect(offsetMsAt(axisClock('Asia/Kolkata' as ZoneId, null), at)).toBe(5.5 * 3_600_000);
});

it.each([0, 7, 900, 1000])('is at midnight where counting begins, %i minutes after one', (minutes) => {
  const sinceAt = epochMs(Date.UTC(2024, 2, 5) + minutes * 60_000 + 30_000);
  expect(axisClock(UTC, sinceAt)(sinceAt).format('HH:mm:ss')).toBe('00:00:00');
});

it('labels the axis with the time since then', () => {
  const sinceAt = epochMs(Date.UTC(2024, 2, 5, 10));
  const { minorLabels } = axisLabels(sinceAt);
  if (typeof minorLabels !== 'function') throw new Error('expected a function');
  expect(minorLabels(new Date(sinceAt + 5_400_000), 'minute')).toBe('T+1:30');
  expect(minorLabels(new Date(sinceAt + 150 * 86_400_000), 'day')).toBe('T+150 d');
  expect(minorLabels(new Date(sinceAt + 150.5 * 86_400_000), 'hour')).toBe('T+150 d 12:00');
  expect(minorLabels(new Date(sinceAt - 60_000), 'minute')).toBe('T−0:01');
  expect(minorLabels(new Date(sinceAt + 1250), 'millisecond')).toBe('T+0:00:01.250');
});
