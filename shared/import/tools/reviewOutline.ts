import type { Outline, Property, Statement } from '../document/statement.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json/jsonValue.ts';
import { readTimestamp } from '../time/readTimestamp.ts';

/** Keys that hold the timeline of a review, the time of an entry, and what is said in it. */
export const TIMELINE_KEY = /^(?:incident_?)?(?:timeline|chronology|timeline_?(?:events|entries)|events)$/i;
export const TIME_KEY = /^(?:time|timestamp|time_?utc|at|date|date_?time|when|occurred_?at|event_?time|ts)$/i;
export const TEXT_KEY =
  /^(?:title|summary|event|name|headline|what|action|activity|description|details?|text|message|note|notes|body|content|comment)$/i;
const WHO_KEY = /^(?:actor|who|author|owner|by|user|responder|person|team|source)$/i;
const TYPE_KEY = /^(?:type|kind|phase|stage|category)$/i;

export interface ReviewOutline extends Outline {
  /** The object that a statement stands for, by its line in the outline. */
  readonly records: ReadonlyMap<number, JsonObject>;
  /** Lines of the outline that hold an entry of the timeline. */
  readonly entryLines: readonly number[];
}

/** Words of a form, and no passage of a review. */
const LABEL_KEY = /^(?:severity|status|state|priority|version|url|link|slug|(?:.{0,40}_)?id)$/i;

const DEEPEST = 6;

/**
 * A review that a program keeps as JSON, as the statements that a document would have: keys are headings, texts
 * lines, the entries of the timeline and the follow-up work rows of a table. Lines are counted anew, a statement
 * each, since a file may stand in one line.
 */
export function reviewOutline(review: JsonObject): ReviewOutline {
  const statements: Statement[] = [];
  const properties: Property[] = [];
  const records = new Map<number, JsonObject>();
  const entryLines: number[] = [];
  let line = 0;
  const say = (record: JsonObject, statement: Omit<Statement, 'lines'>): number => {
    line++;
    records.set(line, record);
    statements.push({ ...statement, lines: [{ line, at: 0 }] });
    return line;
  };
  const row = (record: JsonObject, cells: readonly (readonly [string, string])[]): number => {
    const placed: { text: string; at: number }[] = [];
    let text = '';
    for (const [, cell] of cells) {
      if (text !== '') text += ' | ';
      placed.push({ text: cell, at: text.length });
      text += cell;
    }
    return say(record, {
      role: 'row',
      level: 0,
      text,
      cells: placed,
      columns: cells.map(([column]) => column),
    });
  };
  const visit = (value: JsonValue, key: string, of: JsonObject, depth: number): void => {
    if (depth > DEEPEST || value === null || typeof value === 'boolean') return;
    if (isJsonArray(value)) {
      if (value.length === 0) return;
      say(of, { role: 'heading', level: Math.min(depth + 1, 6), text: spaced(key) });
      const isTimeline = TIMELINE_KEY.test(key);
      for (const one of value) {
        if (!isJsonObject(one)) {
          if (typeof one === 'string') say(of, { role: 'item', level: 1, text: oneLine(one) });
        } else if (isTimeline) entryLines.push(row(one, entryCells(one)));
        else row(one, cellsOf(one));
      }
    } else if (isJsonObject(value)) {
      say(of, { role: 'heading', level: Math.min(depth + 1, 6), text: spaced(key) });
      for (const [name, inner] of ordered(value)) visit(inner, name, value, depth + 1);
    } else {
      const text = oneLine(String(value));
      if (text === '' || LABEL_KEY.test(key)) return;
      properties.push({ key, value: text, line: line + 1 });
      // Times of the whole incident are read as properties; as lines of their own they would be events.
      if (TIMELIKE.test(text)) {
        line++;
        records.set(line, of);
      } else {
        say(of, { role: 'heading', level: Math.min(depth + 1, 6), text: spaced(key) });
        say(of, { role: 'text', level: 0, text });
      }
    }
  };
  for (const [key, value] of ordered(review)) visit(value, key, review, 0);
  const title = ['title', 'incident_title', 'name', 'incident', 'headline']
    .map((key) => review[key])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return {
    statements,
    title: typeof title === 'string' ? { text: oneLine(title), line: 1 } : null,
    properties,
    unused: new Map(),
    records,
    entryLines,
  };
}

const TIMELIKE = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$|^\d{1,2}:\d\d$/;

/**
 * The timeline first: a time that is mentioned elsewhere comes after the story. Then what has nothing inside, so that
 * it stays under its own heading.
 */
const ordered = (value: JsonObject) => Object.entries(value).toSorted((a, b) => rankOf(a) - rankOf(b));
const rankOf = ([key, value]: readonly [string, JsonValue]) =>
  isJsonArray(value) && TIMELINE_KEY.test(key) ? 0 : isNested(value) ? 2 : 1;
const isNested = (value: JsonValue) => typeof value === 'object' && value !== null;

function entryCells(entry: JsonObject): [string, string][] {
  const find = (pattern: RegExp) =>
    Object.entries(entry).filter(([key, value]) => pattern.test(key) && !isNested(value));
  const time = find(TIME_KEY).map(([, value]) => timeText(value));
  const date = Object.entries(entry).find(([key]) => /^date$/i.test(key));
  const clock = Object.entries(entry).find(([key]) => /^time$/i.test(key));
  const written = date && clock ? `${timeText(date[1])} ${timeText(clock[1])}` : (time.find(Boolean) ?? '');
  const said = find(TEXT_KEY)
    .map(([, value]) => oneLine(String(value)))
    .filter(Boolean);
  const who = find(WHO_KEY)
    .map(([, value]) => oneLine(String(value)))
    .find(Boolean);
  const type = find(TYPE_KEY)
    .map(([, value]) => oneLine(String(value)))
    .find(Boolean);
  return [
    ['Time', written],
    ...(who ? [['Who', who] as [string, string]] : []),
    ...(type ? [['Type', type] as [string, string]] : []),
    ['Event', [...new Set(said)].join(': ') || (type ?? '')],
  ];
}

function timeText(value: JsonValue): string {
  if (typeof value !== 'number' && typeof value !== 'bigint')
    return typeof value === 'string' ? value.trim() : '';
  const time = readTimestamp(value);
  return time ? new Date(time.civilMs).toISOString() : '';
}

const cellsOf = (record: JsonObject): [string, string][] =>
  Object.entries(record)
    .filter(([, value]) => !isNested(value))
    .map(([key, value]) => [spaced(key), oneLine(String(value))]);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** `action_items`, `actionItems` → `Action items`. */
const spaced = (key: string) =>
  key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .replace(/^./, (c) => c.toUpperCase());
