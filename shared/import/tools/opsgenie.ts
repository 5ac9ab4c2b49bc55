import type { EventKind } from '../../model/kind.ts';
import type { Milestone } from '../../model/milestone.ts';
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
import { severityOf } from './severityOf.ts';
import { firstText, textsIn } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToolStory } from './toolStory.ts';

/** Alerts of Opsgenie with their logs and notes: answers of its API, lists, and JSON Lines of its account logs. */
export const opsgenie = toolFormat({
  id: 'opsgenie',
  title: 'Opsgenie alerts and logs',
  detect: (values) => {
    const records = [...recordsIn(values)].slice(0, 20);
    if (records.some(isLog)) return 'it has alert logs of Opsgenie';
    if (records.some(isAlert)) return 'it has alerts of Opsgenie';
    if (records.some(isWebhook)) return 'it has webhooks of Opsgenie';
    return records.length > 0 && records.every(isNote) ? 'it has alert notes of Opsgenie' : null;
  },
  read: (values, story) => {
    const alerts: JsonObject[] = [];
    for (const record of recordsIn(values)) {
      if (isLog(record) || isNote(record)) tellLog(record, story);
      else if (isAlert(record)) {
        alerts.push(record);
        tellAlert(record, story);
      } else if (isWebhook(record)) tellWebhook(record, story);
      else story.skip(record, 'nothing that Opsgenie is known to write');
    }
    const [only] = alerts;
    return only && alerts.length === 1 ? factsOf(only) : alerts.length === 0 ? logFacts(values) : null;
  },
});

const isLog = (record: JsonObject): boolean =>
  typeof record.log === 'string' && 'createdAt' in record && ('owner' in record || 'offset' in record);
const isNote = (record: JsonObject): boolean =>
  typeof record.note === 'string' && 'createdAt' in record && ('owner' in record || 'offset' in record);
const isAlert = (record: JsonObject): boolean =>
  typeof record.message === 'string' &&
  'createdAt' in record &&
  ('tinyId' in record || 'lastOccurredAt' in record || 'lastOccuredAt' in record);
const isWebhook = (record: JsonObject): boolean =>
  typeof record.action === 'string' && textAt(record, 'alert.alertId') !== null;

function* recordsIn(values: JsonValue | readonly JsonValue[]): Generator<JsonObject> {
  if (isJsonArray(values)) for (const value of values) yield* recordsIn(value);
  else if (isJsonObject(values as JsonValue)) {
    const value = values as JsonObject;
    const isAnswer = 'data' in value && ('took' in value || 'requestId' in value || 'paging' in value);
    if (isAnswer && value.data !== undefined) yield* recordsIn(value.data);
    else yield value;
  }
}

interface Meaning {
  readonly says: RegExp;
  readonly kind: EventKind;
  readonly reason: string;
  readonly isMarked: boolean;
  readonly milestone?: Milestone;
}

/** A log has no type of its own: what happened stands in its text, and the first that matches counts. */
const MEANINGS: readonly Meaning[] = [
  {
    says: /\bun-?ack(?:nowledg|ed|\b)/i,
    kind: 'escalation',
    reason: 'it was unacknowledged',
    isMarked: true,
  },
  {
    says: /\b(?:could not|failed|cannot|not)\b.{0,60}\b(?:notif|sent|send|deliver|called)/i,
    kind: 'escalation',
    reason: 'a notification failed',
    isMarked: true,
  },
  {
    says: /\bescalat/i,
    kind: 'escalation',
    reason: 'it was escalated',
    isMarked: true,
    milestone: 'escalated',
  },
  {
    says: /\b(?:notification|notified|notify|sms|push|voice|called|e-?mail)\b/i,
    kind: 'escalation',
    reason: 'somebody was notified',
    isMarked: false,
  },
  {
    says: /\backnowledged?\b|\backed\b/i,
    kind: 'investigation',
    reason: 'somebody acknowledged it',
    isMarked: true,
    milestone: 'acknowledged',
  },
  {
    says: /\b(?:closed|resolved)\b/i,
    kind: 'recovery',
    reason: 'it was closed',
    isMarked: true,
    milestone: 'resolved',
  },
  {
    says: /\b(?:alert|incident) (?:was |is )?(?:created|opened|re-?opened)\b|^created\b/i,
    kind: 'detection',
    reason: 'the alert was created',
    isMarked: true,
    milestone: 'detected',
  },
  {
    says: /\b(?:assigned|responder|ownership|owner|team)\b.{0,80}\b(?:added|assigned|taken|set|to)\b|\b(?:added|assigned|routed)\b.{0,80}\b(?:responder|team|owner)/i,
    kind: 'escalation',
    reason: 'it was given to somebody',
    isMarked: true,
  },
];

