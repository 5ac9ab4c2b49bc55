import { type AppError, appError } from '../../shared/model/appError.ts';
import type { EvidenceChunk } from '../../shared/model/evidence.ts';
import type { ReviewId, SourceId } from '../../shared/model/ids.ts';
import { EVENT_KINDS, type EventKind } from '../../shared/model/kind.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { Review } from '../../shared/model/review.ts';
import { type EpochMs, toZone, UTC, type ZoneId } from '../../shared/model/time.ts';
import type { ReviewDiff } from '../../shared/review/diff.ts';
import { contentShape } from './contentShape.ts';
import { list, number, oneOf, optional, orNull, record, text } from './shape.ts';

/*
 * The rows as they are stored, and the only place that maps them to the domain. They are types of their own: a
 * change of the model is a decision here about rows that exist (a default, or a new version in database.ts).
 *
 *   reviews      one small row a review, derived at every save: all that the library needs
 *   contents     the review itself
 *   revisions    each edit's diff, by review and number
 *   sourceFiles  the bytes of imported files, by SHA-256, with the reviews that use them
 *   evidence     one reading of a file: what is common to its events, and its text where the file's bytes are not it
 *   evidenceChunks  the columns of its events, by evidence and number
 */
export interface ContentRow {
  readonly id: string;
  /** Counts saves; tells a window whether another one wrote in between. */
  readonly version: number;
  readonly createdAt: number;
  readonly facts: unknown;
  readonly sources: unknown;
  readonly moments: unknown;
  readonly milestones: unknown;
  readonly sections: unknown;
  readonly actions: unknown;
}

export interface SummaryRow {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was put away; null while it is in the library. Purged 30 days later. */
  readonly deletedAt: number | null;
  readonly startAt: number | null;
  readonly endAt: number | null;
  /** Missing in rows of the first version: the incident's zone was not kept. */
  readonly zone?: string | null;
  readonly phases: readonly { readonly kind: string; readonly startAt: number; readonly endAt: number }[];
  readonly momentCount: number;
  readonly sourceCount: number;
  readonly actionCount: number;
  readonly openActionCount: number;
}

export interface RevisionRow {
  readonly reviewId: string;
  readonly number: number;
  readonly at: number;
  readonly label: string;
  readonly mergeKey: string | null;
  readonly diff: ReviewDiff;
}

export interface SourceFileRow {
  readonly id: string;
  readonly name: string;
  readonly bytes: Blob;
  /** Row with the files that explain it; missing where there are none, and in rows from before they were kept. */
  readonly companionsId?: string;
  readonly reviewIds: readonly string[];
}

/** Readings never change, and reviews share them: whether one is still needed is asked of the reviews' contents. */
export interface EvidenceRow {
  readonly id: string;
  readonly sourceId: string;
  readonly count: number;
  readonly chunkCount: number;
  readonly actors: readonly string[];
  readonly reasons: readonly string[];
  /** Null: the file's own bytes are the text that was read. */
  readonly text: Blob | null;
}

/** Written before the row of their evidence: chunks without one are of a writing that was cut off. */
export interface EvidenceChunkRow {
  readonly evidenceId: string;
  readonly number: number;
  readonly chunk: EvidenceChunk;
}

/** What the library shows of a review. */
export interface ReviewSummary {
  readonly id: ReviewId;
  readonly title: string;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
  readonly deletedAt: EpochMs | null;
  /** When the incident was; null when no moment has a time. */
  readonly startAt: EpochMs | null;
  readonly endAt: EpochMs | null;
  /** The incident's own zone, UTC where it is not known. */
  readonly zone: ZoneId;
  readonly phases: readonly {
    readonly kind: EventKind;
    readonly startAt: EpochMs;
    readonly endAt: EpochMs;
  }[];
  readonly momentCount: number;
  readonly sourceCount: number;
  readonly actionCount: number;
  readonly openActionCount: number;
}

/** A review with the number of the save that it stands at. */
export interface StoredReview {
  readonly review: Review;
  readonly version: number;
}

export interface Revision {
  readonly number: number;
  readonly at: EpochMs;
  readonly label: string;
  readonly mergeKey: string | null;
  readonly diff: ReviewDiff;
}

export interface SourceFile {
  readonly id: SourceId;
  readonly name: string;
  readonly bytes: Blob;
  /** Under which the files that explain it are kept, as one of the files of the review. */
  readonly companionsId?: SourceId;
}

const summaryShape = record({
  id: text,
  title: text,
  createdAt: number,
  updatedAt: number,
  deletedAt: orNull(number),
  startAt: orNull(number),
  endAt: orNull(number),
  zone: optional(orNull(text)),
  phases: list(record({ kind: oneOf(EVENT_KINDS), startAt: number, endAt: number })),
  momentCount: number,
  sourceCount: number,
  actionCount: number,
  openActionCount: number,
});

export const toContentRow = ({ review, version }: StoredReview): ContentRow => ({ ...review, version });

/** Never throws and never writes: what does not fit is left as it is for a person or a repair to look at. */
export function fromContentRow(row: unknown): Result<StoredReview, AppError> {
  const fault = contentShape(row, '');
  if (fault !== null) return err(damaged(row, fault));
  const { version, ...review } = row as { version: number } & Review;
  return ok({ review, version });
}

export function fromSummaryRow(row: unknown): Result<ReviewSummary, AppError> {
  const fault = summaryShape(row, '');
  if (fault !== null) return err(damaged(row, fault));
  const summary = row as SummaryRow & ReviewSummary;
  return ok({ ...summary, zone: toZone(summary.zone ?? UTC) ?? UTC });
}

export function fromRevisionRow({ number: place, at, label, mergeKey, diff }: RevisionRow): Revision {
  return { number: place, at: at as EpochMs, label, mergeKey, diff };
}

function damaged(row: unknown, reason: string): AppError {
  const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '?';
  return appError('review.damaged', { id, reason });
}
