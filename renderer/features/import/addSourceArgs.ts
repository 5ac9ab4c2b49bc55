import type { ActionId, EvidenceId, MomentId, SourceId } from '../../../shared/model/ids.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { idsNeeded } from '../../../shared/review/headerMoments.ts';
import type { AddSourceArgs } from '../../../shared/review/sourceDiff.ts';
import { dayOf } from './dayOf.ts';
import type { ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { momentsOfFile } from './whatIsTaken.ts';

/** What a read file adds to a review, under new ids. @param evidenceId where its events are stored */
export function addSourceArgs(
  file: ImportFile,
  read: ReadFile,
  evidenceId: EvidenceId | null,
  now: Date,
): AddSourceArgs {
  const events = momentsOfFile(file, read);
  const report = read.isDocument
    ? read.report
    : {
        ...read.report,
        events,
        incident: { ...read.report.incident, milestones: milestonesOf(read, events) },
      };
  const needed = idsNeeded(report);
  return {
    report,
    sourceId: read.sha256 as SourceId,
    sizeBytes: read.sizeBytes,
    importedAt: epochMs(now.getTime()),
    assumedDate: file.correction.assumedDate ?? dayOf(now),
    correction: correctionOf(file, read),
    settings: file.settings,
    ...(evidenceId === null ? {} : { evidence: { id: evidenceId, count: read.count } }),
    ...(read.parts ? { parts: read.parts } : {}),
    momentIds: Array.from({ length: needed.moments }, () => crypto.randomUUID() as MomentId),
    actionIds: Array.from({ length: needed.actions }, () => crypto.randomUUID() as ActionId),
  };
}

/** The report counts milestones by all events of the file, the review by those that become moments. */
function milestonesOf(
  { report }: ReadFile,
  events: ReturnType<typeof momentsOfFile>,
): ReadFile['report']['incident']['milestones'] {
  const found = Object.entries(report.incident.milestones).flatMap(([milestone, mark]) => {
    const event = events.findIndex(({ place }) => place === mark.event);
    return event < 0 ? [] : [[milestone, { ...mark, event }] as const];
  });
  return Object.fromEntries(found);
}

/** Only what is known or was chosen: the rest follows from the report. */
function correctionOf({ correction }: ImportFile, { lacks }: ReadFile): Partial<SourceCorrection> {
  const { zone, isZoneSet, assumedDate, isDateConfirmed, assumedYear, isYearConfirmed, clockShiftMs } =
    correction;
  return {
    ...(isZoneSet ? { zone, isZoneSet } : {}),
    ...(assumedDate !== null && (lacks.date || isDateConfirmed) ? { assumedDate } : {}),
    ...(isDateConfirmed ? { isDateConfirmed } : {}),
    ...(lacks.year && assumedYear !== undefined ? { assumedYear } : {}),
    ...(isYearConfirmed ? { isYearConfirmed } : {}),
    clockShiftMs,
  };
}
