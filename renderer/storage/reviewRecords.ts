import Dexie from 'dexie';
import { type AppError, appError } from '../../shared/model/appError.ts';
import type { ReviewId, SourceId } from '../../shared/model/ids.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { Review } from '../../shared/model/review.ts';
import type { EpochMs } from '../../shared/model/time.ts';
import { applyDiff, type ReviewDiff } from '../../shared/review/diff.ts';
import { MERGE_PAUSE_MS } from '../../shared/review/history.ts';
import { joinDiffs } from '../../shared/review/joinDiffs.ts';
import { plainLine } from '../../shared/review/plainText.ts';
import { rebaseDiff } from '../../shared/review/rebaseDiff.ts';
import type { Database } from './database.ts';
import {
  fromContentRow,
  fromRevisionRow,
  type Revision,
  type SourceFile,
  type SourceFileRow,
  type StoredReview,
  toContentRow,
} from './rows.ts';
import { summaryOf } from './summaryOf.ts';

/** One edit to be stored. */
export interface EditToSave {
  readonly reviewId: ReviewId;
  readonly diff: ReviewDiff;
  readonly at: EpochMs;
  readonly label: string;
  /** What is typed in one go becomes one revision, as it becomes one undo step. */
  readonly mergeKey: string | null;
  /** Files that the edit imports. */
  readonly files: readonly SourceFile[];
}

export interface SavedEdit extends StoredReview {
  /** What was done to the stored review: the edit, fitted to what another window stored before it. */
  readonly diff: ReviewDiff;
}

const missing = (id: string) => err(appError('record.missing', { table: 'reviews', id }));

/** The tables that a change of a review touches. */
const tablesOf = ({ reviews, contents, revisions, sourceFiles }: Database) => [
  reviews,
  contents,
  revisions,
  sourceFiles,
];

export async function loadReview(database: Database, id: ReviewId): Promise<Result<StoredReview, AppError>> {
  return database.transaction('r', [database.reviews, database.contents], async () => {
    const [summary, content] = [await database.reviews.get(id), await database.contents.get(id)];
    return content === undefined || typeof summary?.deletedAt === 'number'
      ? missing(id)
      : fromContentRow(content);
  });
}

export async function createReview(
  database: Database,
  review: Review,
  at: EpochMs,
  files: readonly SourceFile[],
): Promise<Result<StoredReview, AppError>> {
  const stored = { review, version: 1 };
  await database.transaction('rw', tablesOf(database), async () => {
    await database.contents.add(toContentRow(stored));
    await database.reviews.put(summaryOf(review, at, null));
    await keepFiles(database, review.id, files);
  });
  return ok(stored);
}

/**
 * One transaction for the review, its summary, the revision and the files: after it all of the edit is stored, or
 * nothing. The diff is applied to what is stored, not to what the window believes, so that two windows do not
 * overwrite one another.
 */
export async function saveEdit(database: Database, edit: EditToSave): Promise<Result<SavedEdit, AppError>> {
  return database.transaction('rw', tablesOf(database), async () => {
    const row = await database.contents.get(edit.reviewId);
    if (row === undefined) return missing(edit.reviewId);
    // What nobody would see must not seem to be saved.
    const summary = await database.reviews.get(edit.reviewId);
    if (typeof summary?.deletedAt === 'number') return err(appError('review.deleted', { id: edit.reviewId }));
    const before = fromContentRow(row);
    if (!before.ok) return before;
    const diff = rebaseDiff(before.value.review, edit.diff);
    const review = applyDiff(before.value.review, diff);
    const stored = { review, version: before.value.version + 1 };
    const fits = fromContentRow(toContentRow({ ...stored, review: onlyChanged(review, diff) }));
    // A bug must not make a review that cannot be opened again.
    if (!fits.ok) throw new Error(`the edit does not fit: ${fits.error.facts.reason}`);
    await database.contents.put(toContentRow(stored));
    await database.reviews.put(summaryOf(review, edit.at, null));
    await addRevision(database, { ...edit, diff });
    await keepFiles(database, edit.reviewId, edit.files);
    return ok({ ...stored, diff });
  });
}

