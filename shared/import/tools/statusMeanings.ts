import type { EventKind } from '../../model/kind.ts';
import type { Milestone } from '../../model/milestone.ts';

interface StatusMeaning {
  readonly kind: EventKind;
  readonly milestone?: Milestone;
}

/** What the statuses of status pages mean for the incident; all others only tell readers something. */
export const STATUS_MEANINGS: Readonly<Record<string, StatusMeaning>> = {
  investigating: { kind: 'investigation', milestone: 'detected' },
  identified: { kind: 'investigation' },
  monitoring: { kind: 'mitigation', milestone: 'mitigated' },
  resolved: { kind: 'recovery', milestone: 'resolved' },
  completed: { kind: 'recovery' },
  maintenance_complete: { kind: 'recovery' },
};
