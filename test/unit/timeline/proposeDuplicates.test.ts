import { describe, expect, it } from 'vitest';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Moment } from '../../../shared/model/review.ts';
import { runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff } from '../../../shared/review/diff.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { proposeDuplicates } from '../../../shared/timeline/proposeDuplicates.ts';
import { momentOf, reviewOf } from '../../fixtures/reviews.ts';

const from = (source: string) => ({
  origin: { sourceId: source as never, line: 1, textLine: null, event: 0 },
});
const proposed = (...moments: Moment[]) => proposeDuplicates(placeMoments(reviewOf(moments)).placed);

describe('moments of two sources', () => {
  it('that say the same at about the same time are proposed, with the reason', () => {
    const found = proposed(
      momentOf('page', 10, 'Checkout error rate above 5 %', 'detection', from('pager')),
      momentOf('chat', 11, 'PagerDuty: checkout error rate above 5 % in eu-1', 'other', from('slack')),
    );
    expect(found).toEqual([
      { ids: ['page', 'chat'], reason: '1 min apart, both say “checkout error rate above 5”' },
    ]);
  });

  it('are found by the text under a title that says little', () => {
    const chat = { ...from('slack'), text: 'alertbot\nCheckout error rate above 5 %' };
    const found = proposed(
      momentOf('chat', 10, 'alertbot', 'other', chat),
      momentOf('page', 10, 'Checkout error rate above 5 %', 'detection', from('pager')),
    );
    expect(found).toMatchObject([
      { ids: ['page', 'chat'], reason: expect.stringContaining('at the same time') },
    ]);
  });

  it('are not when they lie apart, say other things, or are of one source or none', () => {
    const title = 'Checkout error rate above 5 %';
    const page = momentOf('page', 10, title, 'detection', from('pager'));
    expect(proposed(page, momentOf('late', 20, title, 'other', from('slack')))).toEqual([]);
    expect(proposed(page, momentOf('ack', 10, 'Ines takes checkout page', 'other', from('slack')))).toEqual(
      [],
    );
    expect(proposed(page, momentOf('again', 10, title, 'detection', from('pager')))).toEqual([]);
    expect(proposed(page, momentOf('mine', 10, title, 'detection', { origin: null }))).toEqual([]);
  });

  it('are one proposal when three sources tell of it, each with the nearest of its moments', () => {
    const title = 'Failover of payments database';
    const found = proposed(
      momentOf('a', 10, title, 'mitigation', from('pager')),
      momentOf('b', 11, title, 'mitigation', from('slack')),
      momentOf('c', 11, title, 'mitigation', from('status')),
      momentOf('far', 12, title, 'mitigation', from('slack')),
    );
    expect(found.map(({ ids }) => ids)).toEqual([['a', 'b', 'c']]);
  });
});

describe('what a person decided', () => {
  const review = reviewOf([
    momentOf('page', 10, 'Disk of db-2 is full', 'detection', from('pager')),
    momentOf('chat', 10, 'Disk of db-2 is full', 'other', from('slack')),
  ]);
  const edited = (name: 'moments.join' | 'moments.keepApart', args: never) => {
    const { diff } = runCommand(review, name, args);
    if (!diff.ok) throw new Error(diff.error.code);
    return applyDiff(review, diff.value);
  };

  it('is not proposed again: not the same', () => {
    const ids = ['chat', 'page'] as MomentId[];
    const kept = edited('moments.keepApart', { ids } as never);
    expect(proposeDuplicates(placeMoments(kept).placed)).toEqual([]);
  });

  it('is not proposed again: joined', () => {
    const joined = edited('moments.join', { keep: 'page', others: ['chat'] } as never);
    expect(proposeDuplicates(placeMoments(joined).placed)).toEqual([]);
  });
});
