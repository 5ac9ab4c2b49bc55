import { expect, it } from 'vitest';
import { readRelative } from '../../../shared/review/readRelative.ts';

const minutes = (n: number) => n * 60_000;

it.each([
  ['T+5m', minutes(5)],
  ['T-1h30m', -minutes(90)],
  ['t−2', null],
  ['T+2 hours 5 min', minutes(125)],
  ['T + 90 seconds', 90_000],
  ['T+1d', minutes(1440)],
  ['T+1.5h', minutes(90)],
  ['T+0:42', minutes(42)],
  ['T+26:00', minutes(1560)],
  ['T+0:07:30', 450_000],
  ['T-0', null],
  ['T-0m', 0],
  ['T+1:75', null],
  ['T+5m later', null],
  ['5m', null],
  ['', null],
])('reads %j', (text, ms) => expect(readRelative(text)).toBe(ms));

it('is quick on long text', () => {
  const startedAt = performance.now();
  expect(readRelative(`T+${'1m '.repeat(100_000)}x`)).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
