import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { countMarked, markedEvents } from '../../shared/import/evidence/markedEvents.ts';
import { TextPieces } from '../../shared/import/evidence/textPieces.ts';
import { type ImportResult, importSource } from '../../shared/import/importSource.ts';
import type { ReportEvent } from '../../shared/import/report.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { type Evidence, FLAG } from '../../shared/model/evidence.ts';
import type { EvidenceId, ReviewId, SourceId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Review } from '../../shared/model/review.ts';
import { type EpochMs, epochMs, partsIn, UTC } from '../../shared/model/time.ts';
import { milestonesAmong } from '../../shared/review/milestonesAmong.ts';
import { reviewFromReport } from '../../shared/review/reviewFromReport.ts';
import { proposeYear, yearlessTimes } from '../../shared/timeline/proposeYear.ts';
import { secondPasses } from '../../shared/timeline/secondPasses.ts';
import { errorSentence } from './errorSentence.ts';

export interface ReviewOfFile {
  readonly review: Review;
  /** What a person should know before looking at the export; null when there is nothing. */
  readonly note: string | null;
}

/** A review of one file without a person: of the events that the file marks itself. A sentence where it cannot be. */
export async function reviewOfFile(file: string): Promise<ReviewOfFile | string> {
  try {
    const { mtimeMs } = await stat(file);
    const read = await importSource(createReadStream(file), path.basename(file));
    if (!read.ok) return errorSentence(read.error);
    const events = await momentsOf(file, read.value, epochMs(mtimeMs));
    if (!events.ok) return errorSentence(events.error);
    const review = reviewOf(read.value, events.value, epochMs(mtimeMs));
    if (!review.ok) return errorSentence(review.error);
    return { review: review.value, note: noteOf(read.value, events.value.length) };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such file' : String(error.code);
    return errorSentence(appError('file.unreadable', { name: file, reason }));
  }
}

async function momentsOf(
  file: string,
  { report, evidence }: ImportResult,
  writtenAt: EpochMs,
): Promise<Result<readonly ReportEvent[], AppError>> {
  if (!evidence) return { ok: true, value: report.events };
  const text = new TextPieces();
  // Only now is it known that the text is needed, which most files do without.
  if (countMarked(evidence).needsText) {
    const again = await importSource(createReadStream(file), path.basename(file), {
      onText: (piece) => text.add(piece),
    });
    if (!again.ok) return again;
  }
  const options = {
    assumedYear: yearOf(evidence, writtenAt) ?? partsOf(writtenAt).year,
    isSecondPass: secondPasses(evidence),
  };
  const marked = markedEvents(evidence, (from, to) => text.slice(from, to), options);
  return { ok: true, value: [...report.events, ...marked] };
}

function reviewOf(
  { report, evidence, sha256, sizeBytes }: ImportResult,
  events: readonly ReportEvent[],
  writtenAt: EpochMs,
): Result<Review, AppError> {
  const assumedYear = evidence && yearOf(evidence, writtenAt);
  const { date } = partsOf(writtenAt);
  const { incident } = report;
  const correction = {
    ...(assumedYear === null ? {} : { assumedYear }),
    ...(evidence && hasUndated(evidence) ? { assumedDate: date } : {}),
  };
  return reviewFromReport({
    report: {
      ...report,
      events,
      incident: { ...incident, milestones: milestonesAmong(incident.milestones, events) },
    },
    sizeBytes,
    reviewId: sha256.slice(0, 32) as ReviewId,
    sourceId: sha256 as SourceId,
    importedAt: epochMs(Date.now()),
    // Times without a date have to be put somewhere: on the day the file was written, and marked as assumed.
    assumedDate: date,
    correction,
    ...(evidence ? { evidence: { id: sha256 as EvidenceId, count: evidence.count } } : {}),
  });
}

const hasUndated = ({ chunks }: Evidence): boolean =>
  chunks.some(({ flags }) => flags.some((one) => (one & FLAG.noDate) !== 0));

function yearOf(evidence: Evidence, writtenAt: EpochMs): number | null {
  const times = yearlessTimes(evidence);
  const hints = { neighbours: [], modifiedAt: writtenAt, now: epochMs(Date.now()) };
  return times && proposeYear(times, hints).year;
}

function partsOf(at: EpochMs): { date: string; year: number } {
  const { date } = partsIn(at, UTC);
  return { date, year: Number(date.slice(0, 4)) };
}

function noteOf({ report, evidence }: ImportResult, moments: number): string | null {
  if (!evidence || moments > 0) return null;
  const events = evidence.count === 1 ? 'one event' : `${evidence.count} events`;
  return `“${report.file}” holds ${events}, and marks none as a moment: the export has no timeline. Choose moments in the app.`;
}
