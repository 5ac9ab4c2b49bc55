import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import type { JsonValue } from './jsonValue.ts';
import type { JsonDocument, JsonFault } from './parseJson.ts';

const DEEPEST = 50;

/**
 * The documents of a YAML text as the values of JSON, with the line of each object. Aliases are left out: no tool
 * that writes records uses them, and a few of them can stand for billions of values.
 */
export function parseYaml(text: string): JsonDocument {
  const counter = new LineCounter();
  const lineCount = text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0);
  const places = new Map<JsonValue, readonly [line: number, lines: number]>();
  const faults: JsonFault[] = [];
  const plain = (node: unknown, depth: number): JsonValue => {
    if (isScalar(node)) return scalarOf(node.value);
    if (isAlias(node) || depth > DEEPEST) return null;
    let made: JsonValue = null;
    if (isSeq(node)) made = node.items.map((item) => plain(item, depth + 1));
    else if (isMap(node)) {
      const entries = node.items.flatMap((pair) =>
        isPair(pair) && isScalar(pair.key)
          ? [[String(pair.key.value), plain(pair.value, depth + 1)] as const]
          : [],
      );
      made = Object.fromEntries(entries);
    }
    if (made !== null) places.set(made, placeOf(node as Node, counter));
    return made;
  };
  const documents = parseAllDocuments(text, {
    lineCounter: counter,
    keepSourceTokens: false,
    uniqueKeys: false,
  });
  const values: JsonValue[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const value = plain(document.contents, 0);
    if (value !== null) values.push(value);
    for (const { pos, message } of document.errors) {
      const { line } = counter.linePos(pos[0]);
      const reason = message.split('\n', 1)[0] ?? '';
      faults.push({ line, through: line, reason, isInside: true, isAtEnd: line >= lineCount });
    }
  }
  const cutFrom = Math.min(...faults.map(({ line }) => line), Number.POSITIVE_INFINITY);
  return {
    values,
    faults,
    lineCount,
    lineOf: (value) => places.get(value)?.[0] ?? 1,
    linesOf: (value) => places.get(value)?.[1] ?? 1,
    isCut: (value) => {
      const [line, lines] = places.get(value) ?? [1, 0];
      return line <= cutFrom && cutFrom < line + lines;
    },
  };
}

function scalarOf(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value;
  return value === null || value === undefined ? null : String(value);
}

/** The end of a node lies behind its last line end. */
function placeOf({ range }: Node, counter: LineCounter): readonly [number, number] {
  if (!range) return [1, 1];
  const from = counter.linePos(range[0]).line;
  const end = counter.linePos(Math.max(range[1], range[0]));
  return [from, Math.max(end.col <= 1 ? end.line - from : end.line - from + 1, 1)];
}
