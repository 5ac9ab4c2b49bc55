import { expect, it } from 'vitest';
import { eventsInView, stepEvidence } from '../../../shared/timeline/stepEvidence.ts';
import type { View } from '../../../shared/timeline/view.ts';
import { placedAt } from '../../fixtures/evidenceLanes.ts';

// The file is not in time order: places are 2, 0, 1, 3.
const placed = placedAt([20, 30, 10, 40]);
const view = { startAt: 15, endAt: 40 } as View;

it('counts the events of a lane within the view, its edges included', () => {
  expect(eventsInView(placed.at, view)).toEqual({ first: 1, count: 3 });
  expect(eventsInView(placed.at, { startAt: 41, endAt: 50 } as View)).toEqual({ first: 4, count: 0 });
});

it('steps in time order from the picked event, also out of the view, and stops at the ends', () => {
  expect(stepEvidence(placed, view, 0, 1)).toBe(2);
  expect(stepEvidence(placed, view, 0, -1)).toBe(0);
  expect(stepEvidence(placed, view, 3, 1)).toBe(3);
});

it('begins at the first event in view, or at the last one when going back', () => {
  expect(stepEvidence(placed, view, null, 1)).toBe(1);
  expect(stepEvidence(placed, view, null, -1)).toBe(3);
  // Picked, but out of view by now.
  expect(stepEvidence(placed, view, 2, 1)).toBe(1);
});

it('goes to the ends of the view by endless steps', () => {
  expect(stepEvidence(placed, view, 1, Number.NEGATIVE_INFINITY)).toBe(1);
  expect(stepEvidence(placed, view, 1, Number.POSITIVE_INFINITY)).toBe(3);
});

it('has nowhere to step to where nothing is in view', () => {
  expect(stepEvidence(placed, { startAt: 100, endAt: 200 } as View, null, 1)).toBeNull();
});
