import { readDocument } from '../document/readDocument.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import { jsonFormat } from '../json/jsonFormat.ts';
import { isJsonObject, type JsonObject, type JsonValue, valueAt } from '../json/jsonValue.ts';
import type { ReportEvent, ReportIncident, When } from '../report.ts';
import { readTimestamp } from '../time/readTimestamp.ts';
import { reviewOutline, TEXT_KEY, TIME_KEY, TIMELINE_KEY } from './reviewOutline.ts';
import { objectsIn } from './toolFields.ts';

/** What shows, beside a timeline, that somebody reviews an incident. */
const REVIEW_KEY =
  /^(?:incident.*|post_?mortem.*|root_?causes?|impact|lessons?.*|action_?items?|follow_?ups?|executive_?summary|severity|resolution|detection|summary|title)$/i;

/** A review of an incident that a program keeps as JSON: a `timeline` of entries with times, and what else was said. */
export const reviewJson = jsonFormat({
  id: 'review-json',
  title: 'Incident review in JSON',
  detect: (values) => {
    const [value] = values;
    const review = value === undefined ? null : reviewIn(value);
    if (values.length !== 1 || review === null) return null;
    const entries = entriesOf(review);
    const timed = entries.filter((entry) => keyOf(entry, TIME_KEY) && keyOf(entry, TEXT_KEY));
    const isReview = Object.keys(review).filter((key) => REVIEW_KEY.test(key)).length >= 2;
    return isReview && timed.length >= 1 && timed.length * 2 >= entries.length
      ? 'it has a timeline of entries with times, and what a review says beside it'
      : null;
  },
  read: (document, { account, evidence }) => {
    const [value = null] = document.values;
    const review = reviewIn(value) ?? {};
    const outline = reviewOutline(review);
    const lines = outline.statements.map(({ text }) => text);
    const found = readDocument(lines, outline);
    const lineOf = (line: number): number => document.lineOf(outline.records.get(line) ?? review);
    const whenOf = (when: When | null) => when && { ...when, line: lineOf(when.line) };
    const kept = new Map(found.events.map((event) => [event.line, event]));
    const places = new Map<ReportEvent, number>();
    const entries = new Set(outline.entryLines);
    for (const event of found.events) {
      const time = readTimeOf(event);
      if (time === null) continue;
      const record = outline.records.get(event.line) ?? review;
      places.set(event, evidence.count);
      // A time that is told of elsewhere in the review is a record of its own.
      if (!entries.has(event.line)) {
        account.read();
        account.imported();
      }
      evidence.add({
        line: lineOf(event.line),
        lineCount: document.linesOf(record),
        time,
        until: untilOf(event, time),
        written: event.written,
        text: event.text ?? event.title,
        kind: event.kind,
        reason: event.reason,
        actor: event.actor,
        isMarked: true,
        isApproximate: event.approximate,
      });
    }
    for (const line of outline.entryLines) {
      account.read();
      const event = kept.get(line);
      if (event && places.has(event)) account.imported();
      else {
        const record = outline.records.get(line) ?? review;
        const at = document.lineOf(record);
        const reason = event ? 'its time cannot be placed' : 'no time of an event was found in it';
        account.skip(at, reason, at + document.linesOf(record) - 1);
      }
    }
    const passage = (one: ReportIncident['summary']) => one && { ...one, line: lineOf(one.line) };
    const { incident } = found;
    return {
      incident: {
        ...incident,
        start: whenOf(incident.start),
        end: whenOf(incident.end),
        summary: passage(incident.summary),
        resolution: passage(incident.resolution),
        lessons: passage(incident.lessons),
        ...(incident.impactLine ? { impactLine: lineOf(incident.impactLine) } : {}),
        ...(incident.rootCauseLine ? { rootCauseLine: lineOf(incident.rootCauseLine) } : {}),
        milestones: Object.fromEntries(
          Object.entries(incident.milestones).flatMap(([name, { event, reason }]) => {
            const said = found.events[event];
            const place = said && places.get(said);
            return place === undefined ? [] : [[name, { event: place, reason: withLines(reason, lineOf) }]];
          }),
        ),
      },
      actions: found.actions.map((action) => ({ ...action, line: lineOf(action.line) })),
      assumptions: found.assumptions.map((text) => withLines(text, lineOf)),
      warnings: found.warnings.filter((text) => text !== 'no time of an event was found'),
    };
  },
});

/** The review itself, or what an answer or export wraps it in. */
function reviewIn(value: JsonValue): JsonObject | null {
  if (!isJsonObject(value)) return null;
  if (entriesOf(value).length > 0) return value;
  for (const key of ['incident', 'postmortem', 'review', 'data']) {
    const inner = valueAt(value, key);
    if (isJsonObject(inner) && entriesOf(inner).length > 0) return inner;
  }
  return null;
}

const entriesOf = (review: JsonObject): JsonObject[] =>
  Object.entries(review).flatMap(([key, value]) => (TIMELINE_KEY.test(key) ? objectsIn(value) : []));

const keyOf = (entry: JsonObject, pattern: RegExp): boolean =>
  Object.keys(entry).some((key) => pattern.test(key));

function readTimeOf({ date, clock, offset, dayOffset, isOffsetTaken }: ReportEvent): ReadTime | null {
  if (date === null && clock === null) return null;
  const day = date ?? new Date(dayOffset * 86_400_000).toISOString().slice(0, 10);
  const read = readTimestamp(clock === null ? `${day}T00:00` : `${day}T${clock}${offset ?? ''}`);
  if (!read) return null;
  return {
    ...read,
    lacks: date === null ? 'date' : clock === null ? 'clock' : 'nothing',
    ...(isOffsetTaken ? { isOffsetTaken } : {}),
  };
}

function untilOf({ until, date }: ReportEvent, time: ReadTime): ReadTime | null {
  if (until === null) return null;
  const read = readTimestamp(/^\d\d:/.test(until) ? `${date ?? '1970-01-01'}T${until}` : until);
  return read && { ...read, lacks: time.lacks };
}

/** Lines in words are of the outline. */
const withLines = (text: string, lineOf: (line: number) => number): string =>
  text.replace(/\bline (\d+)/g, (_, line) => `line ${lineOf(Number(line))}`);
