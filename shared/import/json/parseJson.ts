import { JsonParser } from './jsonParser.ts';
import { isJsonArray, isJsonObject, type JsonValue } from './jsonValue.ts';

/** A place that could not be read. */
export interface JsonFault {
  readonly line: number;
  /** Last line that was passed over before the text went on as JSON. */
  readonly through: number;
  readonly reason: string;
  /** It lies within a value, which is kept as far as it was read; else between values, and nothing was kept of it. */
  readonly isInside: boolean;
  /** The text ends there. */
  readonly isAtEnd: boolean;
}

export interface JsonDocument {
  /** One after another as they stand in the text: one for a JSON file, many for JSON Lines. */
  readonly values: readonly JsonValue[];
  readonly faults: readonly JsonFault[];
  /** Of the text. */
  readonly lineCount: number;
  /** 1-based line on which an object or array begins; 1 for anything else. */
  lineOf(value: JsonValue): number;
  /** How many lines it takes. */
  linesOf(value: JsonValue): number;
  /** A fault lies in it: some of it is missing. Also true of all that is around the fault. */
  isCut(value: JsonValue): boolean;
}

/** Lines of one value beyond this count as this many: a place is kept in one number, `line * SPAN + lines`. */
const SPAN = 2 ** 20;

/**
 * The values of a text: one, or several after another (JSON Lines, pretty-printed streams, values put together).
 * Never an exception. After a fault what came before is kept, the elements of an unfinished array and the fields of
 * an unfinished object among it, and reading goes on at the next line that begins like the record that failed.
 */
export function parseJson(text: string): JsonDocument {
  const values: JsonValue[] = [];
  const faults: JsonFault[] = [];
  const cut = new Set<JsonValue>();
  const places = new Map<JsonValue, number>();
  const parser = new JsonParser(text, (value, line, lines) => {
    places.set(value as JsonValue, line * SPAN + Math.min(lines, SPAN - 1));
  });
  for (;;) {
    const code = parser.peek();
    if (Number.isNaN(code)) break;
    // Between values a comma, and after a fault the ends of what was left open, say nothing.
    if (code === 44 || code === 59 || (faults.length > 0 && (code === 93 || code === 125))) {
      parser.at++;
      continue;
    }
    const value = parser.value();
    const isInside = isJsonObject(value) || isJsonArray(value);
    if (value !== undefined && (isInside || parser.fault === null)) values.push(value);
    if (parser.fault === null) continue;
    const { line, fault, isAtEnd } = parser;
    for (const open of parser.open) cut.add(open as JsonValue);
    parser.goOn();
    faults.push({ line, through: Math.max(line, parser.line - 1), reason: fault, isInside, isAtEnd });
  }
  const lineCount = parser.line - (/[\r\n]$/.test(text) ? 1 : 0);
  return {
    values,
    faults,
    lineCount,
    lineOf: (value) => Math.floor((places.get(value) ?? SPAN) / SPAN),
    linesOf: (value) => (places.get(value) ?? SPAN + 1) % SPAN,
    isCut: (value) => cut.has(value),
  };
}
