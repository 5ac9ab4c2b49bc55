import { expect, it } from 'vitest';
import {
  evidenceHeightPx,
  labelRows,
  laneHeightPx,
} from '../../../renderer/features/timeline/laneMeasures.ts';

it('gives few lanes more rows and always two', () => {
  expect(labelRows(400, 1, 1)).toBe(12);
  expect(labelRows(400, 3, 1)).toBe(4);
  expect(labelRows(400, 20, 1)).toBe(2);
});

it('makes lanes generous while there is room', () => {
  expect(laneHeightPx(600, [1, 1, 1], 1)).toBe(54);
});

it('takes room from lanes of one row before anything is scrolled', () => {
  const px = laneHeightPx(300, [1, 2, 1, 1, 1], 1);
  expect(px).toBeLessThan(54);
  expect(44 + 4 * (px + 1) + 57).toBeLessThanOrEqual(300);
});

it('stops at a height that is still comfortable', () => {
  expect(laneHeightPx(100, [3, 3, 3, 3], 1)).toBe(32);
  expect(laneHeightPx(100, [3, 3, 3, 3], 2)).toBe(64);
});

it('gives lanes of evidence less room than moments, and much where there are none', () => {
  expect(evidenceHeightPx(600, 2, 5, 1)).toBe(44);
  expect(evidenceHeightPx(300, 6, 5, 1)).toBe(26);
  expect(evidenceHeightPx(600, 2, 0, 1)).toBe(96);
  expect(evidenceHeightPx(0, 3, 0, 2)).toBe(52);
});
