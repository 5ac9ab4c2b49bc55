import type { EventKind } from '../../model/kind.ts';
import type { Milestone } from '../../model/milestone.ts';
import { type JsonObject, textAt } from '../json/jsonValue.ts';
import { kindOfNote } from './kindsByWords.ts';
import { firstText, objectsAt } from './toolFields.ts';
import type { ToldEvent } from './toolStory.ts';

interface Meaning {
  readonly words: string;
  readonly kind: EventKind;
  readonly reason: string;
  readonly isMarked: boolean;
  readonly milestone?: Milestone;
}

const meaning = (
  words: string,
  kind: EventKind,
  reason: string,
  isMarked: boolean,
  milestone?: Milestone,
): Meaning => ({ words, kind, reason, isMarked, ...(milestone ? { milestone } : {}) });

const ACKNOWLEDGED = meaning(
  'Acknowledged',
  'investigation',
  'PagerDuty: somebody acknowledged it',
  true,
  'acknowledged',
);
const NOBODY = 'PagerDuty: nobody answered';

/**
 * What each type of log entry means (reference/REST/openapiv3.json of PagerDuty/api-schema). Its schema names the
 * acknowledging entry in two ways: `acknowledge_log_entry` and `acknowledgement_log_entry`.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  trigger: meaning('Triggered', 'detection', 'PagerDuty: the incident was triggered', true, 'detected'),
  acknowledge: ACKNOWLEDGED,
  acknowledgement: ACKNOWLEDGED,
  unacknowledge: meaning('Unacknowledged', 'escalation', NOBODY, true),
  notify: meaning('Notified', 'escalation', 'PagerDuty: somebody was notified', false),
  assign: meaning('Assigned', 'escalation', 'PagerDuty: it was assigned', true),
  escalate: meaning('Escalated', 'escalation', 'PagerDuty: it was escalated', true, 'escalated'),
  delegate: meaning('Delegated', 'escalation', 'PagerDuty: it was handed over', true, 'escalated'),
  repeat_escalation_path: meaning('Escalated again', 'escalation', NOBODY, true, 'escalated'),
  exhaust_escalation_path: meaning('Nobody left to escalate to', 'escalation', NOBODY, true),
  reach_ack_limit: meaning('Acknowledgement limit reached', 'escalation', NOBODY, true),
  reach_trigger_limit: meaning('Trigger limit reached', 'escalation', NOBODY, true),
  responder_request: meaning(
    'Responders requested',
    'escalation',
    'PagerDuty: help was asked for',
    true,
    'escalated',
  ),
  annotate: meaning('Note', 'other', 'PagerDuty: a note', true),
  snooze: meaning('Snoozed', 'other', 'PagerDuty: it was put off', false),
  urgency_change: meaning('Urgency changed', 'other', 'PagerDuty: the urgency changed', true),
  priority_change: meaning('Priority changed', 'other', 'PagerDuty: the priority changed', true),
  status_update: meaning('Status update', 'communication', 'PagerDuty: a status update', true),
  resolve: meaning('Resolved', 'recovery', 'PagerDuty: it was resolved', true, 'resolved'),
};

export const isLogEntry = (record: JsonObject): boolean => LOG_ENTRY.test(textAt(record, 'type') ?? '');
const LOG_ENTRY = /_log_entry(?:_reference)?$/;

/** The type without its endings: `trigger` of `trigger_log_entry_reference`. */
export const logEntryType = (record: JsonObject): string =>
  (textAt(record, 'type') ?? '').replace(LOG_ENTRY, '');

export function logEntryEvent(entry: JsonObject): ToldEvent {
  const type = logEntryType(entry);
  const known = MEANINGS[type] ?? meaning(capital(type), 'other', `PagerDuty: ${spaced(type)}`, false);
  const { words, ...rest } = known;
  const text = textOf(entry, type, words);
  const byWords = type === 'annotate' ? kindOfNote(text) : null;
  return { ...rest, ...byWords, time: entry.created_at, text, actor: actorOf(entry) };
}

function textOf(entry: JsonObject, type: string, words: string): string {
  const summary = firstText(entry, 'summary');
  const note = firstText(entry, 'note') ?? textAt(entry, 'channel.note');
  const about =
    textAt(entry, 'event_details.description') ??
    textAt(entry, 'channel.description') ??
    textAt(entry, 'channel.subject') ??
    textAt(entry, 'channel.summary');
  if (type === 'annotate') return note ?? textAt(entry, 'channel.content') ?? about ?? summary ?? words;
  const first =
    type === 'trigger'
      ? `Triggered: ${about ?? incidentTitle(textAt(entry, 'incident.summary')) ?? summary ?? 'no description'}`
      : (summary ?? nameless(entry, words));
  const details = [
    type === 'trigger' ? summary : about,
    note,
    textAt(entry, 'channel.details'),
    ...objectsAt(entry, 'changeset').map(changeText),
  ];
  return [first, ...new Set(details.filter((d) => d !== null && !first.includes(d)))].join('\n');
}

function nameless(entry: JsonObject, words: string): string {
  const people = [...objectsAt(entry, 'assignees'), ...objectsAt(entry, 'user')].flatMap(
    (person) => firstText(person, 'summary', 'name') ?? [],
  );
  return people.length > 0 ? `${words}: ${people.join(', ')}` : words;
}

const changeText = (change: JsonObject): string | null => {
  const name = firstText(change, 'field', 'name', 'display_name');
  const to = textAt(change, 'new.summary') ?? firstText(change, 'new_value', 'value');
  return name === null ? null : `${name}: ${to ?? 'changed'}`;
};

/** Who did it; a service or an integration is no actor of the review, but says where it came from. */
const actorOf = (entry: JsonObject): string | null => firstText(entry, 'agent.summary', 'agent.name');

/** `[#1234] The server is on fire.` without its number. */
export const incidentTitle = (summary: string | null): string | null =>
  summary === null ? null : summary.replace(/^\[#\d{1,12}\]\s*/, '');

const spaced = (type: string) => type.replaceAll('_', ' ');
const capital = (type: string) => spaced(type).replace(/^./, (c) => c.toUpperCase());
