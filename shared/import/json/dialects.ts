import { isJsonObject, type JsonObject, type JsonValue, valueAt } from './jsonValue.ts';

const has = (record: JsonObject, ...paths: readonly string[]) =>
  paths.every((path) => valueAt(record, path) !== undefined);

/** Records of well-known programs, which the general reading covers; the name goes before them. */
const DIALECTS: readonly (readonly [string, (record: JsonObject) => boolean])[] = [
  [
    'Timesketch events',
    (r) => has(r, 'message', 'timestamp_desc') && (has(r, 'datetime') || has(r, 'timestamp')),
  ],
  [
    'AWS CloudTrail records',
    (r) =>
      has(r, 'eventVersion', 'eventTime', 'eventName') || has(r, 'EventTime', 'EventName', 'EventSource'),
  ],
  ['Google Cloud log entries', (r) => has(r, 'insertId', 'logName') || has(r, 'logName', 'receiveTimestamp')],
  ['Elastic Common Schema logs', (r) => has(r, '@timestamp', 'ecs.version')],
  ['Logstash logs', (r) => has(r, '@timestamp', '@version')],
  ['bunyan logs', (r) => has(r, 'v', 'level', 'pid', 'hostname', 'msg', 'name')],
  ['pino logs', (r) => typeof r.level === 'number' && has(r, 'pid', 'hostname', 'time')],
  ['Docker container logs', (r) => has(r, 'log', 'stream', 'time')],
  ['GELF messages', (r) => has(r, 'short_message', 'host', 'version')],
  ['Caddy logs', (r) => has(r, 'level', 'ts', 'logger', 'msg') && String(r.logger).startsWith('http')],
];

/** What most of the values are, by the fields that they have; null when it is nobody's in particular. */
export function dialectOf(values: readonly JsonValue[]): string | null {
  const records = values.filter(isJsonObject).slice(0, 50);
  for (const [title, isOf] of DIALECTS)
    if (records.length > 0 && records.filter(isOf).length * 2 > records.length) return title;
  return null;
}
