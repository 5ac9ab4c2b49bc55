import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import type { IncidentFacts } from './incidentOf.ts';
import { plainHtml } from './plainMarkup.ts';
import { STATUS_MEANINGS } from './statusMeanings.ts';
import { firstText, objectsAt, objectsIn } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToldEvent, ToolStory } from './toolStory.ts';

/**
 * Incidents of a status page: Atlassian Statuspage (`incident_updates`, API v1 and v2) and incident.io (`updates`
 * with `published_at`). Updates are listed newest first; the time that a reader saw is `display_at`, which the
 * author may have changed.
 */
export const statuspage = toolFormat({
  id: 'statuspage',
  title: 'Status page incidents',
  detect: (values) => {
    const incidents = [...incidentsIn(values)].slice(0, 20);
    if (incidents.some((one) => objectsAt(one, 'incident_updates').length > 0))
      return 'its incidents have the updates of Statuspage';
    if (incidents.some((one) => objectsAt(one, 'updates').some(isOfIncidentIo)))
      return 'its incidents have the updates of an incident.io status page';
    return incidents.some(
      (one) => typeof one.impact === 'string' && 'monitoring_at' in one && 'page_id' in one,
    )
      ? 'its incidents have the fields of Statuspage'
      : null;
  },
  read: (values, story) => {
    const incidents = [...incidentsIn(values)];
    const pages = objectsIn(values.flatMap((value) => (isJsonArray(value) ? value : [value])));
    const timeZone = pages.map((page) => textAt(page, 'page.time_zone')).find((zone) => zone !== null);
    const isOnly = incidents.length === 1;
    for (const incident of incidents) tell(incident, story, isOnly);
    const [only] = incidents;
    return only && isOnly ? factsOf(only, timeZone ?? null) : null;
  },
});

const isOfIncidentIo = (update: JsonObject) =>
  'published_at' in update || ('incident_status' in update && 'message' in update);

const WRAPPERS = [
  'incidents',
  'incident',
  'scheduled_maintenances',
  'status_page_incidents',
  'status_page_incident',
];

function* incidentsIn(values: JsonValue | readonly JsonValue[]): Generator<JsonObject> {
  if (isJsonArray(values)) for (const value of values) yield* incidentsIn(value);
  if (!isJsonObject(values as JsonValue)) return;
  const value = values as JsonObject;
  const wrapped = WRAPPERS.flatMap((key) => objectsAt(value, key));
  if (wrapped.length > 0) yield* wrapped;
  else if (updatesOf(value).length > 0 || typeof value.impact === 'string') yield value;
}

const updatesOf = (incident: JsonObject): JsonObject[] => [
  ...objectsAt(incident, 'incident_updates'),
  ...objectsAt(incident, 'updates'),
];

function tell(incident: JsonObject, story: ToolStory, isOnly: boolean): void {
  const name = firstText(incident, 'name', 'title') ?? 'Incident';
  const updates = updatesOf(incident);
  const own = ownEvents(incident, name, updates, story);
  if (own.length > 0 || updates.length === 0) story.tell(incident, ...own);
  else story.merge();
  for (const update of updates) {
    const status = firstText(update, 'status', 'incident_status', 'to_status') ?? 'update';
    const body = plainHtml(firstText(update, 'body', 'message', 'markdown') ?? '');
    const words = spaced(status);
    const meaning = STATUS_MEANINGS[status.toLowerCase()] ?? { kind: 'communication' };
    story.tell(update, {
      time: update.display_at ?? update.published_at ?? update.created_at,
      text: [
        isOnly ? [words, body].filter(Boolean).join(': ') : `${name}: ${words}`,
        ...(isOnly || body === '' ? [] : [body]),
        ...objectsAt(update, 'affected_components').flatMap(componentChange),
      ].join('\n'),
      kind: meaning.kind,
      reason: `the status page says “${words.toLowerCase()}”`,
      isMarked: true,
      ...(meaning.milestone ? { milestone: meaning.milestone } : {}),
    });
  }
  for (const impact of objectsAt(incident, 'component_impacts'))
    story.tell(impact, {
      time: impact.start_at,
      until: impact.end_at,
      text: `${firstText(impact, 'component_name', 'component.name', 'component_id') ?? 'A component'}: ${spaced(firstText(impact, 'component_status', 'status') ?? 'impaired')}`,
      kind: 'other',
      reason: 'the status page says how long a component was impaired',
    });
}