const meaningOf = (text: string): Omit<Meaning, 'says'> => {
  const { says: _, ...found } = MEANINGS.find(({ says }) => says.test(text.slice(0, 500))) ?? {
    says: null,
    kind: 'other' as const,
    reason: 'a log of the alert',
    isMarked: false,
  };
  return { ...found, reason: `Opsgenie: ${found.reason}` };
};

function tellLog(record: JsonObject, story: ToolStory): void {
  const log = firstText(record, 'log');
  const text = log ?? firstText(record, 'note') ?? '';
  const note = { kind: 'other' as const, reason: 'Opsgenie: a note', isMarked: true };
  const meaning = log ? meaningOf(text) : { ...note, ...kindOfNote(text) };
  const owner = textAt(record, 'owner');
  const actor = owner === null || /^system$/i.test(owner) ? null : owner;
  story.tell(record, { ...meaning, time: record.createdAt, text, actor });
}

function tellAlert(record: JsonObject, story: ToolStory): void {
  const last = record.lastOccurredAt ?? record.lastOccuredAt;
  const count = Number(textAt(record, 'count') ?? 1);
  const isClosed = textAt(record, 'status') === 'closed';
  const tags = textsIn(record.tags);
  story.tell(
    record,
    {
      time: record.createdAt,
      until: count > 1 ? last : undefined,
      text: [
        `${textAt(record, 'message')}${count > 1 ? ` ×${count}` : ''}`,
        firstText(record, 'description'),
        tags.length > 0 ? `Tags: ${tags.join(', ')}` : null,
      ]
        .filter((line) => line !== null)
        .join('\n'),
      kind: 'detection',
      reason: 'Opsgenie: the alert was created',
      actor: firstText(record, 'source'),
      severity: severityOf(textAt(record, 'priority')),
      isMarked: true,
      milestone: 'detected',
    },
    ...afterwards(record, story, 'report.ackTime', 'Acknowledged', textAt(record, 'report.acknowledgedBy')),
    ...(isClosed
      ? afterwards(record, story, 'report.closeTime', 'Closed', textAt(record, 'report.closedBy'))
      : []),
  );
}

/** The report of an alert counts in ms from its creation. */
function afterwards(
  record: JsonObject,
  story: ToolStory,
  path: string,
  words: 'Acknowledged' | 'Closed',
  who: string | null,
) {
  const created = story.timeOf(record.createdAt);
  const afterMs = Number(valueAt(record, path) ?? Number.NaN);
  if (!created || Number.isNaN(afterMs) || afterMs <= 0) return [];
  const isAck = words === 'Acknowledged';
  return [
    {
      time: { ...created, civilMs: created.civilMs + afterMs },
      written: `${afterMs} ms after ${String(record.createdAt)}`,
      text: who ? `${words} by ${who}` : words,
      kind: isAck ? ('investigation' as const) : ('recovery' as const),
      reason: isAck ? 'Opsgenie: somebody acknowledged it' : 'Opsgenie: it was closed',
      actor: who,
      isMarked: true,
      milestone: isAck ? ('acknowledged' as const) : ('resolved' as const),
    },
  ];
}

function tellWebhook(record: JsonObject, story: ToolStory): void {
  const action = (textAt(record, 'action') ?? '').replace(/([a-z])([A-Z])/g, '$1 $2');
  const words = action === 'Create' ? 'Alert created' : action === 'Close' ? 'Alert closed' : action;
  const message = textAt(record, 'alert.message');
  story.tell(record, {
    ...meaningOf(words),
    time: valueAt(record, 'alert.updatedAt') ?? valueAt(record, 'alert.createdAt'),
    text: [message ? `${words}: ${message}` : words, firstText(record, 'alert.note')]
      .filter((l) => l !== null)
      .join('\n'),
    actor: firstText(record, 'alert.username', 'source.name'),
    severity: severityOf(textAt(record, 'alert.priority')),
    isMarked: true,
  });
}

const factsOf = (alert: JsonObject): IncidentFacts => ({
  record: alert,
  title: textAt(alert, 'message'),
  start: alert.createdAt,
});

/** Logs are asked for an alert at a time; account logs name theirs, and may hold many. */
function logFacts(values: readonly JsonValue[]): IncidentFacts | null {
  const records = [...recordsIn(values)];
  const alerts = new Set(records.map((record) => firstText(record, 'alertId', 'alert.id', 'alertTinyId')));
  const [record] = records;
  return record && alerts.size === 1
    ? { record, title: firstText(record, 'alert.message', 'alertMessage') }
    : null;
}
