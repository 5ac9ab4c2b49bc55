import type { ImportReport, ReportEvent } from '../../import/report.ts';
import type { AppError } from '../../model/appError.ts';
import type { ActionId, MomentId, SourceId } from '../../model/ids.ts';
import type { Milestone } from '../../model/milestone.ts';
import { ok, type Result } from '../../model/result.ts';
import type { MilestoneMark, Moment, Review, SectionName, Source } from '../../model/review.ts';
import { durationMs, type EpochMs, toZone } from '../../model/time.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import type { ReviewDiff } from '../diff.ts';
import { headerTimes, idsNeeded } from '../headerMoments.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { isDate } from '../isDate.ts';
import { UNTITLED } from '../newReview.ts';
import { importedLine, plainText } from '../plainText.ts';
import { sortedActions } from '../sortedActions.ts';
import { writtenOf, writtenUntilOf } from '../writtenFromReport.ts';

export interface AddSourceArgs {
  readonly report: ImportReport;
  readonly sourceId: SourceId;
  readonly sizeBytes: number;
  readonly importedAt: EpochMs;
  /** `YYYY-MM-DD` for times whose date the file does not give. */
  readonly assumedDate: string;
  /** At least as many as `idsNeeded(report)` says; not in the review yet. */
  readonly momentIds: readonly MomentId[];
  readonly actionIds: readonly ActionId[];
}

/**
 * An import, as one edit. What the review already says stays: a title, a zone, milestones that are set. Sections
 * that both have are joined. A file that is there already adds nothing.
 */
export const addSource: Command<AddSourceArgs> = {
  name: 'source.add',
  label: ({ report }) => `Add ${importedLine(report.file)}`,
  run: (review, args) => {
    if (recordOf(review, 'sources', args.sourceId)) return ok([]);
    if (!isDate(args.assumedDate)) return invalidEdit('a date', args.assumedDate);
    const needed = idsNeeded(args.report);
    if (args.momentIds.length < needed.moments || args.actionIds.length < needed.actions)
      throw new Error('source.add: fewer ids than idsNeeded(report) says');
    return addAll(review, args);
  },
};

function addAll(review: Review, args: AddSourceArgs): Result<ReviewDiff, AppError> {
  const moments = momentsOf(args);
  return ok([
    ...factsDiff(review, args.report),
    ...changeRecord(review, 'sources', args.sourceId, sourceOf(args)),
    ...moments.flatMap((moment) => changeRecord(review, 'moments', moment.id, moment)),
    ...milestonesDiff(review, args),
    ...sectionsDiff(review, args),
    ...actionsDiff(review, args),
  ]);
}

function factsDiff(review: Review, { incident, file }: ImportReport): ReviewDiff {
  const { title, zone } = review.facts.facts;
  // A document without a title is known by its file's name.
  const found = importedLine(incident.title ?? '') || importedLine(file).replace(/\.[^.]+$/, '');
  return changeRecord(review, 'facts', 'facts', {
    title: (title === UNTITLED || title.trim() === '') && found ? found : title,
    zone: zone ?? (incident.timeZone === null ? null : toZone(incident.timeZone)),
  });
}

function sourceOf({ report, sourceId, sizeBytes, importedAt, assumedDate }: AddSourceArgs): Source {
  const { format, why, lines, incident, events, assumptions, warnings, skipped } = report;
  const isDateMissing = (event: ReportEvent) => event.date === null && event.at === null;
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
      clockShiftMs: durationMs(0),
    },
    assumptions,
    warnings,
    skipped,
  };
}

const isHeaderDateMissing = (report: ImportReport) =>
  headerTimes(report).moments.some(({ written }) => written.date === null);

function momentsOf({ report, sourceId, momentIds }: AddSourceArgs): Moment[] {
  const idAt = (place: number) => momentIds[place] as MomentId;
  const events = report.events.map((event, place): Moment => {
    const title = importedLine(event.title);
    // A title that had to be cut goes on in the text.
    const text = plainText(event.text ?? (title.endsWith('…') ? event.title : ''));
    return {
      id: idAt(place),
      title,
      text,
      kind: event.kind,
      kindReason: event.reason,
      actor: event.actor === null ? null : importedLine(event.actor),
      origin: { sourceId, line: event.line, textLine: event.textLine ?? null, event: place },
      written: writtenOf(event),
      writtenUntil: writtenUntilOf(event),
      set: null,
      question: '',
    };
  });
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
