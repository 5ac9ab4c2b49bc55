import { pickEvents } from '../import/evidence/pickEvents.ts';
import type { ImportReport, ReportEvent } from '../import/report.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/review.ts';
import type { Comparison } from './compareSources.ts';

export interface Reading {
  /** As it was read: of evidence its `events` are some, each with its place, and milestones count by all. */
  readonly report: ImportReport;
  readonly evidence: Evidence | null;
}

const LEFT_OUT = 'in an earlier copy of this file and left out';

/** Whether a source was added without what an earlier copy of it has. */
export const isOnlyNew = ({ assumptions }: Source): boolean =>
  assumptions.some((text) => text.endsWith(LEFT_OUT));

/** A reading without the events that are there already; what is left out counts as merged. */
export function onlyNew({ report, evidence }: Reading, { present, fresh }: Comparison): Reading {
  const { lines, incident } = report;
  // One record may tell of several events.
  const moved = Math.min(present, lines.imported);
  const isNew = new Map<number, number>();
  fresh.forEach((place, to) => {
    isNew.set(place, to);
  });
  const placeOf = (event: ReportEvent, index: number) => isNew.get(event.place ?? index);
  const events = report.events.flatMap((event, index) => {
    const place = placeOf(event, index);
    if (place === undefined) return [];
    return [event.place === undefined ? event : { ...event, place }];
  });
  const milestones = Object.entries(incident.milestones).flatMap(([name, mark]) => {
    const event = isNew.get(mark.event);
    return event === undefined ? [] : [[name, { ...mark, event }]];
  });
  const noun = present === 1 ? 'event is' : 'events are';
  return {
    report: {
      ...report,
      lines: { ...lines, imported: lines.imported - moved, merged: lines.merged + moved },
      incident: { ...incident, milestones: Object.fromEntries(milestones) },
      events,
      assumptions: [...report.assumptions, `${present} ${noun} ${LEFT_OUT}`],
    },
    evidence: evidence && fresh.length > 0 ? pickEvents(evidence, fresh) : null,
  };
}
