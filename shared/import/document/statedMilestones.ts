import type { ReportIncident } from '../report.ts';
import type { Candidate } from './candidate.ts';
import { COLUMN_SAYS } from './kindsByIncident.ts';

type Proposals = ReportIncident['milestones'];

/** Milestones that a table names are all there are; else null. */
export function statedMilestones(candidates: readonly Candidate[]): Proposals | null {
  const stated: Proposals = Object.fromEntries(
    candidates.flatMap((c, event) =>
      (c.stated?.milestones ?? []).map((name) => [name, { event, reason: COLUMN_SAYS }] as const),
    ),
  );
  return Object.keys(stated).length > 0 ? stated : null;
}