/** The review with no other records than those of the diff: the rest was checked when it was read. */
function onlyChanged(review: Review, diff: ReviewDiff): Review {
  const changed = diff.filter(({ after }) => after !== null);
  const none = { ...review, sources: {}, moments: {}, milestones: {}, sections: {}, actions: {} };
  return applyDiff(
    none,
    changed.filter(({ table }) => table !== 'facts').map((change) => ({ ...change, before: null })),
  );
}

async function addRevision(database: Database, edit: EditToSave): Promise<void> {
  const { reviewId, at, label, mergeKey, diff } = edit;
  if (diff.length === 0) return;
  const last = await revisionRows(database, reviewId).last();
  const isSameGo =
    last !== undefined && mergeKey !== null && last.mergeKey === mergeKey && at - last.at <= MERGE_PAUSE_MS;
  await database.revisions.put(
    isSameGo
      ? { ...last, at, diff: joinDiffs(last.diff, diff) }
      : { reviewId, number: (last?.number ?? 0) + 1, at, label, mergeKey, diff },
  );
}

const revisionRows = (database: Database, id: string) =>
  database.revisions.where('[reviewId+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/** Oldest first. */
export async function listRevisions(database: Database, id: ReviewId): Promise<Result<Revision[], AppError>> {
  return ok((await revisionRows(database, id).toArray()).map(fromRevisionRow));
}

async function keepFiles(database: Database, reviewId: string, files: readonly SourceFile[]): Promise<void> {
  for (const { id, name, bytes, companionsId } of files) {
    const present = await database.sourceFiles.get(id);
    const reviewIds = [...new Set([...(present?.reviewIds ?? []), reviewId])];
    await database.sourceFiles.put({
      ...(present ?? { id, name, bytes }),
      ...(companionsId === undefined ? {} : { companionsId }),
      reviewIds,
    });
  }
}

const fileOf = ({ id, name, bytes, companionsId }: SourceFileRow): SourceFile => ({
  id: id as SourceId,
  name,
  bytes,
  ...(companionsId === undefined ? {} : { companionsId: companionsId as SourceId }),
});

/** A copy under a new id and title, with the same files and a history of its own. */
export async function duplicateReview(
  database: Database,
  id: ReviewId,
  copyId: ReviewId,
  at: EpochMs,
): Promise<Result<StoredReview, AppError>> {
  const original = await loadReview(database, id);
  if (!original.ok) return original;
  const { facts } = original.value.review.facts;
  const review: Review = {
    ...original.value.review,
    id: copyId,
    createdAt: at,
    facts: { facts: { ...facts, title: plainLine(`Copy of ${facts.title}`) } },
  };
  const files: SourceFile[] = [];
  for (const row of await database.sourceFiles.bulkGet(Object.keys(review.sources))) {
    if (!row) continue;
    files.push(fileOf(row));
    const companions = row.companionsId ? await database.sourceFiles.get(row.companionsId) : undefined;
    if (companions) files.push(fileOf(companions));
  }
  return createReview(database, review, at, files);
}

/** Puts a review away, or back (`deletedAt` null). Nothing of it is lost before the purge. */
export async function markDeleted(
  database: Database,
  id: ReviewId,
  deletedAt: EpochMs | null,
): Promise<Result<void, AppError>> {
  return database.transaction('rw', [database.reviews, database.contents], async () => {
    const changed = await database.reviews.update(id, { deletedAt });
    if (changed > 0 || (await database.reviews.get(id)) !== undefined) return ok(undefined);
    if ((await database.contents.get(id)) === undefined) return missing(id);
    // Its summary was lost. The rest of the row is worked out from the content where it is listed.
    await database.table('reviews').put({ id, deletedAt });
    return ok(undefined);
  });
}
