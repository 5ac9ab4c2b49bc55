import { EVENT_KINDS, type EventKind } from '../../model/kind.ts';
import { MILESTONES, type Milestone } from '../../model/milestone.ts';

/** What a table's column `Kind` says of its row. */
export interface StatedKind {
  readonly kind: EventKind;
  readonly milestones: readonly Milestone[];
}

/** `trigger, began`, as our own export writes it; null for a cell with any other word. */
export function statedKind(cell: string): StatedKind | null {
  const [first = '', ...names] = cell
    .toLowerCase()
    .split(/\s*,\s*/)
    .map((name) => name.trim());
  const kind = EVENT_KINDS.find((k) => k === first);
  const milestones = names.flatMap((name) => MILESTONES.find((m) => m === name) ?? []);
  return kind && milestones.length === names.length ? { kind, milestones } : null;
}
