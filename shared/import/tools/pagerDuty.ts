import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  textAt,
  valueAt,
} from '../json/jsonValue.ts';
import type { IncidentFacts } from './incidentOf.ts';
import { kindOfNote } from './kindsByWords.ts';
import { incidentEnd, tellIncident } from './pagerDutyIncident.ts';
import { incidentTitle, isLogEntry, logEntryEvent, logEntryType } from './pagerDutyLogEntry.ts';
import { tellWebhook } from './pagerDutyWebhook.ts';
import { severityOf } from './severityOf.ts';
import { firstText, objectsAt, objectsIn } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToldTime, ToolStory } from './toolStory.ts';

/**
 * What PagerDuty's REST API and webhooks give: log entries, incidents, notes, alerts, status updates, changes; one
 * answer, several pages, a bare list, or a single record.
 */
export const pagerDuty = toolFormat({
  id: 'pagerduty',
  title: 'PagerDuty',
  detect: (values) => {
    const records = objectsIn(values.length === 1 && values[0] !== undefined ? values[0] : values).slice(
      0,
      20,
    );
    for (const record of records) {
      const why = signOf(record);
      if (why !== null) return why;
    }
    return null;
  },
  read: (values, story) => {
    const reading = new PagerDutyReading(story);
    for (const value of values) reading.read(value);
    return reading.facts();
  },
});

const LISTS = [
  'incidents',
  'incident',
  'alerts',
  'alert',
  'notes',
  'note',
  'status_updates',
  'status_update',
];
const OTHERS = ['change_events', 'change_event', 'past_incidents', 'related_incidents'];

function signOf(record: JsonObject): string | null {
  if (objectsAt(record, 'log_entries').length > 0 || objectsAt(record, 'log_entry').length > 0)
    return 'it has log entries of PagerDuty';
  if (isLogEntry(record)) return 'it is a log entry of PagerDuty';
  if (/^(?:incident|service)\./.test(textAt(record, 'event.event_type') ?? ''))
    return 'it is an event of a PagerDuty webhook';
  for (const message of objectsAt(record, 'messages'))
    if (/^incident\./.test(firstText(message, 'event', 'event.event_type') ?? ''))
      return 'it has messages of a PagerDuty webhook';
  if (isOwn(record)) return 'its records carry the types of PagerDuty';
  for (const key of [...LISTS, ...OTHERS])
    for (const one of objectsAt(record, key).slice(0, 5))
      if (isOwn(one) || isOwn(objectsAt(one, 'incident')[0]))
        return `it has ${key.replaceAll('_', ' ')} of PagerDuty`;
  return null;
}

