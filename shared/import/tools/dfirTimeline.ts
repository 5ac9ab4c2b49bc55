import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import { kindsByWords } from './kindsByWords.ts';
import { firstText, objectsAt, textsIn } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToldTime } from './toolStory.ts';

/**
 * Timelines of security cases: DFIR-IRIS (`event_date` in UTC, `event_date_wtz` as it was entered, with `event_tz`)
 * and Aurora Incident Response (`date_time`).
 */
export const dfirTimeline = toolFormat({
  id: 'dfir-timeline',
  title: 'DFIR case timeline',
  detect: (values) => {
    const records = [...recordsIn(values)].slice(0, 20);
    if (records.some(isIris)) return 'its events have the fields of DFIR-IRIS';
    return records.some(isAurora) ? 'its events have the fields of Aurora Incident Response' : null;
  },
  read: (values, story) => {
    const records = [...recordsIn(values)];
    const texts = records.map(textOf);
    const kinds = kindsByWords(texts);
    for (const [i, record] of records.entries()) {
      const found = kinds[i];
      const { time, written } = timeOf(record);
      story.tell(record, {
        time,
        ...(written === null ? {} : { written }),
        text: texts[i] ?? '',
        kind: found?.kind ?? 'other',
        reason: found?.reason ?? 'an event of the case',
        actor: firstText(record, 'user_name', 'user', 'owner', 'created_by'),
        // Each says which of its events belong into the picture of the case.
        isMarked: record.event_in_summary !== false && record.visual !== false,
      });
    }
    const [value] = values;
    const title = firstText(value, 'case.case_name', 'case_name', 'case_data.case_name', 'case_id');
    return isJsonObject(value) && title !== null ? { record: value, title } : null;
  },
});

const isIris = (record: JsonObject): boolean => 'event_date' in record && 'event_title' in record;
const isAurora = (record: JsonObject): boolean =>
  'date_time' in record && ('event_data' in record || 'killchain' in record);

const PLACES = ['timeline', 'tim', 'data.timeline', 'data.tim', 'timeline.events', 'events', 'case.timeline'];

function* recordsIn(values: JsonValue | readonly JsonValue[]): Generator<JsonObject> {
  if (isJsonArray(values)) {
    for (const value of values) yield* recordsIn(value);
    return;
  }
  const value = values as JsonValue;
  if (!isJsonObject(value)) return;
  const inside = PLACES.flatMap((path) => objectsAt(value, path)).filter(
    (one) => isIris(one) || isAurora(one),
  );
  if (inside.length > 0) yield* new Set(inside);
  else if (isIris(value) || isAurora(value)) yield value;
}

function timeOf(record: JsonObject): { time: ToldTime; written: string | null } {
  if (!isIris(record)) return { time: record.date_time, written: null };
  const entered = textAt(record, 'event_date_wtz');
  const zone = textAt(record, 'event_tz') ?? '';
  const date = entered ?? textAt(record, 'event_date');
  if (date === null) return { time: null, written: null };
  const hasOwnZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(date);
  return {
    time: hasOwnZone ? date : `${date}${zone.trim()}`,
    written: [date, zone].filter(Boolean).join(' '),
  };
}

function textOf(record: JsonObject): string {
  const names = (path: string) =>
    objectsAt(record, path).flatMap((one) => firstText(one, 'name', 'asset_name', 'ioc_value') ?? []);
  const host = firstText(record, 'event_host');
  const said =
    firstText(record, 'event_title', 'event_data', 'notes', 'event_content') ?? 'An event without text';
  const first = isIris(record) || host === null ? said : `${host}: ${said}`;
  const details = [
    firstText(record, 'event_content', 'notes'),
    labelled('Category', firstText(record, 'category_name', 'event_category', 'event_type', 'killchain')),
    labelled('Source', firstText(record, 'event_source', 'event_source_host')),
    labelled('Assets', [...names('assets'), ...textsIn(record.linked_assets)].join(', ')),
    labelled('Indicators', [...names('iocs'), ...textsIn(record.linked_iocs)].join(', ')),
    labelled('Tags', firstText(record, 'event_tags')),
    firstText(record, 'event_raw'),
  ];
  return [first, ...new Set(details.filter((line) => line !== null && line !== said))].join('\n');
}

const labelled = (label: string, text: string | null) => (text ? `${label}: ${text}` : null);
