import { describe, expect, it } from 'vitest';
import type { ActionId, MomentId, SourceId } from '../../../../shared/model/ids.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { durationMs, epochMs, type ZoneId } from '../../../../shared/model/time.ts';
import { addSources } from '../../../../shared/review/commands/addSources.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../../../shared/review/commands/index.ts';
import { applyDiff } from '../../../../shared/review/diff.ts';
import { placeMoments } from '../../../../shared/timeline/placeMoments.ts';
import { addSourceArgs, emptyReview } from '../../../fixtures/edits.ts';

const source = 'source1' as SourceId;
const [first, second, third] = ['s1-0', 's1-1', 's1-2'] as MomentId[] as [MomentId, MomentId, MomentId];

function run<Name extends CommandName>(review: Review, name: Name, args: CommandArgs<Name>) {
  return runCommand(review, name, args).diff;
}

function edited<Name extends CommandName>(review: Review, name: Name, args: CommandArgs<Name>): Review {
  const diff = run(review, name, args);
  if (!diff.ok) throw new Error(diff.error.code);
  return applyDiff(review, diff.value);
}

function imported(): Review {
  const diff = addSources.run(emptyReview(), { sources: [addSourceArgs(1)] });
  if (!diff.ok) throw new Error(diff.error.code);
  return applyDiff(emptyReview(), diff.value);
}

const invalid = (field: string) => ({ ok: false, error: { code: 'edit.invalid', facts: { field } } });
const missing = (table: string) => ({ ok: false, error: { code: 'record.missing', facts: { table } } });

describe('what cannot be is refused with words', () => {
  const review = imported();
  const at = epochMs(Date.UTC(2024, 2, 5));

  it('a time that is no number, or too far away', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e17])
      expect(run(review, 'moment.retime', { id: first, at: epochMs(bad), endAt: null })).toMatchObject(
        invalid('a time'),
      );
  });

  it('a range that ends before it starts', () => {
    const retimed = run(review, 'moment.retime', { id: first, at, endAt: epochMs(at - 1) });
    expect(retimed).toMatchObject(invalid('the end of a range that starts at 2024-03-05T00:00:00Z'));
  });

  it('a zone, a date, a clock correction that do not exist', () => {
    const zone = 'Mars/Olympus' as ZoneId;
    expect(run(review, 'facts.setZone', { zone })).toMatchObject(invalid('a time zone'));
    expect(run(review, 'source.setZone', { sourceId: source, zone })).toMatchObject(invalid('a time zone'));
    expect(run(review, 'source.setAssumedDate', { sourceId: source, date: '2024-02-31' })).toMatchObject(
      invalid('a date'),
    );
    expect(
      run(review, 'source.setClockShift', { sourceId: source, shiftMs: durationMs(Number.NaN) }),
    ).toMatchObject(invalid('a clock correction'));
  });

  it('a record that is not there, also under the name of a built-in', () => {
    for (const id of ['gone', 'toString', '__proto__']) {
      expect(run(review, 'moment.retitle', { id: id as MomentId, title: 'x' })).toMatchObject(
        missing('moments'),
      );
      expect(run(review, 'moment.remove', { id: id as MomentId })).toMatchObject(missing('moments'));
      expect(run(review, 'action.move', { id: id as ActionId, toIndex: 0 })).toMatchObject(
        missing('actions'),
      );
      expect(run(review, 'source.remove', { sourceId: id as SourceId })).toMatchObject(missing('sources'));
      expect(run(review, 'milestone.set', { milestone: 'began', momentId: id as MomentId })).toMatchObject(
        missing('moments'),
      );
    }
  });

  it('the time in the file of a moment that comes from none', () => {
    const args = {
      id: 'm1' as MomentId,
      at,
      endAt: null,
      title: 'By hand',
      kind: 'other' as const,
      actor: null,
    };
    const byHand = edited(review, 'moment.add', args);
    expect(run(byHand, 'moment.resetTime', { id: args.id })).toMatchObject({ ok: false });
    expect(run(byHand, 'moment.add', args)).toMatchObject(invalid('a new id'));
  });
});

