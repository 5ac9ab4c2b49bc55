import type { FieldRole, FoundField, ReadSettings } from '../../model/readSettings.ts';
import { fieldsOf, type Scalar } from './fieldsOf.ts';
import type { JsonObject } from './jsonValue.ts';
import { plainName } from './plainName.ts';
import { readJsonTime } from './readJsonTime.ts';
import { looksLikeFullTime, TIME_NAMES } from './timeNames.ts';

/** Paths of a record by what they are taken for; the first that holds something counts, of texts all. */
export type Fields = Readonly<Record<FieldRole, readonly string[]>>;

export interface GuessedFields {
  readonly fields: Fields;
  /** Texts of records in which none of the fields for texts holds anything. */
  readonly otherTexts: readonly string[];
  readonly found: readonly FoundField[];
}

/** Names by role, plain letters only, the best first. */
const NAMES: Readonly<Record<FieldRole, readonly RegExp[]>> = {
  time: TIME_NAMES,
  end: [
    /^(?:end|endtime|endedat|endsat|enddate|endat|finish|finishedat|until|to|timeend|completedat|closedat|resolvedat|\w*end(?:time|timestamp))$/,
  ],
  text: [
    /^(?:title|headline|subject|message|msg|log|text|textpayload|shortmessage|summary|event|eventname|methodname|action)$/,
    /^(?:description|body|content|details?|note|notes|comment|reason|what|activity|entry|name|fullmessage|error)$/,
  ],
  actor: [
    /^(?:actor|user|username|author|owner|who|by|principalemail|login|sender|person|responder|createdby|reporter)$/,
    /^(?:service|servicename|app|application|program|logger|loggername|component|container|containername|source|hostname|host|name)$/,
  ],
  kind: [/^(?:kind|category|phase)$/],
  severity: [/^(?:level|lvl|severity|loglevel|levelname|priority|severitytext|sev)$/],
};
/** Times of something else than the beginning of what a record tells. */
const LATER = /end(?:ed|s)?(?:at|time|date|timestamp)?$|expir|until|due|updated|modified|lastseen/;
/** Long, and nothing that happened. */
const SAYS_NOTHING = /agent|cookie|referr?er|token|header/;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

interface Column {
  readonly path: string;
  readonly name: string;
  /** Of the first 200 records. */
  readonly values: Scalar[];
  readonly place: number;
}

/** What the fields of records are taken for, by their names and values. @param records some of them */
export function guessFields(records: readonly JsonObject[], settings: ReadSettings): GuessedFields {
  const columns = columnsOf(records);
  const time = rankTimes(columns, records.length, settings);
  const taken = new Set(time);
  const pick = (role: FieldRole, isFit: (column: Column) => boolean) => {
    const chosen = rank(columns, role).filter((column) => !taken.has(column.path) && isFit(column));
    return chosen.map(({ path }) => path);
  };
  const isTime = ({ values }: Column) => values.some((value) => readJsonTime(value, settings) !== null);
  const end = pick('end', isTime);
  for (const path of end) taken.add(path);
  const severity = pick('severity', () => true).slice(0, 1);
  for (const path of severity) taken.add(path);
  const named = pick('text', isProse);
  const text = textsOf(named, columns, taken);
  for (const path of text) taken.add(path);
  const guess: Record<FieldRole, readonly string[]> = {
    time,
    end: end.slice(0, 1),
    text,
    actor: pick('actor', ({ values }) => values.every((value) => String(value).length <= 80)).slice(0, 1),
    kind: pick('kind', () => true).slice(0, 1),
    severity,
  };
  const fields: Fields = { ...guess, ...settings.fields };
  const otherTexts = settings.fields?.text ? [] : named.filter((path) => !text.includes(path));
  return { fields, otherTexts, found: foundOf(columns, fields) };
}

function columnsOf(records: readonly JsonObject[]): Column[] {
  const columns = new Map<string, Column>();
  for (const record of records.slice(0, 200))
    for (const [path, value] of fieldsOf(record)) {
      let column = columns.get(path);
      if (!column) {
        column = { path, name: plainName(path), values: [], place: columns.size };
        columns.set(path, column);
      }
      column.values.push(value);
    }
  return [...columns.values()];
}

