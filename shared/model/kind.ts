/** What an event was, in the order in which kinds are listed and drawn. */
export const EVENT_KINDS = [
  'trigger',
  'detection',
  'investigation',
  'escalation',
  'mitigation',
  'recovery',
  'communication',
  'other',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
