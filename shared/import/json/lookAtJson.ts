import type { Sample } from '../format.ts';
import { isJsonArray, isJsonObject, type JsonValue } from './jsonValue.ts';
import { type JsonDocument, parseJson } from './parseJson.ts';
import { parseRecord } from './parseRecord.ts';

export interface JsonLook {
  /**
   * `lines`: most lines hold an object from end to end, and can be read one by one. `document`: one value, or
   * several that take more than a line.
   */
  readonly shape: 'lines' | 'document';
  /** The values of the sample; of lines, those of the first hundreds. */
  readonly values: readonly JsonValue[];
  /** Null for lines. */
  readonly document: JsonDocument | null;
}

/** Lines that are looked at: as many as show what a file is. */
const LINES = 300;

const looks = new WeakMap<Sample, { readonly look: JsonLook | null }>();

/** What a sample is as JSON, parsed once for all formats that ask; null when it is something else. */
export function lookAtJson(sample: Sample): JsonLook | null {
  const known = looks.get(sample);
  if (known) return known.look;
  const look = lookAtLines(sample) ?? lookAtDocument(sample);
  looks.set(sample, { look });
  return look;
}

function lookAtLines({ lines }: Sample): JsonLook | null {
  const values: JsonValue[] = [];
  let filled = 0;
  for (const given of lines) {
    if (filled >= LINES) break;
    const line = given.replaceAll('\u001e', '');
    if (line.trim() === '') continue;
    filled++;
    const value = /^\s*\{/.test(line) ? parseRecord(line) : null;
    if (value) values.push(value);
    // What does not begin as JSON is none; a few lines of something else may stand before it.
    if (filled >= 20 && values.length * 4 < filled) return null;
  }
  const isLines = filled > 1 && values.length * 2 >= filled;
  return isLines ? { shape: 'lines', values, document: null } : null;
}

function lookAtDocument({ text, isWhole }: Sample): JsonLook | null {
  const head = text.slice(0, 4096).replaceAll('\u001e', '');
  if (!/^[\s\ufeff]*(?:[{[]|\/[/*])/.test(head)) return null;
  const document = parseJson(text);
  const { values, faults, lineCount } = document;
  const isEmpty = isWhole && faults.length === 0 && values.length > 0;
  if (
    !isEmpty &&
    !values.some((value) => isJsonObject(value) || (isJsonArray(value) && value.some(isJsonObject)))
  )
    return null;
  const lost = faults
    .filter(({ isInside, isAtEnd }) => !(isInside && isAtEnd))
    .reduce((sum, { line, through }) => sum + through - line + 1, 0);
  return lost * 2 <= lineCount ? { shape: 'document', values, document } : null;
}
