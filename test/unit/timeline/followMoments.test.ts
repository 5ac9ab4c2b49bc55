import { expect, it } from 'vitest';
import type { MomentId } from '../../../shared/model/ids.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { followMoments, type Scene } from '../../../shared/timeline/followMoments.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';

const DAY = 86_400_000;
const VIEW = { startAt: epochMs(0), endAt: epochMs(1000) };

function scene(times: Readonly<Record<string, number>>, sources: readonly string[] = ['one']): Scene {
  const placed = Object.entries(times).map(
    ([id, at]) => ({ moment: { id }, at: epochMs(at), endAt: null }) as unknown as PlacedMoment,
  );
  return {
    review: { sources: Object.fromEntries(sources.map((id) => [id, {}])) as Scene['review']['sources'] },
    placed,
    shown: placed,
  };
}
const follow = (before: Scene, after: Scene, selection: string | null = null) =>
  followMoments(before, after, selection as MomentId | null, VIEW);

const three = scene({ a: 100, b: 500, c: 900 });

it('shows all when every moment has moved, and when a source brought or took moments at an end', () => {
  expect(follow(three, scene({ a: 100 + DAY, b: 500 + DAY, c: 900 + DAY }))).toBe('fit');
  expect(follow(three, scene({ a: 160, b: 560, c: 960 }))).toBe('fit');
  const two = scene({ a: 100, b: 500, c: 900, d: DAY }, ['one', 'two']);
  expect(follow(three, two)).toBe('fit');
  expect(follow(two, three)).toBe('fit');
});

it('stays when a source brings moments between those that are there', () => {
  expect(follow(three, scene({ a: 100, b: 500, c: 900, d: 700 }, ['one', 'two']))).toBeNull();
});

it('shows the first moment of an empty review, and stays when the last one goes', () => {
  expect(follow(scene({}), scene({ a: DAY }))).toBe('fit');
  expect(follow(scene({ a: 100 }), scene({}))).toBeNull();
});

it('stays when one moment is edited, added or removed', () => {
  expect(follow(three, scene({ a: 100, b: 600, c: 900 }), 'b')).toBeNull();
  expect(follow(three, scene({ a: 100, b: 500, c: DAY }))).toBeNull();
  expect(follow(three, scene({ a: 100, b: 500, c: 900, d: DAY }))).toBeNull();
  expect(follow(three, scene({ a: 100, b: 500 }))).toBeNull();
});

it('follows the selected moment when it leaves the view', () => {
  expect(follow(three, scene({ a: 100, b: 500, c: DAY }), 'c')).toBe('c');
});

it('shows all when the view would be left empty, but not when it was empty before', () => {
  const apart = scene({ a: 500, b: DAY, c: DAY * 2 });
  expect(follow(apart, scene({ b: DAY, c: DAY * 2 }))).toBe('fit');
  expect(follow(scene({ b: DAY, c: DAY * 2 }), scene({ b: DAY, c: DAY * 3 }))).toBeNull();
});
