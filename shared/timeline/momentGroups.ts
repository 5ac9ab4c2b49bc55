import type { EventKind } from '../model/kind.ts';
import { MILESTONE_KIND } from '../model/milestone.ts';
import { between, type DurationMs } from '../model/time.ts';
import type { Phase } from './phases.ts';
import type { PlacedMoment } from './placeMoments.ts';

/** The moments of one phase, or of the time before the first or after the last one. */
export interface MomentGroup {
  readonly key: string;
  /** Empty when there are no phases at all. */
  readonly name: string;
  readonly kind: EventKind | null;
  readonly durationMs: DurationMs | null;
  /** In time order, never empty. */
  readonly moments: readonly PlacedMoment[];
}

/** A moment at the border of two phases begins the later one. */
export function momentGroups(placed: readonly PlacedMoment[], phases: readonly Phase[]): MomentGroup[] {
  const last = phases.at(-1);
  const groups: (Omit<MomentGroup, 'moments'> & { moments: PlacedMoment[] })[] = [];
  for (const one of placed) {
    const phase = phases.find(({ startAt, endAt }) => one.at >= startAt && one.at < endAt);
    const key = phase ? phase.from : last && one.at >= last.endAt ? 'after' : 'before';
    const group = groups.at(-1);
    if (group?.key === key) {
      group.moments.push(one);
      continue;
    }
    groups.push({
      key,
      name: phase ? phase.name : !last ? '' : key === 'before' ? 'before' : last.to,
      kind: phase ? phase.kind : last && key === 'after' ? MILESTONE_KIND[last.to] : null,
      durationMs: phase ? between(phase.startAt, phase.endAt) : null,
      moments: [one],
    });
  }
  return groups;
}
