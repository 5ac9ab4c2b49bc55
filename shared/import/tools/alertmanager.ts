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
import type { ToolStory } from './toolStory.ts';

/**
 * What Prometheus Alertmanager sends (webhook, version 4) and lists, and Grafana Alerting in the same shape. An
 * alert is told once, however many payloads repeat it: it is known by its fingerprint (else its labels) and its
 * start, and a later payload that says “resolved” ends it.
 */
export const alertmanager = toolFormat({
  id: 'alertmanager',
  title: 'Alertmanager alerts',
  detect: (values) => {
    const payloads = [...payloadsIn(values)].slice(0, 20);
    if (!payloads.some(({ alerts }) => alerts.slice(0, 20).some(isAlert))) return null;
    return payloads.some(
      ({ payload }) => payload && ('orgId' in payload || /^Grafana/i.test(textAt(payload, 'receiver') ?? '')),
    )
      ? 'it has alerts with labels and a start, as Grafana sends them'
      : 'it has alerts with labels and a start, as Alertmanager sends them';
  },
  read: (values, story) => {
    const alerts = new Map<string, Alert>();
    const groups = new Map<string, JsonObject>();
    for (const { payload, alerts: sent } of payloadsIn(values)) {
      if (payload) groups.set(textAt(payload, 'groupKey') ?? '', payload);
      const truncated = payload ? Number(textAt(payload, 'truncatedAlerts') ?? 0) : 0;
      if (truncated > 0) story.warnings.push(`${truncated} alerts were left out by the sender`);
      for (const record of sent) collect(record, payload, alerts, story);
    }
    for (const alert of alerts.values()) tellAlert(alert, story);
    const [only] = [...groups.values()];
    return only && groups.size === 1 ? factsOf(only) : null;
  },
});

interface Alert {
  readonly record: JsonObject;
  readonly payload: JsonObject | null;
  until: JsonValue | undefined;
  readonly isFiring: boolean;
}

const isAlert = (value: JsonObject): boolean =>
  isJsonObject(value.labels) && ('startsAt' in value || 'activeAt' in value);

function* payloadsIn(
  values: JsonValue | readonly JsonValue[],
): Generator<{ payload: JsonObject | null; alerts: JsonObject[] }> {
  if (isJsonArray(values)) {
    const alerts = values.filter(isJsonObject).filter(isAlert);
    if (alerts.length > 0) yield { payload: null, alerts };
    for (const value of values) if (!isJsonObject(value) || !isAlert(value)) yield* payloadsIn(value);
    return;
  }
  const value = values as JsonValue;
  if (!isJsonObject(value)) return;
  const alerts = [...objectsAt(value, 'alerts'), ...objectsAt(value, 'data.alerts')];
  if (alerts.length > 0) yield { payload: value, alerts };
  else if (isAlert(value)) yield { payload: null, alerts: [value] };
  else if (isJsonArray(value.data)) yield* payloadsIn(value.data);
}

function collect(
  record: JsonObject,
  payload: JsonObject | null,
  alerts: Map<string, Alert>,
  story: ToolStory,
): void {
  const startsAt = record.startsAt ?? record.activeAt;
  const from = story.instantOf(startsAt);
  if (from === null) {
    story.tell(record, { time: startsAt, text: '' });
    return;
  }
  const status =
    firstText(record, 'status', 'status.state', 'state') ?? textAt(payload ?? undefined, 'status');
  const isFiring =
    status !== null && /^(?:firing|active|suppressed|unprocessed|pending|alerting)$/i.test(status);
  // Year 1 is Go's zero time: still firing. Of a firing alert it is when it is taken for ended without news.
  const end = story.instantOf(record.endsAt);
  const until = !isFiring && end !== null && end > from ? record.endsAt : undefined;
  const key = `${textAt(record, 'fingerprint') ?? labelsText(record)} ${from}`;
  const known = alerts.get(key);
  if (!known) {
    alerts.set(key, { record, payload, until, isFiring });
    return;
  }
  known.until = until ?? known.until;
  story.merge();
}

function tellAlert({ record, payload, until, isFiring }: Alert, story: ToolStory): void {
  const name = firstText(record, 'labels.alertname', 'annotations.title') ?? 'Alert';
  const summary =
    firstText(record, 'annotations.summary', 'annotations.message') ??
    firstText(payload ?? undefined, 'commonAnnotations.summary');
  const description = firstText(record, 'annotations.description');
  const said = summary ?? description;
  story.tell(record, {
    time: record.startsAt ?? record.activeAt,
    until,
    text: [
      said ? `${name}: ${said}` : name,
      ...(description && description !== said ? [description] : []),
      labelsText(record),
      ...(until === undefined && isFiring ? ['Still firing when this was written'] : []),
    ]
      .filter(Boolean)
      .join('\n'),
    kind: 'detection',
    reason: 'an alert fired',
    severity: severityOf(firstText(record, 'labels.severity', 'labels.level', 'labels.priority')),
    isMarked: true,
    milestone: 'detected',
  });
}

function labelsText(record: JsonObject): string {
  const labels = valueAt(record, 'labels');
  if (!isJsonObject(labels)) return '';
  return Object.entries(labels)
    .filter(([key]) => key !== 'alertname')
    .map(([key, value]) => `${key}=${String(value)}`)
    .toSorted()
    .join(', ');
}

/** A group of alerts has a name, and no start or end of its own. */
const factsOf = (payload: JsonObject): IncidentFacts => ({
  record: payload,
  title: firstText(
    payload,
    'commonAnnotations.summary',
    'title',
    'groupLabels.alertname',
    'commonLabels.alertname',
  ),
});
