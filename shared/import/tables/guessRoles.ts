import type { DayOrder, FieldRole, ReadSettings } from '../../model/readSettings.ts';
import { type CellHints, dayAndMonth, isCellTime, readCellTime } from './cellTime.ts';
import { type Column, plainName } from './column.ts';
import { zoneOf } from './zoneOffset.ts';

/** What the columns of a table are taken for. */
export interface Roles {
  /** In order. */
  readonly time: readonly Column[];
  /**
   * `first`: the first that holds a time counts. `each`: each is an event of its own. `pair`: date and clock in two
   * columns.
   */
  readonly timeMode: 'first' | 'each' | 'pair';
  readonly end: readonly Column[];
  readonly text: readonly Column[];
  readonly actor: readonly Column[];
  readonly kind: readonly Column[];
  readonly severity: readonly Column[];
  /** Names the zone of the times. */
  readonly zone: Column | null;
}

/** By role, as `plainName` makes them, the best first. */
const NAMES = {
  time: [
    /^(?:datetime|timestamp|time|eventtime|eventdate|eventtimestamp|occurredat|occurred|createdat|created|creationtime|timecreated|ts|when|starttime|startedat|start|zeitpunkt|zeitstempel|zeit|uhrzeit|heure|hora)$/,
    /^(?:date|datum|fecha|day)$/,
    /(?:time|timestamp|date|datetime|at|zeit|datum)$/,
  ],
  end: [/^(?:end|endtime|endedat|enddate|enddatetime|until|to|finish|finishedat|stop|stoptime|bis|ende)$/],
  title: [
    /^(?:message|msg|title|summary|headline|subject|event|eventtitle|event|what|activity|action|text|was|ereignis|titel)$/,
    /^(?:eventname|eventdescription|logmessage|entry|comment|note|notes|log|body|content|payload|name|details?|description|beschreibung|meldung|titre|descripcion|info)$/,
  ],
  body: [
    /^(?:details?|description|eventcontent|eventdescription|content|body|notes?|comments?|beschreibung|impact|whathappened)$/,
  ],
  actor: [
    /^(?:actor|user|username|who|owner|author|by|person|agent|performedby|createdby|responder|reporter|wer|autor)$/,
    /^(?:assignee|service|servicename|source|host|hostname|computer|computername|system|component|app|application|logger|program|team)$/,
  ],
  kind: [/^(?:kind|phase|category|eventcategory|stage)$/],
  severity: [/^(?:severity|level|loglevel|eventlevel|priority|prio|sev|urgency|impactlevel)$/],
  zone: [/^(?:timezone|zone|tz|eventtz|utcoffset|gmtoffset|tzoffset|offset|zeitzone)$/],
} as const;
/** Below this share of values that are times, a column is none of times. */
const LEAST_TIMES = 0.5;
const CLOCK = /^\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s+\S+)?$/i;

/** Of columns that are not chosen by the settings: by name, then by what they hold. */
export function guessRoles(columns: readonly Column[], settings: ReadSettings, hints: CellHints): Roles {
  const taken = new Set<Column>();
  const chosen = (role: FieldRole): readonly Column[] | null => {
    const names = settings.fields?.[role];
    if (!names) return null;
    const found = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
    for (const column of found) taken.add(column);
    return found;
  };
  const byHand = {
    time: chosen('time'),
    end: chosen('end'),
    text: chosen('text'),
    actor: chosen('actor'),
    kind: chosen('kind'),
    severity: chosen('severity'),
  };
  const pick = (role: keyof typeof NAMES, fits: (column: Column) => boolean = () => true): Column | null => {
    const found = ranked(columns, NAMES[role]).find((column) => !taken.has(column) && fits(column));
    if (found) taken.add(found);
    return found ?? null;
  };
  const listed = (...found: (Column | null)[]) => found.filter((column) => column !== null);
  const { time, timeMode } = times(columns, taken, byHand.time, hints);
  for (const column of time) taken.add(column);
  const end = byHand.end ?? listed(pick('end', (column) => timeShare(column, hints) >= LEAST_TIMES));
  const zone = pick(
    'zone',
    ({ values }) => values.length > 0 && values.every((value) => zoneOf(value) !== null),
  );
  const severity = byHand.severity ?? listed(pick('severity'));
  const kind = byHand.kind ?? listed(pick('kind'));
  const title = byHand.text ? null : (pick('title', isText) ?? longest(columns, taken));
  if (title) taken.add(title);
  const text = byHand.text ?? listed(title, pick('body', isText));
  const actor = byHand.actor ?? listed(pick('actor'));
  return { time, timeMode, end, text, actor, kind, severity, zone };
}

