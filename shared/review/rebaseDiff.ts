import type { Review } from '../model/review.ts';
import { recordOf } from './changeRecord.ts';
import type { RecordChange, ReviewDiff } from './diff.ts';
import { isEqual } from './isEqual.ts';

/**
 * A diff made for another state of the review (undo after another window's edit, a save that another window
 * overtook), fitted to this one: the fields that it changed are changed, the others stay as they are here.
 * A change of a record that is gone here is left out; a record that it makes and that is here already is changed.
 * For a review that the diff was made for, it is the same diff.
 */
export function rebaseDiff(review: Review, diff: ReviewDiff): ReviewDiff {
  return diff.flatMap((change) => {
    const here = recordOf(review, change.table, change.id);
    if (isEqual(here, change.before)) return isEqual(here, change.after) ? [] : [change];
    const after = rebased(change, here as Fields | null);
    return isEqual(here, after) ? [] : [{ ...change, before: here, after }];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function rebased({ before, after }: RecordChange, here: Fields | null): unknown {
  if (after === null || before === null) return after;
  if (here === null) return null;
  const [from, to] = [before as Fields, after as Fields];
  const fields: Record<string, unknown> = { ...here };
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (isEqual(from[name], to[name])) continue;
    if (Object.hasOwn(to, name)) fields[name] = to[name];
    else delete fields[name];
  }
  return fields;
}