describe('moment.retime', () => {
  it('to where the moment stands changes nothing, unless that confirms an assumption', () => {
    const review = imported();
    const placed = placeMoments(review).placed;
    const known = placed.find(({ moment }) => moment.id === second);
    const assumed = placed.find(({ moment }) => moment.id === first);
    if (!known || !assumed) throw new Error('not placed');
    expect(run(review, 'moment.retime', { id: second, at: known.at, endAt: null })).toEqual({
      ok: true,
      value: [],
    });
    const confirmed = edited(review, 'moment.retime', { id: first, at: assumed.at, endAt: assumed.endAt });
    expect(placeMoments(confirmed).placed.find(({ moment }) => moment.id === first)?.assumed).toEqual([]);
  });

  it('is undone for good by moment.resetTime', () => {
    const review = imported();
    const retimed = edited(review, 'moment.retime', { id: second, at: epochMs(5), endAt: null });
    const reset = edited(retimed, 'moment.resetTime', { id: second });
    expect(reset.moments[second]).toEqual({ ...review.moments[second], isEdited: true });
  });
});

it('removing a moment clears the milestones it stood for', () => {
  const review = imported();
  expect(review.milestones.mitigated?.momentId).toBe(second);
  expect(edited(review, 'moment.remove', { id: second }).milestones).not.toHaveProperty('mitigated');
});

it('setting a proposed milestone confirms it', () => {
  const confirmed = edited(imported(), 'milestone.set', { milestone: 'mitigated', momentId: second });
  expect(confirmed.milestones.mitigated).toEqual({ momentId: second, reason: null });
});

describe('removing a source', () => {
  it('takes along what nobody touched and keeps, in place, what somebody did', () => {
    let review = imported();
    review = edited(review, 'moment.setQuestion', { id: first, question: 'Why so late?' });
    review = edited(review, 'milestone.set', { milestone: 'mitigated', momentId: second });
    const before = new Map(placeMoments(review).placed.map(({ moment, at }) => [moment.id, at]));
    const after = edited(review, 'source.remove', { sourceId: source });
    expect(Object.keys(after.moments)).toEqual([first, second]);
    expect(after.moments[first]).toMatchObject({ question: 'Why so late?', origin: null, written: null });
    for (const { moment, at } of placeMoments(after).placed) expect(at).toBe(before.get(moment.id));
    expect(placeMoments(after).unplaced).toEqual([]);
    expect(after.moments).not.toHaveProperty(third);
    expect(after.milestones).toEqual({ mitigated: { momentId: second, reason: null } });
  });

  it('keeps sections and actions, without the line that they came from', () => {
    const after = edited(imported(), 'source.remove', { sourceId: source });
    expect(after.sections.summary).toEqual({ text: 'Summary 1', origin: null });
    expect(Object.values(after.actions)).toMatchObject([{ text: 'Action 1', origin: null }]);
    expect(after.sources).toEqual({});
  });
});

describe('action.move', () => {
  const listOf = (review: Review) =>
    Object.values(review.actions)
      .sort((a, b) => a.order - b.order)
      .map(({ id }) => id)
      .join('');
  const review = ['a', 'b', 'c', 'd'].reduce(
    (before, id) =>
      edited(before, 'action.add', { id: id as ActionId, text: id, type: null, owner: null, due: null }),
    emptyReview(),
  );

  it.each([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['d', 0, 'dabc'],
    ['c', 1, 'acbd'],
    ['b', 99, 'acdb'],
    ['b', -5, 'bacd'],
  ])('puts %s at %d', (id, toIndex, order) => {
    expect(listOf(edited(review, 'action.move', { id: id as ActionId, toIndex }))).toBe(order);
  });

  it('still finds room after a hundred moves to the same gap', () => {
    let moved = review;
    for (let turn = 0; turn < 100; turn++)
      moved = edited(moved, 'action.move', { id: (turn % 2 === 0 ? 'c' : 'd') as ActionId, toIndex: 1 });
    expect(listOf(moved)).toBe('adcb');
  });
});
