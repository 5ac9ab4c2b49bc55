import type { EventKind } from '../../model/kind.ts';
import type { Milestone } from '../../model/milestone.ts';
import { type JsonObject, textAt } from '../json/jsonValue.ts';
import type { IncidentFacts } from './incidentOf.ts';
import { incidentTitle } from './pagerDutyLogEntry.ts';
import { firstText, objectsAt } from './toolFields.ts';
import type { ToolStory } from './toolStory.ts';

interface Meaning {
  readonly words: string;
  readonly kind: EventKind;
  readonly milestone?: Milestone;
}

/** Event types of webhooks, version 3 (developer.pagerduty.com, “Webhooks overview”). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  triggered: { words: 'Triggered', kind: 'detection', milestone: 'detected' },
  acknowledged: { words: 'Acknowledged', kind: 'investigation', milestone: 'acknowledged' },
  unacknowledged: { words: 'Unacknowledged', kind: 'escalation' },
  escalated: { words: 'Escalated', kind: 'escalation', milestone: 'escalated' },
  delegated: { words: 'Delegated', kind: 'escalation', milestone: 'escalated' },
  reassigned: { words: 'Reassigned', kind: 'escalation', milestone: 'escalated' },
  'responder.added': { words: 'Responder added', kind: 'escalation', milestone: 'escalated' },
  'responder.replied': { words: 'Responder replied', kind: 'escalation' },
  annotated: { words: 'Note', kind: 'other' },
  status_update_published: { words: 'Status update', kind: 'communication' },
  reopened: { words: 'Reopened', kind: 'detection' },
  resolved: { words: 'Resolved', kind: 'recovery', milestone: 'resolved' },
};

/** @returns what it says of the incident; null when it is not about one */
export function tellWebhook(
  payload: JsonObject,
  story: ToolStory,
): (IncidentFacts & { readonly id: string | null }) | null {
  const event = objectsAt(payload, 'event')[0] ?? payload;
  const data = objectsAt(event, 'data')[0] ?? {};
  const type = textAt(event, 'event_type') ?? '';
  const name = type.replace(/^incident\./, '');
  const known = MEANINGS[name] ?? { words: name.replace(/[._]/g, ' '), kind: 'other' as const };
  const who = firstText(event, 'agent.summary', 'agent.name', 'agent.email');
  const title = firstText(data, 'title') ?? incidentTitle(firstText(data, 'incident.summary', 'summary'));
  const said = firstText(data, 'content', 'message');
  story.tell(event, {
    time: event.occurred_at,
    text: [
      name === 'annotated' && said ? said : `${known.words}${title ? `: ${title}` : ''}`,
      ...(said && name !== 'annotated' ? [said] : []),
    ].join('\n'),
    kind: known.kind,
    reason: `PagerDuty: ${type || 'an event'}`,
    actor: who,
    isMarked: true,
    ...(known.milestone ? { milestone: known.milestone } : {}),
  });
  if (!type.startsWith('incident.')) return null;
  return {
    record: event,
    id: firstText(data, 'incident.id', 'id'),
    title,
    ...(name === 'triggered' ? { start: data.created_at ?? event.occurred_at } : {}),
    ...(name === 'resolved' ? { end: event.occurred_at } : {}),
  };
}
