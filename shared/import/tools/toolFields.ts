import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  textAt,
  valueAt,
} from '../json/jsonValue.ts';

/** The objects of a list; a single object counts as a list of one. */
export function objectsIn(value: JsonValue | undefined): JsonObject[] {
  if (isJsonArray(value)) return value.filter(isJsonObject);
  return isJsonObject(value) ? [value] : [];
}

export const objectsAt = (value: JsonValue | undefined, path: string): JsonObject[] =>
  objectsIn(valueAt(value, path));

/** The first of some dotted paths that holds a text. */
export function firstText(value: JsonValue | undefined, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = textAt(value, path);
    if (text !== null) return text;
  }
  return null;
}

/** The texts of a list; one text counts as a list of one. */
export function textsIn(value: JsonValue | undefined): string[] {
  const list = isJsonArray(value) ? value : value === undefined ? [] : [value];
  return list.flatMap((item) => (typeof item === 'string' && item.trim() ? [item.trim()] : []));
}
