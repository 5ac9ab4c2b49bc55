import { ok } from '../../model/result.ts';
import { changeRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainLine } from '../plainText.ts';

export const setTitle: Command<{ readonly title: string }> = {
  name: 'facts.setTitle',
  label: () => 'Change title of the review',
  run: (review, { title }) =>
    ok(changeRecord(review, 'facts', 'facts', { ...review.facts.facts, title: plainLine(title) })),
};
