import { expect, it } from 'vitest';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import { stepMoment } from '../../../shared/timeline/stepMoment.ts';

const placed = ['a', 'b', 'c'].map((id) => ({ moment: { id } }) as PlacedMoment);
const step = (from: string | null, by: number) => stepMoment(placed, from as MomentId | null, by);

it('steps in time order and stops at the ends', () => {
  expect(step('a', 1)).toBe('b');
  expect(step('c', 1)).toBe('c');
  expect(step('a', -1)).toBe('a');
  expect(step('b', Number.POSITIVE_INFINITY)).toBe('c');
  expect(step('b', Number.NEGATIVE_INFINITY)).toBe('a');
});

it('begins at the end that it moves away from', () => {
  expect(step(null, 1)).toBe('a');
  expect(step(null, -1)).toBe('c');
  expect(step('hidden', 1)).toBe('a');
});

it('finds nothing among no moments', () => {
  expect(stepMoment([], null, 1)).toBeNull();
});
