import { civilText } from '../evidence/civilText.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import { offsetText } from '../evidence/reportEvents.ts';
import type { JsonObject, JsonValue } from '../json/jsonValue.ts';
import { NO_INCIDENT } from '../noIncident.ts';
import type { ReportIncident, When } from '../report.ts';
import type { ToldTime } from './toolStory.ts';

/** What a tool states about an incident as a whole, as its record holds it. */
export interface IncidentFacts {
  readonly record: JsonObject;
  readonly title: string | null;
  readonly start?: ToldTime;
  readonly end?: ToldTime;
  readonly impact?: string | null;
  readonly rootCause?: string | null;
  readonly summary?: string | null;
  readonly resolution?: string | null;
  /** IANA name that the file states for its page. */
  readonly timeZone?: string | null;
}

/** How the facts' times and lines are read. */
interface Reading {
  timeOf(value: ToldTime): ReadTime | null;
  lineOf(record: JsonValue): number;
}

export function incidentOf(
  facts: IncidentFacts,
  milestones: ReportIncident['milestones'],
  reading: Reading,
): ReportIncident {
  const line = reading.lineOf(facts.record);
  const start = reading.timeOf(facts.start);
  const passage = (text: string | null | undefined) => (text ? { text, line } : null);
  return {
    ...NO_INCIDENT,
    title: facts.title,
    start: whenOf(start, String(facts.start), line),
    end: whenOf(reading.timeOf(facts.end), String(facts.end), line),
    timeZone: facts.timeZone ?? zoneOf(start),
    summary: passage(facts.summary),
    impact: facts.impact ?? null,
    ...(facts.impact ? { impactLine: line } : {}),
    rootCause: facts.rootCause ?? null,
    ...(facts.rootCause ? { rootCauseLine: line } : {}),
    resolution: passage(facts.resolution),
    milestones,
  };
}

function zoneOf(time: ReadTime | null): string | null {
  if (time === null || time.offsetMin === null) return null;
  return time.offsetMin === 0 ? 'UTC' : offsetText(time.offsetMin);
}

function whenOf(time: ReadTime | null, written: string, line: number): When | null {
  if (time === null || time.lacks === 'year' || time.lacks === 'date') return null;
  const { date, clock } = civilText(time.civilMs, written, 0);
  if (time.lacks === 'clock') return { at: null, date, clock: null, line };
  const { civilMs, offsetMin } = time;
  const at = offsetMin === null ? null : new Date(Math.floor(civilMs - offsetMin * 60_000)).toISOString();
  return { at, date, clock, line };
}
