import type { ImportReport, ReportEvent } from '../import/report.ts';
import type { AppError } from '../model/appError.ts';
import type { ActionId, EvidenceId, MomentId, SourceId } from '../model/ids.ts';
import type { Milestone } from '../model/milestone.ts';
import type { ReadSettings } from '../model/readSettings.ts';
import { ok, type Result } from '../model/result.ts';
import type {
  MilestoneMark,
  Moment,
  Review,
  SectionName,
  Source,
  SourceCorrection,
} from '../model/review.ts';
import { durationMs, type EpochMs, toZone } from '../model/time.ts';
import { changeRecord, recordOf } from './changeRecord.ts';
import type { ReviewDiff } from './diff.ts';
import { headerTimes, idsNeeded } from './headerMoments.ts';
import { invalidEdit } from './invalidEdit.ts';
import { isDate } from './isDate.ts';
import { momentOfEvent } from './momentOfEvent.ts';
import { importedLine, plainText } from './plainText.ts';
import { sortedActions } from './sortedActions.ts';

export interface AddSourceArgs {
  /** Its milestones count by its `events` here, also where those are some of the evidence (`milestonesAmong`). */
  readonly report: ImportReport;
  readonly sourceId: SourceId;
  readonly sizeBytes: number;
  readonly importedAt: EpochMs;
  /** `YYYY-MM-DD` for times whose date the file does not give. */
  readonly assumedDate: string;
  /** What is known or was chosen of zone, date, year and clock; goes before what the report says. */
  readonly correction?: Partial<SourceCorrection>;
  /** As the file was read; left out where nobody chose anything. */
  readonly settings?: ReadSettings;
  /** Where its events are stored. `report.events` then has only those that become moments, with their places. */
  readonly evidence?: { readonly id: EvidenceId; readonly count: number };
  readonly parts?: readonly { readonly name: string; readonly firstLine: number }[];
  /** At least as many as `idsNeeded(report)` says; not in the review yet. */
  readonly momentIds: readonly MomentId[];
  readonly actionIds: readonly ActionId[];
}

/**
 * What one file adds, apart from title and zone (commands/addSources.ts). What the review already says stays:
 * milestones that are set. Sections that both have are joined.
 */
export function sourceDiff(review: Review, args: AddSourceArgs): Result<ReviewDiff, AppError> {
  const { assumedDate, correction, report } = args;
  const dates = [assumedDate, correction?.assumedDate ?? assumedDate];
  for (const date of dates) if (!isDate(date)) return invalidEdit('a date', date);
  const needed = idsNeeded(report);
  if (args.momentIds.length < needed.moments || args.actionIds.length < needed.actions)
    throw new Error('a source with fewer ids than idsNeeded(report) says');
  return ok([
    ...changeRecord(review, 'sources', args.sourceId, sourceOf(args)),
    ...momentsOf(args).flatMap((moment) => changeRecord(review, 'moments', moment.id, moment)),
    ...milestonesDiff(review, args),
    ...sectionsDiff(review, args),
    ...actionsDiff(review, args),
  ]);
}

export function sourceOf({
  report,
  sourceId,
  sizeBytes,
  importedAt,
  assumedDate,
  ...args
}: AddSourceArgs): Source {
  const { format, why, lines, incident, events, assumptions, warnings, skipped } = report;
  const isDateMissing = (event: ReportEvent) => event.date === null && event.at === null;
  const assumedYear = events.find((event) => event.assumedYear !== undefined)?.assumedYear;
  return {
    id: sourceId,
    name: importedLine(report.file),
    format,
    why,
    sizeBytes,
    importedAt,
    lines,
    correction: {
      zone: incident.timeZone === null ? null : toZone(incident.timeZone),
      assumedDate: events.some(isDateMissing) || isHeaderDateMissing(report) ? assumedDate : null,
      ...(assumedYear === undefined ? {} : { assumedYear }),
      clockShiftMs: durationMs(0),
      ...args.correction,
    },
    assumptions,
    warnings,
    skipped,
    ...(args.settings && Object.keys(args.settings).length > 0 ? { settings: args.settings } : {}),
    ...(args.evidence ? { evidence: args.evidence } : {}),
    ...(args.parts ? { parts: args.parts } : {}),
  };
}

