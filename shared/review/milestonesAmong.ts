import type { ReportEvent, ReportIncident } from '../import/report.ts';

/**
 * The milestones of a file by the events that become moments. A format counts them by all events of its evidence; of
 * those that are left out there is nothing to mark.
 */
export function milestonesAmong(
  milestones: ReportIncident['milestones'],
  events: readonly ReportEvent[],
): ReportIncident['milestones'] {
  const found = Object.entries(milestones).flatMap(([name, mark]) => {
    const event = events.findIndex(({ place }, index) => (place ?? index) === mark.event);
    return event < 0 ? [] : [[name, { ...mark, event }] as const];
  });
  return Object.fromEntries(found);
}
