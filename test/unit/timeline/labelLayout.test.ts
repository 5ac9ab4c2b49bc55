import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LabelRequest, type LaneRoom, layOutLabels } from '../../../shared/timeline/labelLayout.ts';

const room: LaneRoom = { widthPx: 1000, rows: 2, markPx: 9, unnamedPx: 2, gapPx: 10, crowdedPx: 300 };

const request = (id: string, x: number, labelPx = 200, isAlwaysNamed = false): LabelRequest => ({
  id,
  x,
  endX: x,
  labelPx,
  isAlwaysNamed,
});

const sides = (requests: LabelRequest[], where = room) =>
  [...layOutLabels(requests, where).places].map(([id, { side, labelPx }]) => [id, side, labelPx]);

it('puts a label right of its mark, and left of it near the right edge', () => {
  expect(sides([request('a', 100), request('b', 950)])).toEqual([
    ['a', 'right', 200],
    ['b', 'left', 200],
  ]);
});

it('cuts a label to the roomier side when neither has room for it', () => {
  expect(sides([request('a', 300, 900)])).toEqual([['a', 'right', 691]]);
  expect(sides([request('a', 700, 900)])).toEqual([['a', 'left', 691]]);
});

it('leaves out the label that would need one row too many, and uses the rows again after it', () => {
  expect(sides([request('a', 100), request('b', 120), request('c', 140), request('d', 400)])).toEqual([
    ['a', 'right', 200],
    ['b', 'right', 200],
    ['c', 'none', 0],
    ['d', 'right', 200],
  ]);
});

it('shortens a long label where more marks follow under it than there are rows', () => {
  const follow = [request('b', 120), request('c', 150)];
  expect(sides([request('a', 100, 500), ...follow])[0]).toEqual(['a', 'right', 300]);
  expect(sides([request('a', 100, 500, true), ...follow])[0]).toEqual(['a', 'right', 500]);
  expect(sides([request('a', 100, 500), request('b', 120)])[0]).toEqual(['a', 'right', 500]);
});

it('names a milestone where it is crowded', () => {
  const crowded = [request('a', 300), request('b', 310), request('c', 320, 200, true)];
  expect(sides(crowded)[2]).toEqual(['c', 'right', 200]);
  expect(layOutLabels(crowded, room).rowCount).toBe(3);
});

it('takes the label of an instant that has left the view along, and keeps that of a bar in view', () => {
  expect(sides([request('a', -5), { ...request('b', -300), endX: 500 }])).toEqual([
    ['a', 'none', 0],
    ['b', 'right', 200],
  ]);
});

it('never lets a label leave the lane', () => {
  const arbitrary = fc.array(
    fc.record({ x: fc.integer({ min: -50, max: 1050 }), labelPx: fc.integer({ min: 20, max: 1500 }) }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(arbitrary, (drafts) => {
      const requests = drafts
        .sort((a, b) => a.x - b.x)
        .map(({ x, labelPx }, index) => request(String(index), x, labelPx));
      const { places } = layOutLabels(requests, room);
      for (const { id, x } of requests) {
        const place = places.get(id);
        if (!place || place.side === 'none') continue;
        const from = place.side === 'left' ? x - room.markPx - place.labelPx : x;
        const to = place.side === 'right' ? x + room.markPx + place.labelPx : x;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(room.widthPx);
      }
      expect(places.size).toBe(requests.length);
    }),
  );
});
