import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './jsonValue.ts';
import { parseJson } from './parseJson.ts';

/** Digits that a double may not hold, outside of quotes. */
const LONG_NUMBER = /[:[,\s]-?[\d.]{16}/;

/** The object or array that a line holds from end to end; null when it holds anything else. */
export function parseRecord(line: string): JsonObject | readonly JsonValue[] | null {
  if (LONG_NUMBER.test(line)) {
    const { values, faults } = parseJson(line);
    const [value] = values;
    return values.length === 1 && faults.length === 0 && isRecord(value) ? value : null;
  }
  try {
    const value: JsonValue = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    // Anything may stand in a line; whoever asks says what becomes of it.
    return null;
  }
}

const isRecord = (value: JsonValue | undefined): value is JsonObject | readonly JsonValue[] =>
  isJsonObject(value) || isJsonArray(value);
