import type { Review, ReviewTable } from '../model/review.ts';

/*
 * An edit, as what it did to records. `before` null: the record is new. `after` null: it is gone.
 *
 *   { table: 'moments', id: 'm1', before: {…}, after: {…} }
 *
 * A diff carries both sides, so its inverse needs no review, and applying one is the only way a review
 * changes. Records are replaced whole; merging by fields compares them when it comes to that.
 */
export interface RecordChange {
  readonly table: ReviewTable;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type ReviewDiff = readonly RecordChange[];

/** The review after the diff. Throws when the diff was made for another state: that is a bug, not an input. */
export function applyDiff(review: Review, diff: ReviewDiff): Review {
  const tables = new Map<ReviewTable, Record<string, unknown>>();
  for (const { table, id, before, after } of diff) {
    let records = tables.get(table);
    if (!records) {
      records = { ...(review[table] as Record<string, unknown>) };
      tables.set(table, records);
    }
    if (Object.hasOwn(records, id) !== (before !== null))
      throw new Error(`diff does not fit: ${table} ${id}`);
    if (after === null) delete records[id];
    else records[id] = after;
  }
  return { ...review, ...Object.fromEntries(tables) };
}

/** What takes the review back: last change first, so that several changes of one record invert too. */
export function invertDiff(diff: ReviewDiff): ReviewDiff {
  return diff.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })).reverse();
}
