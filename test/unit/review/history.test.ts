import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../shared/model/time.ts';
import type { ReviewDiff } from '../../../shared/review/diff.ts';
import {
  EMPTY_HISTORY,
  type History,
  pushEdit,
  stepBack,
  stepForward,
} from '../../../shared/review/history.ts';

const typed = (before: string, after: string): ReviewDiff => [
  {
    table: 'sections',
    id: 'summary',
    before: { text: before, origin: null },
    after: { text: after, origin: null },
  },
];
const push = (
  history: History,
  before: string,
  after: string,
  at: number,
  mergeKey: string | null = 'summary',
) => pushEdit(history, { label: 'Change summary', diff: typed(before, after), at: epochMs(at), mergeKey });

describe('typing in one field', () => {
  it('is one step while no pause is longer than a second', () => {
    let history = push(EMPTY_HISTORY, '', 'a', 0);
    history = push(history, 'a', 'ab', 1000);
    history = push(history, 'ab', 'abc', 1900);
    expect(history.undo.map(({ diff }) => diff)).toEqual([typed('', 'abc')]);
    history = push(history, 'abc', 'abcd', 2901);
    expect(history.undo).toHaveLength(2);
  });

  it('is a step of its own in another field, or without a key', () => {
    let history = push(EMPTY_HISTORY, '', 'a', 0);
    history = push(history, 'a', 'ab', 10, 'impact');
    history = push(history, 'ab', 'abc', 20, null);
    history = push(history, 'abc', 'abcd', 30, null);
    expect(history.undo).toHaveLength(4);
  });

  it('leaves nothing to undo when it is taken back by hand', () => {
    const history = push(push(EMPTY_HISTORY, '', 'a', 0), 'a', '', 100);
    expect(history.undo).toEqual([]);
  });

  it('is a new step after undo or redo', () => {
    let history = push(push(EMPTY_HISTORY, '', 'a', 0), 'a', 'ab', 5000);
    history = stepBack(history)?.history ?? history;
    history = push(history, 'a', 'ax', 900);
    expect(history.undo).toHaveLength(2);
    history = stepForward(stepBack(history)?.history ?? history)?.history ?? history;
    expect(push(history, 'ax', 'axy', 901).undo).toHaveLength(3);
  });
});

it('forgets what could be redone when something new is done', () => {
  const history = stepBack(push(EMPTY_HISTORY, '', 'a', 0))?.history ?? EMPTY_HISTORY;
  expect(history.redo).toHaveLength(1);
  expect(push(history, '', 'b', 10).redo).toEqual([]);
});

it('has no step back or forward when there is none', () => {
  expect(stepBack(EMPTY_HISTORY)).toBeNull();
  expect(stepForward(EMPTY_HISTORY)).toBeNull();
});

it('keeps thousands of steps', () => {
  let history = EMPTY_HISTORY;
  for (let n = 0; n < 3000; n++) history = push(history, `${n}`, `${n + 1}`, n, null);
  expect(history.undo).toHaveLength(3000);
});
