import type { ReportIncident } from './report.ts';

/** Of files that hold events and say nothing of the incident as a whole. */
export const NO_INCIDENT: ReportIncident = {
  title: null,
  start: null,
  end: null,
  timeZone: null,
  summary: null,
  impact: null,
  rootCause: null,
  resolution: null,
  lessons: null,
  milestones: {},
};
