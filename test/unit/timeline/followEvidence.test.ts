import { expect, it } from 'vitest';
import { followEvidence } from '../../../shared/timeline/followEvidence.ts';
import type { View } from '../../../shared/timeline/view.ts';
import { laneOf } from '../../fixtures/evidenceLanes.ts';

const view = { startAt: 100, endAt: 200 } as View;
const [inView, elsewhere] = [laneOf('a', [150]), laneOf('b', [900])];
const change = { before: [], after: [], view, isUntouched: false, isAnyMomentInView: false };

it('opens anew when evidence arrives before anybody has moved the view', () => {
  expect(followEvidence({ ...change, after: [inView], isUntouched: true })).toBe('open');
});

it('shows a new source that lies out of view, and stays where one is in view', () => {
  expect(followEvidence({ ...change, before: [inView], after: [inView, elsewhere] })).toBe('fit');
  expect(followEvidence({ ...change, after: [inView] })).toBeNull();
});

it('follows evidence that a correction has moved away, unless moments are still in view', () => {
  const moved = laneOf('a', [900]);
  expect(followEvidence({ ...change, before: [inView], after: [moved] })).toBe('fit');
  expect(followEvidence({ ...change, before: [inView], after: [moved], isAnyMomentInView: true })).toBeNull();
});

it('stays where it is when the last source is hidden', () => {
  expect(followEvidence({ ...change, before: [inView] })).toBeNull();
});
