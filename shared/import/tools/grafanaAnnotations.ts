import type { EventKind } from '../../model/kind.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import { kindsByWords } from './kindsByWords.ts';
import { plainHtml } from './plainMarkup.ts';
import { firstText, textsIn } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';

/** Annotations of Grafana's dashboards (time in ms; a region has `timeEnd`) and of Graphite (`when` in s). */
export const grafanaAnnotations = toolFormat({
  id: 'grafana-annotations',
  title: 'Grafana annotations',
  detect: (values) => {
    const records = [...recordsIn(values)].slice(0, 20);
    if (records.length === 0) return null;
    if (records.every(isGrafana)) return 'its records have the fields of Grafana annotations';
    return records.every(isGraphite) ? 'its records have the fields of Graphite annotations' : null;
  },
  read: (values, story) => {
    const records = [...recordsIn(values)];
    const texts = records.map(textOf);
    const kinds = kindsByWords(texts);
    for (const [i, record] of records.entries()) {
      const change = stateChange(record);
      const { kind, reason } = change ?? kinds[i] ?? { kind: 'other', reason: 'an annotation' };
      story.tell(record, {
        time: timeOf(record),
        until: record.timeEnd,
        text: texts[i] ?? '',
        kind,
        reason,
        actor: firstText(record, 'login', 'userName', 'email'),
        isMarked: true,
      });
    }
    return null;
  },
});

const isGrafana = (record: JsonObject): boolean =>
  'time' in record &&
  ('text' in record || 'newState' in record) &&
  ['dashboardId', 'dashboardUID', 'panelId', 'alertId', 'timeEnd', 'newState', 'isRegion'].some(
    (key) => key in record,
  );

const isGraphite = (record: JsonObject): boolean =>
  typeof record.what === 'string' && ('when' in record || 'tags' in record);

/** A time of 0 is none. */
const timeOf = (record: JsonObject): JsonValue | undefined =>
  (isGrafana(record) ? record.time : record.when) || undefined;

function* recordsIn(values: JsonValue | readonly JsonValue[]): Generator<JsonObject> {
  if (isJsonArray(values)) for (const value of values) yield* recordsIn(value);
  else if (isJsonObject(values as JsonValue)) {
    const value = values as JsonObject;
    if (isJsonArray(value.annotations)) yield* recordsIn(value.annotations);
    else yield value;
  }
}

function textOf(record: JsonObject): string {
  const said = plainHtml(firstText(record, 'text', 'what') ?? '');
  const more = plainHtml(firstText(record, 'data', 'title') ?? '');
  const tags =
    typeof record.tags === 'string' ? record.tags.split(/[\s,]+/).filter(Boolean) : textsIn(record.tags);
  const [from, to] = [textAt(record, 'prevState'), textAt(record, 'newState')];
  const change =
    from || to ? `${firstText(record, 'alertName') ?? 'Alert'}: ${from ?? '?'} → ${to ?? '?'}` : '';
  const lines = [change, said, more, tags.length > 0 ? `Tags: ${tags.join(', ')}` : ''].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : 'An empty annotation';
}

/** An alert's change of state is kept as an annotation too. */
function stateChange(record: JsonObject): { kind: EventKind; reason: string } | null {
  const to = textAt(record, 'newState');
  if (to === null) return null;
  if (/^(?:alerting|error)\b/i.test(to)) return { kind: 'detection', reason: `the alert went to “${to}”` };
  if (/^(?:ok|normal)\b/i.test(to)) return { kind: 'recovery', reason: `the alert went to “${to}”` };
  return { kind: 'other', reason: `the alert went to “${to}”` };
}
