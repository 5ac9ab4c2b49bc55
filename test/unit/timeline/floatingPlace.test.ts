import { expect, it } from 'vitest';
import { floatingPlace } from '../../../renderer/features/timeline/floatingPlace.ts';

const windowSize = { width: 1000, height: 600 };
const size = { width: 300, height: 200 };
const anchor = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 20 });

it('floats below its anchor, and above where there is no room below', () => {
  expect(floatingPlace(anchor(100, 100), size, windowSize)).toEqual({ left: 100, top: 128 });
  expect(floatingPlace(anchor(100, 500), size, windowSize)).toEqual({ left: 100, top: 292 });
});

it('stays inside the window', () => {
  expect(floatingPlace(anchor(950, 100), size, windowSize).left).toBe(692);
  expect(floatingPlace(anchor(-400, 100), size, windowSize).left).toBe(8);
  expect(floatingPlace(anchor(0, 300), { width: 300, height: 580 }, windowSize).top).toBe(8);
});
