import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './jsonValue.ts';

export type Scalar = string | number | bigint | boolean;

const DEEPEST = 5;
/** A record with more fields than a person could choose from is read by its first ones. */
const MOST_FIELDS = 300;

/** The texts and numbers of a record by their dotted paths, in the order of the file; empty ones are left out. */
export function fieldsOf(record: JsonObject): Map<string, Scalar> {
  const fields = new Map<string, Scalar>();
  collect(record, '', 1, fields);
  return fields;
}

function collect(value: JsonObject, prefix: string, depth: number, fields: Map<string, Scalar>): void {
  for (const [key, part] of Object.entries(value)) {
    if (fields.size >= MOST_FIELDS) return;
    const path = prefix + key;
    if (isJsonObject(part)) {
      if (depth < DEEPEST) collect(part, `${path}.`, depth + 1, fields);
      continue;
    }
    const scalar = scalarOf(part);
    if (scalar !== null) fields.set(path, scalar);
  }
}

/** Lists of plain values as one text. */
export function scalarOf(value: JsonValue | undefined): Scalar | null {
  if (isJsonArray(value)) {
    const parts = value.filter((part) => part !== null && typeof part !== 'object');
    return parts.length > 0 && parts.length === value.length ? parts.join(', ') : null;
  }
  if (value === null || value === undefined || isJsonObject(value)) return null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
