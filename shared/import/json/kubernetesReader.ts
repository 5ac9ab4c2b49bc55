import type { EvidenceBuilder } from '../evidence/evidenceBuilder.ts';
import type { NewEvent } from '../evidence/newEvent.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt, valueAt } from './jsonValue.ts';
import { readJsonTime } from './readJsonTime.ts';
import type { Outcome, RecordPlace, RecordReader } from './recordFormat.ts';

/** As many are held to meet a later state of the same event; a watch of more is written as it comes. */
const MOST_HELD = 50_000;

const STARTS = ['eventTime', 'firstTimestamp', 'deprecatedFirstTimestamp', 'metadata.creationTimestamp'];
const ENDS = ['series.lastObservedTime', 'lastTimestamp', 'deprecatedLastTimestamp'];
const COUNTS = ['series.count', 'count', 'deprecatedCount'];

/**
 * Reads events of core/v1 and events.k8s.io/v1. One that was seen several times is a range from the first to the
 * last; a watch writes it anew each time, and the last state stands for all.
 */
export function kubernetesReader(evidence: EvidenceBuilder): RecordReader {
  const held = new Map<string, NewEvent>();
  const flush = () => {
    for (const event of held.values()) evidence.add(event);
    held.clear();
  };
  return {
    recordsIn,
    record: (given, place): Outcome => {
      const record = isJsonObject(given.object) && typeof given.type === 'string' ? given.object : given;
      if (!isJsonObject(record.involvedObject) && !isJsonObject(record.regarding))
        return { skipped: 'it is not an event' };
      const event = eventOf(record, place);
      if (typeof event === 'string') return { skipped: event };
      const uid = textAt(record, 'metadata.uid');
      const before = uid === null ? undefined : held.get(uid);
      if (uid !== null && before) {
        held.set(uid, { ...event, line: before.line, ...lineCountOf(before) });
        return 'merged';
      }
      if (held.size >= MOST_HELD) flush();
      held.set(uid ?? `at ${held.size}`, event);
      return 'imported';
    },
    end: () => {
      flush();
      return {};
    },
  };
}

const lineCountOf = ({ lineCount }: NewEvent) => (lineCount === undefined ? {} : { lineCount });

function* recordsIn(value: JsonValue): Generator<JsonValue> {
  if (isJsonArray(value)) for (const element of value) yield* recordsIn(element);
  else if (isJsonObject(value) && isJsonArray(value.items)) yield* value.items;
  else yield value;
}

function eventOf(record: JsonObject, place: RecordPlace): NewEvent | string {
  const start = firstTime(record, STARTS);
  if (!start) return 'no time in it';
  const count = Number(
    COUNTS.map((path) => valueAt(record, path)).find((n) => n !== undefined && n !== null) ?? 1,
  );
  const end = firstTime(record, ENDS);
  const reason = textAt(record, 'reason');
  const message = textAt(record, 'message') ?? textAt(record, 'note');
  const said = [reason, message].filter((part) => part !== null).join(': ') || '(no reason and no message)';
  const type = textAt(record, 'type');
  return {
    ...place,
    time: start.time,
    written: start.written,
    ...(count > 1 && end ? { until: end.time } : {}),
    text: `${said}${count > 1 ? ` ×${count}` : ''}${objectOf(record)}`,
    actor:
      textAt(record, 'source.component') ??
      textAt(record, 'reportingComponent') ??
      textAt(record, 'reportingController') ??
      textAt(record, 'deprecatedSource.component'),
    severity: type === 'Warning' ? 'warning' : type === 'Normal' ? 'info' : 'unknown',
  };
}

function firstTime(record: JsonObject, paths: readonly string[]) {
  for (const path of paths) {
    const written = textAt(record, path);
    const time = readJsonTime(written ?? undefined);
    if (written !== null && time) return { time, written };
  }
  return null;
}

function objectOf(record: JsonObject): string {
  const object = record.involvedObject ?? record.regarding;
  const name = textAt(object, 'name');
  if (name === null) return '';
  const namespace = textAt(object, 'namespace');
  const kind = textAt(object, 'kind') ?? 'object';
  return ` (${kind} ${namespace === null ? '' : `${namespace}/`}${name})`;
}
