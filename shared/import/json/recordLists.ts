import { fieldsOf } from './fieldsOf.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './jsonValue.ts';
import { plainName } from './plainName.ts';
import { readJsonTime } from './readJsonTime.ts';
import { looksLikeFullTime, TIME_NAMES } from './timeNames.ts';

export interface RecordList {
  readonly records: readonly JsonValue[];
  /** The objects that the list lies in, outermost first: what they say holds for all records. */
  readonly around: readonly JsonObject[];
  /** Name of the list's field; empty for values of the file itself. */
  readonly name: string;
}

const DEEPEST = 8;
const SAMPLE = 50;
/** Lists of what happened, also within records that have a time of their own. */
const STORY =
  /^(?:timeline|events?|updates?|history|logs?|entries|notes|comments|activit(?:y|ies)|messages|steps|records|conditions)$/i;

/**
 * The lists of records in the values of a file: arrays of objects that hold times, wherever they lie. Without any,
 * the values themselves.
 */
export function recordLists(values: readonly JsonValue[]): RecordList[] {
  const lists: RecordList[] = [];
  const [only] = values;
  const top = values.length === 1 && isJsonArray(only) ? only : values;
  if (top.length !== 1 || !isJsonObject(top[0])) findIn(top, [], '', lists);
  else findIn(top[0], [], '', lists);
  return lists.length > 0 ? lists : [{ records: top, around: [], name: '' }];
}

function findIn(value: JsonValue, around: readonly JsonObject[], name: string, lists: RecordList[]): void {
  if (around.length > DEEPEST) return;
  if (isJsonArray(value)) {
    const isList = holdsTimes(value);
    if (isList) lists.push({ records: value, around, name });
    for (const element of value) {
      if (!isJsonObject(element) && !isJsonArray(element)) continue;
      if (isList && isJsonObject(element)) findStories(element, around, lists);
      else if (!isList) findIn(element, around, name, lists);
    }
  } else if (isJsonObject(value)) {
    const parts = Object.values(value);
    // Records by their ids.
    const objects = parts.filter(isJsonObject);
    if (objects.length > 1 && objects.length === parts.length && holdsTimes(objects)) {
      lists.push({ records: objects, around, name });
      return;
    }
    for (const [key, part] of Object.entries(value)) findIn(part, [...around, value], key, lists);
  }
}

function findStories(record: JsonObject, around: readonly JsonObject[], lists: RecordList[]): void {
  for (const [key, part] of Object.entries(record)) {
    if (isJsonArray(part) && STORY.test(key) && holdsTimes(part))
      lists.push({ records: part, around: [...around, record], name: key });
  }
}

/** Most of its first elements are objects with a field that is a time by its value or name. */
function holdsTimes(values: readonly JsonValue[]): boolean {
  const sample = values.slice(0, SAMPLE);
  const timed = sample.filter((value) => isJsonObject(value) && hasTime(value));
  return timed.length > 0 && timed.length * 2 >= sample.length;
}

function hasTime(record: JsonObject): boolean {
  for (const [path, value] of fieldsOf(record)) {
    const isNumber = /^-?[\d.]+$/.test(String(value));
    if (typeof value === 'boolean' || (isNumber && !isTimeName(path))) continue;
    if (!isTimeName(path) && !looksLikeFullTime(String(value))) continue;
    if (readJsonTime(value) !== null) return true;
  }
  return false;
}

const isTimeName = (path: string) => TIME_NAMES.some((pattern) => pattern.test(plainName(path)));
