import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../../../shared/model/review.ts';
import { epochMs } from '../../../../shared/model/time.ts';
import { COMMANDS, type CommandName } from '../../../../shared/review/commands/index.ts';
import { applyDiff, invertDiff, type ReviewDiff } from '../../../../shared/review/diff.ts';
import {
  EMPTY_HISTORY,
  type History,
  pushEdit,
  stepBack,
  stepForward,
} from '../../../../shared/review/history.ts';
import { rebaseDiff } from '../../../../shared/review/rebaseDiff.ts';
import { addSourceArgs, COMMAND_NAMES, diffOf, editSeed, emptyReview } from '../../../fixtures/edits.ts';

/** A review with something in every table. */
function fullReview(): Review {
  let review = emptyReview();
  const edit = (name: CommandName, pick: number, other = pick) => {
    review = applyDiff(review, diffOf(review, { name, pick, other, text: `text ${pick}` }));
  };
  edit('sources.add', 1);
  edit('sources.add', 2);
  for (const n of [1, 2, 3]) {
    edit('moment.add', n);
    edit('action.add', n);
  }
  edit('milestone.set', 2, 0);
  edit('section.setText', 1, 1);
  edit('moment.retime', 1, 3);
  return review;
}

const throughJson = (diff: ReviewDiff): ReviewDiff => JSON.parse(JSON.stringify(diff));

describe('every command', () => {
  it.each(COMMAND_NAMES)('%s goes by the name in the table', (name) =>
    expect(COMMANDS[name].name).toBe(name),
  );

  it.each(COMMAND_NAMES)('%s is taken back by its inverse and given again by its diff', (name) => {
    const start = fullReview();
    let changes = 0;
    fc.assert(
      fc.property(editSeed([name]), (seed) => {
        const diff = throughJson(diffOf(start, seed));
        if (diff.length > 0) changes += 1;
        const after = applyDiff(start, diff);
        expect(applyDiff(after, invertDiff(diff))).toEqual(start);
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
      }),
      { numRuns: 60 },
    );
    expect(changes, 'edits that changed something').toBeGreaterThan(0);
  });

  it.each(COMMAND_NAMES)('%s changes nothing when it is done twice', (name) => {
    // Adding twice is refused, and removed records are missing: diffOf gives an empty diff for both. Moving goes
    // to a place, so it is the same place the second time.
    fc.assert(
      fc.property(editSeed([name]), (seed) => {
        const start = fullReview();
        const ids = (review: Review) =>
          Object.keys({ ...review.moments, ...review.actions, ...review.sources });
        const after = applyDiff(start, diffOf(start, seed));
        fc.pre(ids(after).join() === ids(start).join());
        expect(diffOf(after, seed)).toEqual([]);
      }),
      { numRuns: 30, maxSkipsPerRun: 1000 },
    );
  });
});

describe('any sequence of edits', () => {
  const sequence = fc.array(fc.tuple(editSeed(), fc.constantFrom(null, 'key'), fc.nat(1500)), {
    minLength: 1,
    maxLength: 40,
  });

  it('is undone to the start and redone to the end', () => {
    fc.assert(
      fc.property(sequence, (edits) => {
        const start = emptyReview();
        let review = start;
        let history: History = EMPTY_HISTORY;
        let at = 0;
        for (const [seed, mergeKey, pauseMs] of edits) {
          at += pauseMs;
          const diff = throughJson(diffOf(review, seed));
          if (diff.length === 0) continue;
          review = applyDiff(review, diff);
          history = pushEdit(history, { label: seed.name, diff, at: epochMs(at), mergeKey });
        }
        const end = review;
        for (let step = stepBack(history); step; step = stepBack(history)) {
          review = applyDiff(review, invertDiff(step.entry.diff));
          history = step.history;
        }
        expect(review).toEqual(start);
        for (let step = stepForward(history); step; step = stepForward(history)) {
          review = applyDiff(review, step.entry.diff);
          history = step.history;
        }
        expect(review).toEqual(end);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every milestone on a moment that exists and every origin on a source that exists', () => {
    fc.assert(
      fc.property(sequence, (edits) => {
        let review = emptyReview();
        for (const [seed] of edits) review = applyDiff(review, diffOf(review, seed));
        for (const mark of Object.values(review.milestones))
          expect(review.moments).toHaveProperty([mark.momentId]);
        for (const { origin } of [...Object.values(review.moments), ...Object.values(review.actions)])
          if (origin) expect(review.sources).toHaveProperty([origin.sourceId]);
      }),
      { numRuns: 150 },
    );
  });

  it('can be fitted to another state without failing, and is unchanged for its own', () => {
    fc.assert(
      fc.property(sequence, sequence, (ours, theirs) => {
        const base = fullReview();
        let mine = base;
        const diffs: ReviewDiff[] = [];
        for (const [seed] of ours) {
          const diff = diffOf(mine, seed);
          expect(rebaseDiff(mine, diff)).toEqual(diff);
          mine = applyDiff(mine, diff);
          diffs.push(diff);
        }
        let other = base;
        for (const [seed] of theirs) other = applyDiff(other, diffOf(other, seed));
        for (const diff of diffs) other = applyDiff(other, rebaseDiff(other, diff));
      }),
      { numRuns: 80 },
    );
  });
});

describe('rebaseDiff', () => {
  it('keeps what another window changed in the same record', () => {
    const start = applyDiff(
      emptyReview(),
      diffOf(emptyReview(), { name: 'moment.add', pick: 1, other: 1, text: 'a' }),
    );
    const retitle = diffOf(start, { name: 'moment.retitle', pick: 0, other: 0, text: 'mine' });
    const question = diffOf(start, { name: 'moment.setQuestion', pick: 0, other: 0, text: 'theirs' });
    const other = applyDiff(start, question);
    const both = applyDiff(other, rebaseDiff(other, retitle));
    expect(Object.values(both.moments)[0]).toMatchObject({ title: 'mine', question: 'theirs' });
  });

  it('leaves out a change of a record that is gone', () => {
    const start = applyDiff(
      emptyReview(),
      diffOf(emptyReview(), { name: 'moment.add', pick: 1, other: 1, text: 'a' }),
    );
    const retitle = diffOf(start, { name: 'moment.retitle', pick: 0, other: 0, text: 'mine' });
    expect(rebaseDiff(emptyReview(), retitle)).toEqual([]);
  });
});

it('takes arguments of the report apart from the review, so that a report is never changed', () => {
  const args = { sources: [addSourceArgs(1)] };
  const copy = structuredClone(args);
  COMMANDS['sources.add'].run(emptyReview(), args);
  expect(args).toEqual(copy);
});
