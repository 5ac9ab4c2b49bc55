import type { RecordChange, ReviewDiff } from './diff.ts';
import { isEqual } from './isEqual.ts';

/** Two edits made one after the other, as one: each record from before the first to after the last. */
export function joinDiffs(first: ReviewDiff, second: ReviewDiff): ReviewDiff {
  const joined = new Map<string, RecordChange>();
  for (const change of [...first, ...second]) {
    const key = `${change.table}/${change.id}`;
    const earlier = joined.get(key);
    joined.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...joined.values()].filter(({ before, after }) => !isEqual(before, after));
}
