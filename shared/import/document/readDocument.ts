import { MILESTONES } from '../../model/milestone.ts';
import { UTC, type ZoneId } from '../../model/time.ts';
import { actorOf, knownHandles } from '../classify/actorOf.ts';
import { proposeMilestones } from '../classify/proposeMilestones.ts';
import { cleanText, titleOf } from '../cleanText.ts';
import type { Findings } from '../format.ts';
import type { ReportEvent } from '../report.ts';
import { scanTimes } from '../time/scanTimes.ts';
import { accountLines } from './accountLines.ts';
import { Calendar } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { findActions } from './findActions.ts';
import { findCandidates } from './findCandidates.ts';
import { findHeader } from './findHeader.ts';
import { findPassages } from './findPassages.ts';
import { findTitle } from './findTitle.ts';
import { kindsByIncident } from './kindsByIncident.ts';
import { placeHeader } from './placeHeader.ts';
import { type PlacedTime, placeTimes } from './placeTimes.ts';
import { type PlacedStatement, placeStatements } from './sections.ts';
import { statedMilestones } from './statedMilestones.ts';
import type { Outline } from './statement.ts';

/** Reads a review document, whatever markup its outline was made from. */
export function readDocument(lines: readonly string[], outline: Outline): Findings {
  const placed = placeStatements(outline.statements);
  const candidates = findCandidates(placed);
  const isEvent = new Set(candidates.map((c) => c.index));
  const header = findHeader(outline, placed, isEvent);
  const calendar = new Calendar(datesOf(placed));
  const times = placeTimes(candidates, placed, header, calendar);
  const events = classify(candidates, times, placed, authorsOf(placed, outline));
  const zone = zoneOf(candidates, header.start?.zone ?? header.end?.zone ?? header.dayZone, times);
  const { start, end } = placeHeader(header, calendar, events, candidates, zone);
  const milestones = statedMilestones(candidates) ?? proposeMilestones(events, start, end);
  const actions = findActions(placed);
  const passages = findPassages(placed, isEvent);
  const read = new Map(passages.lines);
  for (const action of actions) for (const line of action.lines) read.set(line, 'read as an action');
  for (const when of [start, end]) if (when) read.set(when.line, 'read as start or end of the incident');
  const { count, skipped } = accountLines(lines, outline, placed, candidates, read);
  // An event may be several milestones; the field names the earliest, `incident.milestones` all.
  const marked = new Map(
    MILESTONES.toReversed().flatMap((name) =>
      milestones[name] ? [[milestones[name].event, name] as const] : [],
    ),
  );
  return {
    lines: count,
    incident: {
      title: findTitle(outline, placed, isEvent),
      start,
      end,
      timeZone: zone,
      summary: passages.summary,
      impact: passages.impact?.text ?? null,
      ...(passages.impact ? { impactLine: passages.impact.line } : {}),
      rootCause: passages.cause?.text ?? null,
      ...(passages.cause ? { rootCauseLine: passages.cause.line } : {}),
      resolution: passages.resolution,
      lessons: passages.lessons,
      milestones,
    },
    events: events.map((e, i) => {
      const milestone = marked.get(i);
      return milestone ? { ...e, milestone } : e;
    }),
    actions: actions.map(({ lines: _, ...action }) => action),
    skipped,
    assumptions: [...new Set(times.flatMap((t) => t.assumptions))],
    warnings: warningsOf(events),
  };
}

function classify(
  candidates: readonly Candidate[],
  times: readonly PlacedTime[],
  placed: readonly PlacedStatement[],
  authors: string,
): ReportEvent[] {
  const handles = knownHandles(
    candidates.map((c) => c.text),
    authors,
  );
  const kinds = kindsByIncident(candidates, placed, times);
  return candidates.map((c, i): ReportEvent => {
    const time = times[i];
    const text = cleanText(c.text);
    const { kind, reason } = kinds[i] ?? { kind: 'other', reason: '' };
    const whole = cleanLines([c.text, ...c.details]);
    const title = titleOf(text) || 'untitled';
    return {
      line: c.line,
      ...(c.textLine !== null && c.textLine !== c.line ? { textLine: c.textLine } : {}),
      title,
      ...(whole !== title ? { text: whole } : {}),
      kind,
      reason,
      written: cleanText(c.written),
      at: time?.at ?? null,
      date: time?.date ?? null,
      dayOffset: time?.dayOffset ?? 0,
      clock: time?.clock ?? null,
      offset: time?.offset ?? null,
      ...(time?.isZoneTaken ? { isOffsetTaken: true as const } : {}),
      ...(time?.isSummerTimeUnclear ? { isSummerTimeUnclear: true as const } : {}),
      until: time?.until ?? null,
      relative: c.mention.relative,
      approximate: c.mention.isApproximate,
      actor: c.actor ? cleanText(c.actor) : actorOf(text, handles),
      assumptions: time?.assumptions ?? [],
    };
  });
}

const cleanLines = (texts: readonly string[]) =>
  texts.map(cleanText).filter(Boolean).join('\n').slice(0, 50_000);

function datesOf(placed: readonly PlacedStatement[]) {
  return placed.flatMap(({ statement }) =>
    statement.role === 'code'
      ? []
      : scanTimes(statement.text).flatMap((m) => [m.date, m.until?.date].flatMap((d) => d ?? [])),
  );
}

function authorsOf(placed: readonly PlacedStatement[], outline: Outline): string {
  const property = outline.properties.find((p) => /^authors?$/i.test(p.key))?.value ?? '';
  const line = placed.find((p) => /^\W*authors?\W*:/i.test(p.statement.text))?.statement.text ?? '';
  return `${property} ${line.slice(line.indexOf(':') + 1)}`;
}

/** The zone that most of the document is in. */
function zoneOf(
  candidates: readonly Candidate[],
  header: ZoneId | null,
  times: readonly PlacedTime[],
): string | null {
  const counts = new Map<string, number>();
  for (const { mention } of candidates)
    if (mention.zone) counts.set(mention.zone, (counts.get(mention.zone) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most) return most;
  if (header) return header;
  const zone = times.find((t) => t.zone)?.zone;
  return zone === '+00:00' ? UTC : (zone ?? null);
}

function warningsOf(events: readonly ReportEvent[]): string[] {
  if (events.length === 0) return ['no time of an event was found'];
  const warnings: string[] = [];
  const undated = events.filter((e) => e.date === null && e.relative === null).length;
  if (undated) warnings.push(`${undated} of ${events.length} events have no date in the file`);
  const zoneless = events.filter((e) => e.offset === null && e.clock !== null).length;
  if (zoneless) warnings.push(`${zoneless} of ${events.length} events have no time zone in the file`);
  return warnings;
}
