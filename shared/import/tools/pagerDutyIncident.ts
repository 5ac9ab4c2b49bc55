import { type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import { incidentTitle } from './pagerDutyLogEntry.ts';
import { firstText, objectsAt } from './toolFields.ts';
import type { ToolStory } from './toolStory.ts';

/** When it was resolved: older answers have only the time of the last change of status. */
export const incidentEnd = (incident: JsonObject): JsonValue | undefined =>
  incident.status === 'resolved'
    ? (incident.resolved_at ?? incident.last_status_change_at)
    : incident.resolved_at;

/** An incident and what hangs on it: who was assigned and asked, who acknowledged, when it was resolved. */
export function tellIncident(incident: JsonObject, story: ToolStory): void {
  const title = firstText(incident, 'title', 'description') ?? incidentTitle(textAt(incident, 'summary'));
  const service = firstText(incident, 'service.summary', 'service.name');
  const acknowledgements = objectsAt(incident, 'acknowledgements');
  const changedAt = incident.last_status_change_at;
  const changedBy = textAt(incident, 'last_status_change_by.summary');
  const end = incidentEnd(incident);
  story.tell(
    incident,
    {
      time: incident.created_at,
      text: [`Triggered: ${title ?? 'no title'}`, ...(service ? [`Service: ${service}`] : [])].join('\n'),
      kind: 'detection',
      reason: 'PagerDuty: the incident was opened',
      isMarked: true,
      milestone: 'detected',
    },
    ...(incident.status === 'acknowledged' && acknowledgements.length === 0 && changedAt !== undefined
      ? [
          {
            time: changedAt,
            text: changedBy ? `Acknowledged by ${changedBy}` : 'Acknowledged',
            kind: 'investigation' as const,
            reason: 'PagerDuty: somebody acknowledged it',
            actor: changedBy,
            isMarked: true,
            milestone: 'acknowledged' as const,
          },
        ]
      : []),
    ...(end !== undefined && end !== null
      ? [
          {
            time: end,
            text: [
              incident.status === 'resolved' && changedBy ? `Resolved by ${changedBy}` : 'Resolved',
              ...(textAt(incident, 'resolve_reason.type')
                ? [`Reason: ${textAt(incident, 'resolve_reason.type')}`]
                : []),
            ].join('\n'),
            kind: 'recovery' as const,
            reason: 'PagerDuty: it was resolved',
            actor: incident.status === 'resolved' ? changedBy : null,
            isMarked: true,
            milestone: 'resolved' as const,
          },
        ]
      : []),
  );
  for (const one of acknowledgements) {
    const who = textAt(one, 'acknowledger.summary');
    story.tell(one, {
      time: one.at,
      text: who ? `Acknowledged by ${who}` : 'Acknowledged',
      kind: 'investigation',
      reason: 'PagerDuty: somebody acknowledged it',
      actor: who,
      isMarked: true,
      milestone: 'acknowledged',
    });
  }
  for (const one of objectsAt(incident, 'assignments')) {
    const who = textAt(one, 'assignee.summary');
    story.tell(one, {
      time: one.at,
      text: who ? `Assigned to ${who}` : 'Assigned',
      kind: 'escalation',
      reason: 'PagerDuty: it was assigned',
      isMarked: true,
    });
  }
  tellRequests(incident, story);
  for (const one of objectsAt(incident, 'pending_actions'))
    story.skip(one, 'planned for later, and not done yet');
}

/** A request for help stands with the incident twice: by request, and by responder. */
function tellRequests(incident: JsonObject, story: ToolStory): void {
  const requests = objectsAt(incident, 'responder_requests');
  const responders = objectsAt(incident, 'incidents_responders');
  const told = new Set<string>();
  for (const one of [...requests, ...responders]) {
    const { requested_at: time, message } = one;
    const targets = objectsAt(one, 'responder_request_targets').flatMap((target) =>
      objectsAt(target, 'responder_request_target.incidents_responders').flatMap(
        (responder) => textAt(responder, 'user.summary') ?? [],
      ),
    );
    const asked = [...targets, ...[textAt(one, 'user.summary')].flatMap((name) => name ?? [])];
    const key = `${story.instantOf(time)} ${asked.join(', ')}`;
    if (told.has(key)) {
      story.merge();
      continue;
    }
    told.add(key);
    story.tell(one, {
      time,
      text: [
        asked.length > 0 ? `Help asked of ${asked.join(', ')}` : 'Help asked for',
        ...(typeof message === 'string' && message ? [message] : []),
      ].join('\n'),
      kind: 'escalation',
      reason: 'PagerDuty: help was asked for',
      actor: textAt(one, 'requester.summary'),
      isMarked: true,
      milestone: 'escalated',
    });
  }
}
