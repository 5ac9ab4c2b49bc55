import type { RowPlan } from './visRows.ts';

/** The part of a DataSet that is needed to keep it in step. */
interface Rows<Row> {
  getIds(): (string | number)[];
  get(id: string): Row | null;
  add(rows: Row[]): unknown;
  update(rows: Row[]): unknown;
  remove(ids: (string | number)[]): unknown;
}

/** Brings the rows to the plan: adds, updates and removes only what differs. */
export function stepRows<Row extends { readonly id: string; readonly look: string; readonly type?: string }>(
  rows: Rows<Row>,
  plan: readonly RowPlan<Row>[],
): void {
  const wanted = new Set<string | number>(plan.map(({ id }) => id));
  const gone = rows.getIds().filter((id) => !wanted.has(id));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const one of plan) {
    const now = rows.get(one.id);
    if (!now) added.push(one.build());
    // An update keeps the fields that it does not name: another type (no end any more) starts afresh.
    else if (now.type !== one.type) {
      gone.push(one.id);
      added.push(one.build());
    } else if (now.look !== one.look) changed.push(one.build());
  }
  if (gone.length > 0) rows.remove(gone);
  if (changed.length > 0) rows.update(changed);
  if (added.length > 0) rows.add(added);
}
