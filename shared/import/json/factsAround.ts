import type { ReadTime } from '../evidence/newEvent.ts';
import { NO_INCIDENT } from '../noIncident.ts';
import type { ReportIncident, When } from '../report.ts';
import { fieldsOf } from './fieldsOf.ts';
import type { JsonObject } from './jsonValue.ts';
import type { JsonDocument } from './parseJson.ts';
import { readJsonTime } from './readJsonTime.ts';

interface Facts {
  /** The day of clocks that stand below; null when nothing around them says one. */
  readonly date: ReadTime | null;
  readonly dateField: string;
  /** Null when what is around the records says nothing of an incident. */
  readonly incident: ReportIncident | null;
}

const START =
  /(?:^|[._])(?:start|begin|began|outage_start|incident_start|incident_?date|occurred)(?:_?(?:time|at|date))?$/i;
const END = /(?:^|[._])(?:end|ended|finish|resolved|recovered)(?:_?(?:time|at|date))?$/i;
const DAY = /(?:^|[._])date$/i;
const DAY_MS = 86_400_000;

/** What the objects around a list of records say of all of them. @param around outermost first */
export function factsAround(around: readonly JsonObject[], document: JsonDocument): Facts {
  const dates: { path: string; time: ReadTime; owner: JsonObject }[] = [];
  const texts = new Map<string, string>();
  for (const owner of around.slice(0, 1))
    for (const [path, value] of fieldsOf(owner)) {
      const time = readJsonTime(value);
      if (time && (time.lacks === 'nothing' || time.lacks === 'clock')) dates.push({ path, time, owner });
      else if (typeof value === 'string') texts.set(path.toLowerCase(), value.trim());
    }
  const start = dates.find(({ path, time }) => START.test(path) && time.lacks === 'nothing');
  const end = dates.find(({ path, time }) => END.test(path) && time.lacks === 'nothing');
  const days = new Set(dates.map(({ time }) => Math.floor(time.civilMs / DAY_MS)));
  const day = start ?? dates.find(({ path }) => DAY.test(path)) ?? (days.size === 1 ? dates[0] : undefined);
  const textOf = (pattern: RegExp) => [...texts].find(([path]) => pattern.test(path))?.[1] ?? null;
  const [root] = around;
  const title = textOf(/^(?:title|name|headline|subject|incident)$/);
  const line = root ? document.lineOf(root) : 1;
  const whenOf = (found: { time: ReadTime } | undefined): When | null =>
    found ? when(found.time, line) : null;
  const impact = textOf(/(?:^|\.)(?:impact|user_impact|customer_impact)$/);
  const rootCause = textOf(/(?:^|\.)(?:root_?cause|cause|technical_cause)$/);
  const isTold = title !== null && (start !== undefined || impact !== null || rootCause !== null);
  return {
    date: day?.time ?? null,
    dateField: day?.path ?? '',
    incident: isTold
      ? {
          ...NO_INCIDENT,
          title,
          start: whenOf(start),
          end: whenOf(end),
          impact,
          rootCause,
          ...(impact === null ? {} : { impactLine: line }),
          ...(rootCause === null ? {} : { rootCauseLine: line }),
        }
      : null,
  };
}

function when({ civilMs, offsetMin }: ReadTime, line: number): When {
  const civil = new Date(civilMs).toISOString();
  const at = offsetMin === null ? null : new Date(civilMs - offsetMin * 60_000).toISOString();
  return { at, date: civil.slice(0, 10), clock: civil.slice(11, 19), line };
}