const isHeaderDateMissing = (report: ImportReport) =>
  headerTimes(report).moments.some(({ written }) => written.date === null);

/** The moments of the report's events, then those that only its header gives. */
export function momentsOf({ report, sourceId, momentIds }: AddSourceArgs): Moment[] {
  const idAt = (place: number) => momentIds[place] as MomentId;
  const events = report.events.map((event, index) => momentOfEvent(idAt(index), sourceId, event, index));
  const extra = headerTimes(report).moments.map(
    ({ title, kind, line, written }, place): Moment => ({
      id: idAt(events.length + place),
      title,
      text: '',
      kind,
      kindReason: 'from the header',
      actor: null,
      origin: { sourceId, line, textLine: null, event: -1 },
      written,
      writtenUntil: null,
      set: null,
      question: '',
    }),
  );
  return [...events, ...extra];
}

function milestonesDiff(review: Review, { report, momentIds }: AddSourceArgs): ReviewDiff {
  const header = headerTimes(report);
  const proposed = new Map<Milestone, MilestoneMark>();
  const propose = (milestone: Milestone, place: number, reason: string) => {
    const momentId = momentIds[place];
    if (momentId && !proposed.has(milestone)) proposed.set(milestone, { momentId, reason });
  };
  for (const [milestone, mark] of Object.entries(report.incident.milestones))
    if (mark.event >= 0 && mark.event < report.events.length)
      propose(milestone as Milestone, mark.event, mark.reason);
  for (const { milestone, event, line } of header.marks)
    propose(milestone, event, `the header gives this time (line ${line})`);
  header.moments.forEach(({ milestone, line }, place) => {
    propose(milestone, report.events.length + place, `the header gives this time (line ${line})`);
  });
  return [...proposed]
    .filter(([milestone]) => recordOf(review, 'milestones', milestone) === null)
    .flatMap(([milestone, mark]) => changeRecord(review, 'milestones', milestone, mark));
}

function sectionsDiff(review: Review, { report: { incident }, sourceId }: AddSourceArgs): ReviewDiff {
  const found: [SectionName, string | undefined | null, number | undefined][] = [
    ['summary', incident.summary?.text, incident.summary?.line],
    ['impact', incident.impact, incident.impactLine],
    ['causes', incident.rootCause, incident.rootCauseLine],
    ['resolution', incident.resolution?.text, incident.resolution?.line],
    ['lessons', incident.lessons?.text, incident.lessons?.line],
  ];
  return found.flatMap(([name, raw, line]) => {
    const text = plainText(raw ?? '').trim();
    const present = recordOf(review, 'sections', name);
    if (text === '' || present?.text.includes(text)) return [];
    const isThere = present !== null && present.text.trim() !== '';
    return changeRecord(review, 'sections', name, {
      text: isThere ? `${present.text.trimEnd()}\n\n${text}` : text,
      origin: isThere ? present.origin : { sourceId, line: line ?? 1 },
    });
  });
}

function actionsDiff(review: Review, { report, sourceId, actionIds }: AddSourceArgs): ReviewDiff {
  const first = (sortedActions(review).at(-1)?.order ?? 0) + 1;
  const lineOf = (text: string | null) => (text === null ? null : importedLine(text) || null);
  return report.actions.flatMap((action, place) => {
    const id = actionIds[place] as ActionId;
    return changeRecord(review, 'actions', id, {
      id,
      text: plainText(action.text).trim(),
      type: lineOf(action.type),
      owner: lineOf(action.owner),
      due: lineOf(action.due),
      status: 'open',
      origin: { sourceId, line: action.line },
      order: first + place,
    });
  });
}
