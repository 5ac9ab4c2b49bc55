import type { Review, ReviewTable } from '../../../shared/model/review.ts';
import { isEqual } from '../../../shared/review/isEqual.ts';

const TABLES: readonly ReviewTable[] = ['facts', 'sources', 'moments', 'milestones', 'sections', 'actions'];

/** The new review, made of the old one's records where they are equal, so that only what changed is drawn again. */
export function shareRecords(old: Review, fresh: Review): Review {
  const tables = TABLES.map((table) => {
    const before = old[table] as Record<string, unknown>;
    const entries = Object.entries(fresh[table]).map(([id, record]) => [
      id,
      Object.hasOwn(before, id) && isEqual(before[id], record) ? before[id] : record,
    ]);
    const isSame =
      entries.length === Object.keys(before).length &&
      entries.every(([id, record]) => before[id as string] === record);
    return [table, isSame ? before : Object.fromEntries(entries)];
  });
  return { ...fresh, ...Object.fromEntries(tables) };
}
