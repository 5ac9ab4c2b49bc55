import type { Severity } from '../../model/severity.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt } from './jsonValue.ts';
import { otlpValue } from './otlpValue.ts';
import { readJsonTime } from './readJsonTime.ts';
import { readSeverity } from './readSeverity.ts';
import { recordFormat } from './recordFormat.ts';

const list = (value: JsonValue | undefined): readonly JsonObject[] =>
  isJsonArray(value) ? value.filter(isJsonObject) : [];

/**
 * OpenTelemetry logs in JSON, one export or one a line as the collector's file exporter writes them. Times are
 * nanoseconds, as text by the specification and as bare numbers in files; 0 means that there is none.
 */
export const otlpLogs = recordFormat({
  id: 'otlp-logs',
  title: 'OpenTelemetry logs',
  detect: (values) =>
    values.flat().some((value) => isJsonObject(value) && isJsonArray(value.resourceLogs))
      ? 'an export of logs with “resourceLogs”'
      : null,
  open: ({ evidence }) => {
    const services = new WeakMap<JsonObject, string | null>();
    let observed = 0;
    return {
      *recordsIn(value) {
        for (const part of isJsonArray(value) ? value : [value]) {
          if (!isJsonObject(part) || !('resourceLogs' in part)) {
            yield part;
            continue;
          }
          for (const resourceLogs of list(part.resourceLogs)) {
            const service = serviceOf(resourceLogs);
            for (const scope of list(resourceLogs.scopeLogs ?? resourceLogs.instrumentationLibraryLogs))
              for (const record of isJsonArray(scope.logRecords) ? scope.logRecords : []) {
                if (isJsonObject(record)) services.set(record, service);
                yield record;
              }
          }
        }
      },
      record: (record, place) => {
        const own = readJsonTime(record.timeUnixNano, { unit: 'ns' });
        const time = own ?? readJsonTime(record.observedTimeUnixNano, { unit: 'ns' });
        if (!time) return { skipped: 'no time in it' };
        if (!own) observed++;
        evidence.add({
          ...place,
          time,
          written: String(own ? record.timeUnixNano : record.observedTimeUnixNano),
          text: textOf(record),
          actor: services.get(record) ?? null,
          severity: severityOf(record),
        });
        return 'imported';
      },
      end: () => ({
        assumptions:
          observed === 0
            ? []
            : [
                observed === 1
                  ? 'one record has no time of its own: when it was observed stands for it'
                  : `${observed} records have no time of their own: when they were observed stands for it`,
              ],
      }),
    };
  },
});

function serviceOf(resourceLogs: JsonObject): string | null {
  const { resource } = resourceLogs;
  const attributes = isJsonObject(resource) ? list(resource.attributes) : [];
  const named = attributes.find(({ key }) => key === 'service.name');
  return named ? otlpValue(named.value) || null : null;
}

function textOf(record: JsonObject): string {
  const name = textAt(record, 'eventName') ?? attributeOf(record, 'event.name');
  const body = otlpValue(record.body);
  if (body !== '' && name !== null && !body.includes(name)) return `${name}: ${body}`;
  if (body !== '' || name !== null) return body || (name ?? '');
  return list(record.attributes)
    .map(({ key, value }) => `${String(key)}: ${otlpValue(value)}`)
    .join(', ');
}

function attributeOf(record: JsonObject, key: string): string | null {
  const found = list(record.attributes).find((attribute) => attribute.key === key);
  return found ? otlpValue(found.value) || null : null;
}

/** Numbers of severity by fours: trace, debug, info, warn, error, fatal. */
const SEVERITIES: readonly Severity[] = ['debug', 'debug', 'info', 'warning', 'error', 'critical'];

function severityOf({ severityNumber, severityText }: JsonObject): Severity {
  const number = Number(severityNumber);
  if (number >= 1 && number <= 24) return SEVERITIES[Math.floor((number - 1) / 4)] ?? 'unknown';
  return readSeverity(severityText);
}
