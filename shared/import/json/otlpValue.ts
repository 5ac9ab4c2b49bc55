import { isJsonArray, isJsonObject, type JsonValue } from './jsonValue.ts';

const DEEPEST = 20;

/** An AnyValue of OpenTelemetry in words; empty for none. Integers come as text, their digits kept. */
export function otlpValue(value: JsonValue | undefined, depth = 0): string {
  if (!isJsonObject(value)) return typeof value === 'string' ? value : '';
  if (depth > DEEPEST) return '…';
  for (const name of ['stringValue', 'intValue', 'doubleValue', 'boolValue', 'bytesValue']) {
    const plain = value[name];
    if (plain !== undefined && plain !== null && typeof plain !== 'object') return String(plain);
  }
  const array = isJsonObject(value.arrayValue) ? value.arrayValue.values : undefined;
  if (isJsonArray(array)) return array.map((part) => otlpValue(part, depth + 1)).join(', ');
  const pairs = isJsonObject(value.kvlistValue) ? value.kvlistValue.values : undefined;
  if (!isJsonArray(pairs)) return '';
  return pairs
    .filter(isJsonObject)
    .map((pair) => `${String(pair.key)}: ${otlpValue(pair.value, depth + 1)}`)
    .join(', ');
}
