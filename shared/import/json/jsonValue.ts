/**
 * A value as it stands in a file. Integers beyond 2^53 are bigint; decimal fractions with more digits than a double
 * holds come as text, digits kept.
 */
export type JsonValue = null | boolean | number | bigint | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJsonArray = (value: JsonValue | undefined): value is readonly JsonValue[] =>
  Array.isArray(value);

/** What lies at a dotted path. A key that holds the dots itself (`log.level`) goes first. */
export function valueAt(value: JsonValue | undefined, path: string): JsonValue | undefined {
  if (!isJsonObject(value)) return undefined;
  if (Object.hasOwn(value, path)) return value[path];
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    if (!Object.hasOwn(value, key)) continue;
    const found = valueAt(value[key], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text or number at a dotted path as text, without the space around it; null when there is none. */
export function textAt(value: JsonValue | undefined, path: string): string | null {
  const found = valueAt(value, path);
  const text =
    typeof found === 'string'
      ? found.trim()
      : typeof found === 'number' || typeof found === 'bigint'
        ? `${found}`
        : '';
  return text === '' ? null : text;
}