/** What the incident says beside its updates: a start that was set by hand, a plan, or all where it has no updates. */
function ownEvents(
  incident: JsonObject,
  name: string,
  updates: readonly JsonObject[],
  story: ToolStory,
): ToldEvent[] {
  const events: ToldEvent[] = [];
  const first = updates
    .map((update) => story.instantOf(update.display_at ?? update.published_at ?? update.created_at))
    .reduce((least: number, at) => (at !== null && at < least ? at : least), Number.POSITIVE_INFINITY);
  const startAt = story.instantOf(incident.started_at);
  if (startAt !== null && startAt < first - 60_000)
    events.push({
      time: incident.started_at,
      text: `Began: ${name}`,
      kind: 'trigger',
      reason: 'the status page says when it began',
      isMarked: true,
      milestone: 'began',
    });
  else if (updates.length === 0)
    events.push({
      time: incident.created_at,
      text: name,
      kind: 'detection',
      reason: 'the status page says when the incident was opened',
      isMarked: true,
      milestone: 'detected',
    });
  if (story.timeOf(incident.scheduled_for))
    events.push({
      time: incident.scheduled_for,
      until: incident.scheduled_until,
      text: `Planned maintenance: ${name}`,
      kind: 'other',
      reason: 'the status page says for when it was planned',
      isMarked: true,
    });
  if (updates.length === 0 && story.timeOf(incident.resolved_at))
    events.push({
      time: incident.resolved_at,
      text: `Resolved: ${name}`,
      kind: 'recovery',
      reason: 'the status page says when it was resolved',
      isMarked: true,
      milestone: 'resolved',
    });
  if (story.timeOf(incident.postmortem_published_at))
    events.push({
      time: incident.postmortem_published_at,
      text: `Postmortem published: ${name}`,
      kind: 'communication',
      reason: 'the status page says when the postmortem was published',
    });
  return events;
}

function factsOf(incident: JsonObject, timeZone: string | null): IncidentFacts {
  const ending = updatesOf(incident).find((update) =>
    /^(?:resolved|completed)$/.test(textAt(update, 'status') ?? ''),
  );
  const published = updatesOf(incident)
    .filter(({ published_at }) => typeof published_at === 'string')
    .map((update) => ({ update, text: String(update.published_at) }))
    .toSorted((a, b) => a.text.localeCompare(b.text));
  const lastIo = published.findLast(({ update }) =>
    /resolved|complete/.test(textAt(update, 'incident_status') ?? ''),
  );
  const impact = firstText(incident, 'impact_override', 'impact');
  return {
    record: incident,
    title: firstText(incident, 'name', 'title'),
    start: incident.started_at ?? incident.created_at ?? published[0]?.text,
    end: incident.resolved_at ?? ending?.display_at ?? lastIo?.text,
    impact: impact === 'none' ? null : impact,
    timeZone,
    summary: plainHtml(firstText(incident, 'postmortem_body') ?? '') || null,
  };
}

function componentChange(component: JsonObject): string[] {
  const [name, from, to] = ['name', 'old_status', 'new_status'].map((key) => textAt(component, key));
  if (!name || !to || from === to) return [];
  return [`${name}: ${from ? `${spaced(from).toLowerCase()} → ` : ''}${spaced(to).toLowerCase()}`];
}

const spaced = (status: string) => status.replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase());
