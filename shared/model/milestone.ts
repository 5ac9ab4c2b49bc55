import type { EventKind } from './kind.ts';

/** The points that metrics and phases are measured between, in the order an incident normally meets them. */
export const MILESTONES = [
  'began',
  'detected',
  'acknowledged',
  'escalated',
  'mitigated',
  'resolved',
] as const;

export type Milestone = (typeof MILESTONES)[number];

/** The kind whose colour stands for what a milestone begins. */
export const MILESTONE_KIND: Readonly<Record<Milestone, EventKind>> = {
  began: 'trigger',
  detected: 'detection',
  acknowledged: 'investigation',
  escalated: 'escalation',
  mitigated: 'mitigation',
  resolved: 'recovery',
};
