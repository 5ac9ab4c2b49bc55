import type { ZoneId } from '../../model/time.ts';
import type { ReportEvent, When } from '../report.ts';
import { addDays } from '../time/calendarDate.ts';
import type { Calendar } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import type { Header, HeaderEnd } from './findHeader.ts';
import { instantText } from './placeTimes.ts';

const BEGINS =
  /\b(?:outage|incident|downtime|disruption) (?:begins?|began|starts?|started|occur+ed)\b|^first detected\b/i;
const ENDS = /\b(?:outage|downtime|disruption) (?:ends?|ended)\b|^resolved\b|<end of outage>/i;

/** Start and end of the incident, with what the header leaves out taken from the events. */
export function placeHeader(
  header: Header,
  calendar: Calendar,
  events: readonly ReportEvent[],
  candidates: readonly Candidate[],
  documentZone: string | null,
): { start: When | null; end: When | null } {
  const zone = documentZone as ZoneId | null;
  const firstDate = events.find((e) => e.date !== null)?.date ?? null;
  const day = header.day ? calendar.read(header.day.date, firstDate).date : null;
  const place = (end: HeaderEnd, other: string | null): When => {
    const own = end.date ? calendar.read(end.date, other ?? firstDate).date : null;
    const date = own ?? (end.date ? null : (other ?? day ?? firstDate));
    return {
      at: instantText(date, end.clock, end.zone ?? header.start?.zone ?? header.end?.zone ?? zone),
      date,
      clock: end.clock,
      ...(end.zone === null ? { isOffsetTaken: true as const } : {}),
      line: end.line,
    };
  };
  const start = header.start ? place(header.start, null) : said(events, candidates, BEGINS, false);
  let end = header.end ? place(header.end, start?.date ?? null) : said(events, candidates, ENDS, true);
  // An end before the start on the same day, with no day of its own, is on the next one.
  if (
    header.end &&
    !header.end.date &&
    end?.date &&
    start?.clock &&
    end.clock &&
    start.date === end.date &&
    end.clock < start.clock
  )
    end = place({ ...header.end }, addDays(end.date, 1));
  return { start, end };
}

/** An event that says itself that it is the start or the end. */
function said(
  events: readonly ReportEvent[],
  candidates: readonly Candidate[],
  words: RegExp,
  isLast: boolean,
): When | null {
  const test = (e: ReportEvent, i: number) => words.test(e.title) || words.test(candidates[i]?.label ?? '');
  const found = isLast ? events.findLast((e) => test(e, events.indexOf(e))) : events.find(test);
  if (!found) return null;
  const { at, date, clock, line, isOffsetTaken } = found;
  return { at, date, clock, ...(isOffsetTaken ? { isOffsetTaken } : {}), line };
}
