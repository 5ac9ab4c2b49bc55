import { expect, it } from 'vitest';
import { secondPasses } from '../../../shared/timeline/secondPasses.ts';
import { timesOf } from '../../fixtures/evidence.ts';

/** Clocks as `H:MM` of one night, and which of them are of a second pass. */
function passesOf(clocks: string): string {
  const list = clocks.split(' ');
  const times = list.map((clock) => {
    const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
    return { civilMs: Date.UTC(2024, 9, 27, hours, minutes, seconds) };
  });
  const isSecond = secondPasses(timesOf(times));
  return list.filter((_, place) => isSecond(place)).join(' ');
}

it('begins where the clock jumps back, and lasts to the end of the hour', () => {
  expect(passesOf('1:58 2:10 2:59 2:00 2:30 2:59:30 3:05')).toBe('2:00 2:30 2:59:30 3:05');
  expect(passesOf('1:58 2:10 2:59 3:01 4:00')).toBe('');
});

it('is over an hour after the clock has passed where it was', () => {
  expect(passesOf('2:00 2:30 2:05 3:20 3:40 4:00')).toBe('2:05 3:20');
});

it('is not begun by lines that are some seconds out of order', () => {
  expect(passesOf('2:00:05 2:00:03 2:00:09 2:00:01 2:01')).toBe('');
});

it('is not begun by another day, or by the next part of a file', () => {
  expect(passesOf('9:00 12:00 9:00 9:30')).toBe('');
});

it('is found in a file with the newest first', () => {
  expect(passesOf('3:05 2:40 2:01 2:58 2:10 1:50 0:10')).toBe('3:05 2:40 2:01');
});