/** Its own fields show where it comes from: references such as `user_reference`, or an address at PagerDuty. */
function isOwn(record: JsonObject | undefined): boolean {
  if (!record) return false;
  if (/\.pagerduty\.com\//.test(firstText(record, 'self', 'html_url') ?? '')) return true;
  if (objectsAt(record, 'pending_actions').length > 0) return true;
  const nested = [record.service, record.user, record.sender, record.agent, record.integration];
  return [...nested, ...objectsAt(record, 'services'), ...objectsAt(record, 'assignments.assignee')].some(
    (one) => /^(?:service|(?:bot_)?user|\w{3,40}_integration)_reference$/.test(textAt(one, 'type') ?? ''),
  );
}

class PagerDutyReading {
  private readonly story: ToolStory;
  private readonly incidents = new Map<string, IncidentFacts>();
  private readonly seen = new Set<string>();

  constructor(story: ToolStory) {
    this.story = story;
  }

  read(value: JsonValue): void {
    if (isJsonArray(value)) {
      for (const one of value) this.read(one);
      return;
    }
    if (!isJsonObject(value)) return;
    const entries = [...objectsAt(value, 'log_entries'), ...objectsAt(value, 'log_entry')];
    for (const entry of entries) this.logEntry(entry);
    const messages = objectsAt(value, 'messages');
    for (const message of messages) this.read(message);
    let known = entries.length + messages.length;
    if (isJsonObject(valueAt(value, 'event.data'))) {
      known++;
      this.notice(tellWebhook(value, this.story));
    } else
      for (const key of [...LISTS, ...OTHERS])
        for (const record of objectsAt(value, key)) {
          known++;
          this.record(key, record, entries.length > 0);
        }
    if (known > 0) return;
    if (isLogEntry(value)) this.logEntry(value);
    else if (textAt(value, 'type') === 'incident' || value.incident_number !== undefined)
      this.record('incident', value, false);
    else if (textAt(value, 'type') === 'alert') this.record('alert', value, false);
    else if (!hasEmptyList(value)) this.story.skip(value, 'nothing that PagerDuty is known to write');
  }

  /** The incident's facts where all records are of one. */
  facts(): IncidentFacts | null {
    return this.incidents.size === 1 ? ([...this.incidents.values()][0] ?? null) : null;
  }

  private record(key: string, record: JsonObject, isToldByEntries: boolean): void {
    const { story } = this;
    if (key.startsWith('incident')) {
      this.notice(incidentFacts(record));
      if (isToldByEntries) story.merge();
      else tellIncident(record, story);
    } else if (key.startsWith('alert'))
      story.tell(record, {
        time: record.created_at,
        text: `Alert: ${firstText(record, 'summary', 'body.details.description', 'alert_key') ?? 'no description'}`,
        kind: 'detection',
        reason: 'PagerDuty: an alert',
        severity: severityOf(textAt(record, 'severity')),
        isMarked: true,
        milestone: 'detected',
      });
    else if (key.startsWith('note'))
      story.tell(record, {
        time: record.created_at,
        text: firstText(record, 'content') ?? 'An empty note',
        ...(kindOfNote(firstText(record, 'content') ?? '') ?? { reason: 'PagerDuty: a note' }),
        actor: textAt(record, 'user.summary'),
        isMarked: true,
      });
    else if (key.startsWith('status_update'))
      story.tell(record, {
        time: record.created_at,
        text: firstText(record, 'message', 'subject') ?? 'An empty update',
        kind: 'communication',
        reason: 'PagerDuty: a status update',
        actor: textAt(record, 'sender.summary'),
        isMarked: true,
      });
    else if (key.startsWith('change_event'))
      story.tell(record, {
        time: record.timestamp,
        text: `Change: ${firstText(record, 'summary') ?? 'no description'}`,
        kind: 'trigger',
        reason: 'PagerDuty: a change to a service',
        actor: firstText(record, 'source'),
        isMarked: true,
      });
    else
      story.tell(record, {
        time: valueAt(record, 'incident.created_at'),
        text: `${key === 'past_incidents' ? 'Earlier' : 'Related'} incident: ${textAt(record, 'incident.title') ?? 'no title'}`,
        reason: `PagerDuty: ${key.replaceAll('_', ' ')}`,
      });
  }

  private logEntry(entry: JsonObject): void {
    const id = textAt(entry, 'id');
    // Pages overlap when entries are added while they are fetched.
    if (id !== null && this.seen.has(id)) {
      this.story.merge();
      return;
    }
    if (id !== null) this.seen.add(id);
    this.story.tell(entry, logEntryEvent(entry));
    const incident = objectsAt(entry, 'incident')[0];
    if (!incident) return;
    const type = logEntryType(entry);
    this.notice({
      record: entry,
      id: textAt(incident, 'id'),
      title: incidentTitle(firstText(incident, 'title', 'summary')),
      ...(type === 'trigger' ? { start: entry.created_at } : {}),
      ...(type === 'resolve' ? { end: entry.created_at } : {}),
    });
  }

  /** Lays what is stated of one incident together: the first start and title, the last end. */
  private notice(facts: (IncidentFacts & { readonly id: string | null }) | null): void {
    if (!facts) return;
    const key = facts.id ?? '';
    const known = this.incidents.get(key);
    this.incidents.set(key, {
      ...facts,
      record: known?.record ?? facts.record,
      title: known?.title ?? facts.title,
      start: earliest(this.story, known?.start, facts.start),
      end: facts.end ?? known?.end,
    });
  }
}

function earliest(story: ToolStory, a: ToldTime, b: ToldTime): ToldTime {
  const [first, second] = [story.instantOf(a), story.instantOf(b)];
  if (first === null || second === null) return first === null ? b : a;
  return second < first ? b : a;
}

function incidentFacts(record: JsonObject): IncidentFacts & { readonly id: string | null } {
  return {
    record,
    id: textAt(record, 'id'),
    title: firstText(record, 'title') ?? incidentTitle(textAt(record, 'summary')),
    start: record.created_at,
    end: incidentEnd(record),
  };
}

const hasEmptyList = (value: JsonObject) =>
  ['log_entries', ...LISTS, ...OTHERS].some((key) => isJsonArray(value[key]) && value[key].length === 0);