function times(
  columns: readonly Column[],
  taken: ReadonlySet<Column>,
  byHand: readonly Column[] | null,
  hints: CellHints,
): Pick<Roles, 'time' | 'timeMode'> {
  if (byHand) return { time: byHand, timeMode: isPair(byHand) ? 'pair' : 'each' };
  const free = columns.filter((column) => !taken.has(column) && !matches(column, NAMES.end));
  const named = ranked(free, NAMES.time).filter((column) => timeShare(column, hints) >= LEAST_TIMES);
  const pair = pairOf(named);
  if (pair) return { time: pair, timeMode: 'pair' };
  const first = named[0];
  if (first && first.filled < 0.9) {
    // Columns that take turns: one a state, and the time in the one that was reached.
    const others = named.slice(1).filter((column) => column.filled < 0.9);
    return { time: [first, ...others], timeMode: 'each' };
  }
  if (first) return { time: [first], timeMode: 'first' };
  // A number without a name that says so may be anything.
  const others = free.filter((column) => timeShare(column, hints) >= 0.9 && !column.values.some(isNumber));
  const best = others.find(({ filled }) => filled >= 0.9);
  const pairByValue = pairOf(others);
  if (pairByValue) return { time: pairByValue, timeMode: 'pair' };
  if (best) return { time: [best], timeMode: 'first' };
  const first10 = columns[0];
  const isEpochs = first10 && /^column 1$/.test(first10.name) && timeShare(first10, hints) >= 0.95;
  if (isEpochs && !taken.has(first10)) return { time: [first10], timeMode: 'first' };
  return { time: others.length > 0 ? others : ranked(free, NAMES.time).slice(0, 1), timeMode: 'each' };
}

const isNumber = (value: string) => /^[\d.,]+$/.test(value);

/** A column of dates and one of clocks, as they stand beside each other. */
function pairOf(columns: readonly Column[]): readonly Column[] | null {
  const clock = columns.find((column) => most(column.values, (value) => CLOCK.test(value)));
  const date = columns.find((column) => column !== clock && most(column.values, isDate));
  return clock && date ? [date, clock] : null;
}

const isPair = (columns: readonly Column[]) => columns.length === 2 && pairOf(columns) !== null;

const isDate = (value: string) =>
  (['monthFirst', 'dayFirst'] as const).some(
    (dayOrder) => readCellTime(value, { dayOrder })?.lacks === 'clock',
  );

const most = (values: readonly string[], test: (value: string) => boolean) =>
  values.length > 0 && values.filter(test).length >= values.length * 0.8;

const matches = ({ name }: Column, patterns: readonly RegExp[]) =>
  patterns.some((pattern) => pattern.test(plainName(name)));

function ranked(columns: readonly Column[], patterns: readonly RegExp[]): Column[] {
  return patterns.flatMap((pattern, rank) =>
    columns.filter(
      ({ name }) =>
        pattern.test(plainName(name)) &&
        !patterns.slice(0, rank).some((better) => better.test(plainName(name))),
    ),
  );
}

export function timeShare({ values }: Column, hints: CellHints): number {
  const looked = values.slice(0, 50);
  if (looked.length === 0) return 0;
  return looked.filter((value) => readCellTime(value, hints) !== null).length / looked.length;
}

const isText = ({ values }: Column) =>
  values.length === 0 || values.some((value) => /\p{L}{2}/u.test(value) && !isCellTime(value));

/** The column that says most. */
function longest(columns: readonly Column[], taken: ReadonlySet<Column>): Column | null {
  const length = ({ values }: Column) => values.reduce((sum, { length: l }) => sum + Math.min(l, 300), 0);
  const texts = columns.filter((column) => !taken.has(column) && column.values.length > 0 && isText(column));
  return texts.sort((a, b) => length(b) - length(a))[0] ?? null;
}

/** The order of day and month in dates of numbers; null where there are none. Sure when a 13th shows it. */
export function dayOrderOf(columns: readonly Column[]): { order: DayOrder; isSure: boolean } | null {
  const dates = columns.flatMap(({ values }) =>
    values.flatMap((value) => {
      const found = dayAndMonth(value);
      return found ? [{ found, isDotted: /^\d+\.\d/.test(value) }] : [];
    }),
  );
  if (dates.length === 0) return null;
  if (dates.some(({ found }) => found[0] > 12)) return { order: 'dayFirst', isSure: true };
  if (dates.some(({ found }) => found[1] > 12)) return { order: 'monthFirst', isSure: true };
  // With full stops the day comes first wherever dates are written so.
  if (dates.every(({ isDotted }) => isDotted)) return { order: 'dayFirst', isSure: true };
  return { order: 'monthFirst', isSure: false };
}
