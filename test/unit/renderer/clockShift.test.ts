import { describe, expect, it } from 'vitest';
import { clockShiftText, readClockShift } from '../../../renderer/features/review/clockShift.ts';

describe('a clock correction', () => {
  it.each([
    ['-7 min', -420_000],
    ['−7m', -420_000],
    ['+1 h 30 min', 5_400_000],
    ['1h30m12.5s', 5_412_500],
    ['-420', -420_000],
    ['', 0],
  ])('%j is %d ms', (text, ms) => {
    expect(readClockShift(text)).toBe(ms);
  });

  it.each(['soon', '-', '7 days', '1:30'])('%j is refused with a sentence', (text) => {
    expect(readClockShift(text)).toContain('no length of time');
  });

  it.each([0, -420_000, 5_412_500, 90_061_000])('%d ms is written such that it reads back', (ms) => {
    expect(readClockShift(clockShiftText(ms))).toBe(ms);
  });
});
