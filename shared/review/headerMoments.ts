import type { ImportReport, ReportEvent, When } from '../import/report.ts';
import type { EventKind } from '../model/kind.ts';
import type { Milestone } from '../model/milestone.ts';
import type { WrittenTime } from '../model/writtenTime.ts';
import { instantOfIso, writtenOfWhen } from './writtenFromReport.ts';

/** A start or end that only the header of a document gives, as a moment of its own. */
export interface HeaderMoment {
  readonly milestone: Milestone;
  readonly title: string;
  readonly kind: EventKind;
  readonly line: number;
  readonly written: WrittenTime;
}

/** A start or end of the header that an event lies on, where the report has not named it. */
export interface HeaderMark {
  readonly milestone: Milestone;
  readonly event: number;
  readonly line: number;
}

const ENDS = [
  { end: 'start', milestone: 'began', title: 'Incident began (from the header)', kind: 'trigger' },
  { end: 'end', milestone: 'resolved', title: 'Incident ended (from the header)', kind: 'recovery' },
] as const;

/** What the header's start and end add to the events: at most one moment or one mark each. */
export function headerTimes(report: ImportReport): { moments: HeaderMoment[]; marks: HeaderMark[] } {
  const moments: HeaderMoment[] = [];
  const marks: HeaderMark[] = [];
  for (const { end, milestone, title, kind } of ENDS) {
    const when = report.incident[end];
    const written = when && writtenOfWhen(when);
    if (!when || !written || report.incident.milestones[milestone]) continue;
    const event = report.events.findIndex((one) => liesAt(one, when));
    if (event >= 0) marks.push({ milestone, event, line: when.line });
    else moments.push({ milestone, title, kind, line: when.line, written });
  }
  return { moments, marks };
}

/** How many ids adding this report takes. */
export const idsNeeded = (report: ImportReport): { moments: number; actions: number } => ({
  moments: report.events.length + headerTimes(report).moments.length,
  actions: report.actions.length,
});

/** By the instant where both have one, else by the clock, on the same date unless one of them has none. */
function liesAt(event: ReportEvent, when: When): boolean {
  const at = instantOfIso(event.at);
  const whenAt = instantOfIso(when.at);
  if (at !== null && whenAt !== null) return at === whenAt;
  if (event.clock === null || when.clock === null) return false;
  const isSameDate = event.date === null || when.date === null || event.date === when.date;
  return isSameDate && event.dayOffset === 0 && toSeconds(event.clock) === toSeconds(when.clock);
}

const toSeconds = (clock: string): number =>
  clock.split(':').reduce((sum, part, place) => sum + Number(part) * 60 ** (2 - place), 0);
