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
import { severityOf } from './severityOf.ts';
import { firstText, objectsAt } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToldEvent, ToldTime, ToolStory } from './toolStory.ts';

interface Stage {
  readonly field: RegExp;
  readonly words: string;
  readonly kind: EventKind;
  readonly milestone?: Milestone;
}

/** Fields and names of times that incident tools keep with an incident, in the order of its life. */
const STAGES: readonly Stage[] = [
  {
    field: /^(?:impact|customer_impact)_?(?:start(?:ed)?)(?:_?at)?$/,
    words: 'Impact began',
    kind: 'trigger',
    milestone: 'began',
  },
  {
    field: /^(?:incident_?)?(?:start(?:ed)?|began)(?:_?at)?$/,
    words: 'Began',
    kind: 'trigger',
    milestone: 'began',
  },
  {
    field: /^(?:incident_?)?(?:detected|identified)(?:_?at)?$/,
    words: 'Detected',
    kind: 'detection',
    milestone: 'detected',
  },
  { field: /^(?:reported|declared|triaged|in_triage)(?:_?at)?$/, words: 'Declared', kind: 'detection' },
  {
    field: /^(?:incident_?)?(?:acknowledged|accepted)(?:_?at)?$/,
    words: 'Acknowledged',
    kind: 'investigation',
    milestone: 'acknowledged',
  },
  {
    field: /^(?:incident_?)?escalated(?:_?at)?$/,
    words: 'Escalated',
    kind: 'escalation',
    milestone: 'escalated',
  },
  {
    field: /^(?:incident_?)?(?:mitigated|fixed|stabilized)(?:_?at)?$/,
    words: 'Mitigated',
    kind: 'mitigation',
    milestone: 'mitigated',
  },
  { field: /^(?:impact|customer_impact)_?end(?:ed)?(?:_?at)?$/, words: 'Impact ended', kind: 'recovery' },
  {
    field: /^(?:incident_?)?(?:resolved|end(?:ed)?)(?:_?at)?$/,
    words: 'Resolved',
    kind: 'recovery',
    milestone: 'resolved',
  },
  { field: /^(?:incident_?)?closed(?:_?at)?$/, words: 'Closed', kind: 'other' },
];

/**
 * Incidents that carry the times of their stages (`started_at`, `detected_at`, `mitigated_at`, `resolved_at` …) as
 * Rootly, Datadog and others give them out, or as a list of named times (incident.io: `incident_timestamp_values`).
 */
export const incidentRecord = toolFormat({
  id: 'incident-record',
  title: 'Incidents with the times of their stages',
  detect: (values) => {
    const records = [...recordsIn(values)].slice(0, 20);
    const found = records.find(isIncident);
    if (!found) return null;
    const fields = stagesOf(found).map(({ field }) => field);
    return `its incidents have the times ${fields.slice(0, 3).join(', ')}`;
  },
  read: (values, story) => {
    const records = [...recordsIn(values)];
    for (const record of records) story.tell(record, ...eventsOf(record, records.length === 1));
    const [only] = records;
    return only && records.length === 1 ? factsOf(only, story) : null;
  },
});

/** Beginning and end alone have many things. */
function isIncident(record: JsonObject): boolean {
  const stages = stagesOf(record);
  const told = new Set(stages.flatMap(({ stage }) => stage.milestone ?? []));
  told.delete('began');
  return stages.length >= 3 && told.size >= 2 && nameOf(record) !== null;
}

const WRAPPERS = ['incidents', 'incident', 'data'];

function* recordsIn(values: JsonValue | readonly JsonValue[]): Generator<JsonObject> {
  if (isJsonArray(values)) {
    for (const value of values) yield* recordsIn(value);
    return;
  }
  const value = values as JsonValue;
  if (!isJsonObject(value)) return;
  const inside = WRAPPERS.flatMap((key) => objectsAt(value, key));
  if (inside.length > 0 && stagesOf(value).length === 0) yield* recordsIn(inside);
  else yield isJsonObject(value.attributes) ? value.attributes : value;
}

interface FoundStage {
  readonly field: string;
  readonly stage: Stage;
  readonly time: ToldTime;
}

function stagesOf(record: JsonObject): FoundStage[] {
  const named = objectsAt(record, 'incident_timestamp_values').map(
    (one) => [textAt(one, 'incident_timestamp.name') ?? '', valueAt(one, 'value.value')] as const,
  );
  return [...Object.entries(record), ...named].flatMap(([field, time]) => {
    if (typeof time !== 'string' && typeof time !== 'number') return [];
    if (!/^\d{4}-\d\d-\d\d|^\d{9,}/.test(String(time))) return [];
    const key = field
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .replace(/[\s-]+/g, '_')
      .toLowerCase();
    const stage = STAGES.find(({ field: pattern }) => pattern.test(key));
    return stage ? [{ field, stage, time }] : [];
  });
}

const nameOf = (record: JsonObject): string | null =>
  firstText(record, 'title', 'name', 'summary', 'reference');

function eventsOf(record: JsonObject, isOnly: boolean): ToldEvent[] {
  const name = nameOf(record) ?? 'Incident';
  const severity = severityOf(
    firstText(record, 'severity', 'severity.name', 'severity.data.attributes.name'),
  );
  return stagesOf(record).map(({ field, stage, time }) => ({
    time,
    text: isOnly && stage.milestone !== 'began' ? stage.words : `${stage.words}: ${name}`,
    kind: stage.kind,
    reason: `its field “${field}”`,
    severity,
    isMarked: true,
    ...(stage.milestone ? { milestone: stage.milestone } : {}),
  }));
}

function factsOf(record: JsonObject, story: ToolStory): IncidentFacts {
  const times = (milestone: Milestone) =>
    stagesOf(record)
      .filter(({ stage }) => stage.milestone === milestone)
      .map(({ time }) => time)
      .toSorted((a, b) => (story.instantOf(a) ?? 0) - (story.instantOf(b) ?? 0));
  return {
    record,
    title: nameOf(record),
    start: times('began')[0],
    end: times('resolved').at(-1),
    summary: firstText(record, 'summary', 'description'),
    impact: firstText(record, 'customer_impact_scope', 'impact', 'customer_impact'),
  };
}
