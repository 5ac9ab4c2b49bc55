import type { EventKind } from '../model/kind.ts';
import { MILESTONE_KIND, MILESTONES, type Milestone } from '../model/milestone.ts';
import type { EpochMs } from '../model/time.ts';
import type { PlacedMilestones } from './milestones.ts';

/** The stretch between two milestones, drawn as a band in the colour of the one it starts with. */
export interface Phase {
  readonly from: Milestone;
  readonly to: Milestone;
  readonly name: string;
  readonly kind: EventKind;
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

const NAMES: Readonly<Record<Milestone, string>> = {
  began: 'undetected',
  detected: 'responding',
  acknowledged: 'acknowledged',
  escalated: 'escalated',
  mitigated: 'recovering',
  resolved: 'resolved',
};

/**
 * Phases in time order. They follow the milestones in their normal order; one that lies before an earlier one
 * (a warning of the metrics) starts no phase, and phases of no length are left out.
 */
export function phasesOf(milestones: PlacedMilestones): Phase[] {
  const phases: Phase[] = [];
  let from: Milestone | null = null;
  for (const to of MILESTONES) {
    const end = milestones.get(to);
    if (!end) continue;
    const start = from && milestones.get(from);
    if (from && start) {
      if (end.at < start.at) continue;
      if (end.at > start.at)
        phases.push({
          from,
          to,
          name: NAMES[from],
          kind: MILESTONE_KIND[from],
          startAt: start.at,
          endAt: end.at,
        });
    }
    from = to;
  }
  return phases;
}
