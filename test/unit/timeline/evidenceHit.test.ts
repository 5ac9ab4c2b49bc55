import { expect, it } from 'vitest';
import { evidenceHit } from '../../../shared/timeline/evidenceHit.ts';

const at = Float64Array.from([12, 14, 35, 61]);
const room = { stepMs: 10, reachMs: 6 };

it('means the bar under the pointer where it holds several events', () => {
  expect(evidenceHit(at, 19, room)).toEqual({ what: 'bar', startAt: 10, from: 0, to: 2 });
});

it('means the single event near the pointer', () => {
  expect(evidenceHit(at, 35, room)).toEqual({ what: 'event', index: 2 });
  expect(evidenceHit(at, 41, room)).toEqual({ what: 'event', index: 2 });
  expect(evidenceHit(at, 56, room)).toEqual({ what: 'event', index: 3 });
});

it('means the bar beside the pointer before an event that is further away', () => {
  expect(evidenceHit(at, 20, room)).toEqual({ what: 'bar', startAt: 10, from: 0, to: 2 });
});

it('means nothing on empty ground', () => {
  expect(evidenceHit(at, 48, room)).toBeNull();
  expect(evidenceHit(new Float64Array(), 48, room)).toBeNull();
});