const depthOf = (path: string) => path.split('.').length;

function rankOf({ name }: Column, role: FieldRole): number {
  return NAMES[role].findIndex((pattern) => pattern.test(name));
}

function rank(columns: readonly Column[], role: FieldRole): Column[] {
  const most = Math.max(...columns.map(({ values }) => values.length));
  // A field that most records lack is none for all of them.
  const shareOf = ({ values }: Column) => Number(values.length * 3 > most);
  return columns
    .filter((column) => rankOf(column, role) >= 0)
    .sort(
      (a, b) =>
        shareOf(b) - shareOf(a) ||
        rankOf(a, role) - rankOf(b, role) ||
        depthOf(a.path) - depthOf(b.path) ||
        b.values.length - a.values.length,
    );
}

/** The field that holds the time in most records first, then those to fall back on. */
function rankTimes(columns: readonly Column[], count: number, settings: ReadSettings): string[] {
  const scored = columns.flatMap((column) => {
    const { name, values, path } = column;
    const place = rankOf(column, 'time');
    const isEnd = LATER.test(name) || NAMES.end.some((pattern) => pattern.test(name));
    const times = values.map((value) => readJsonTime(value, settings));
    const readable = times.filter((time) => time !== null).length;
    // A number that is no time by name is none; a text with date and clock is one whatever it is called.
    const isNumber = values.every((value) => /^-?[\d.]+$/.test(String(value)));
    if (readable * 2 < values.length || (place < 0 && isNumber)) return [];
    if (place < 0 && !values.some((value) => looksLikeFullTime(String(value)))) return [];
    const hasDate = times.some((time) => time?.lacks === 'nothing');
    const hasZone = times.some((time) => time !== null && time.offsetMin !== null);
    const score =
      (place < 0 ? 10 : isEnd ? 5 : ([60, 50, 40, 20][place] ?? 0)) +
      (30 * Math.min(values.length, count)) / Math.max(count, 1) +
      (hasDate ? 10 : 0) +
      (hasZone && !isNumber ? 3 : 0) -
      5 * depthOf(path);
    return [{ path, score, isOther: place < 0 || place > 2 || isEnd }];
  });
  const [best, ...others] = scored.sort((a, b) => b.score - a.score);
  if (!best) return [];
  // In place of the best one only a field beside it that means the same.
  const beside = others.filter(({ path, isOther }) => !isOther && parentOf(path) === parentOf(best.path));
  return [best, ...beside].map(({ path }) => path);
}

const isProse = ({ values }: Column) =>
  values.some((value) => typeof value === 'string' && /\p{L}/u.test(value));

/** A title and what is said below it; without a name that tells, the field that says most. */
function textsOf(named: readonly string[], columns: readonly Column[], taken: ReadonlySet<string>): string[] {
  const [first] = named;
  if (first !== undefined) {
    const below = named
      .slice(1)
      .filter((path) => depthOf(path) === depthOf(first) && parentOf(path) === parentOf(first));
    const isTitle = /(?:title|headline|subject|summary|event|action|name)$/i.test(first);
    return isTitle ? [first, ...below.slice(0, 2)] : [first];
  }
  const mean = ({ values }: Column) =>
    values.reduce((sum: number, value) => sum + String(value).length, 0) / Math.max(values.length, 1);
  const wordy = columns
    .filter(
      (column) =>
        !taken.has(column.path) &&
        !SAYS_NOTHING.test(column.name) &&
        column.values.some((value) => /\p{L}\s+\p{L}/u.test(String(value))),
    )
    .sort((a, b) => mean(b) - mean(a))[0];
  return wordy ? [wordy.path] : [];
}

const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

function foundOf(columns: readonly Column[], fields: Fields): FoundField[] {
  return columns.map(({ path, values }) => ({
    name: path,
    examples: values.slice(0, EXAMPLES).map((value) => cutTo(String(value))),
    roles: (Object.keys(fields) as FieldRole[]).filter((role) => fields[role].includes(path)),
  }));
}

const cutTo = (text: string) =>
  text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 1)}…` : text;
