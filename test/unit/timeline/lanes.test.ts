import { expect, it } from 'vitest';
import type { MomentId, SourceId } from '../../../shared/model/ids.ts';
import type { EventKind } from '../../../shared/model/kind.ts';
import type { Moment, Review } from '../../../shared/model/review.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { laneKeyOf, lanesOf } from '../../../shared/timeline/lanes.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';

const SOURCE = 'b'.repeat(64) as SourceId;

function placed(id: string, kind: EventKind, actor: string | null, isByHand = false): PlacedMoment {
  const moment = {
    id: id as MomentId,
    title: id,
    kind,
    actor,
    origin: isByHand ? null : { sourceId: SOURCE, line: 1, textLine: null, event: 0 },
  } as Moment;
  return { moment, at: epochMs(0), endAt: null, isApproximate: false, assumed: [] };
}

const review = { sources: { [SOURCE]: { name: 'pager.csv' } } } as unknown as Review;
const moments = [
  placed('1', 'recovery', null, true),
  placed('2', 'detection', 'Tom'),
  placed('3', 'detection', 'Ada'),
  placed('4', 'other', 'Tom'),
];

it('gives kinds their own order and leaves out those that nothing has', () => {
  const lanes = lanesOf(review, moments, 'kind');
  expect(lanes.map(({ key, count }) => [key, count])).toEqual([
    ['detection', 2],
    ['recovery', 1],
    ['other', 1],
  ]);
  expect(lanes[0]?.kind).toBe('detection');
});

it('orders people as they appear, with moments that name nobody last', () => {
  expect(lanesOf(review, moments, 'actor').map(({ name, kind }) => [name, kind])).toEqual([
    ['Tom', null],
    ['Ada', null],
    ['nobody named', null],
  ]);
});

it('names sources by their file, also one that is gone', () => {
  expect(lanesOf(review, moments, 'source').map(({ name }) => name)).toEqual([
    'pager.csv',
    'written by hand',
  ]);
  const without = { ...review, sources: {} };
  expect(lanesOf(without, moments, 'source').map(({ name }) => name)).toContain('source removed');
});

it('puts every moment into a lane that exists', () => {
  for (const laneBy of ['kind', 'actor', 'source'] as const) {
    const keys = lanesOf(review, moments, laneBy).map(({ key }) => key);
    for (const { moment } of moments) expect(keys).toContain(laneKeyOf(moment, laneBy));
  }
});
