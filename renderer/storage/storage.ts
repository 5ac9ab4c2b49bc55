import { type AppError, appError } from '../../shared/model/appError.ts';
import type { Evidence } from '../../shared/model/evidence.ts';
import type { EvidenceId, ReviewId, SourceId } from '../../shared/model/ids.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { Review } from '../../shared/model/review.ts';
import { type EpochMs, epochMs } from '../../shared/model/time.ts';
import { DATABASE_NAME, type Database, openDatabase } from './database.ts';
import { type EvidenceToKeep, loadEvidence, putEvidence, sourceText } from './evidenceRecords.ts';
import {
  type DamagedReview,
  damagedContents,
  type Library,
  listReviews,
  rawReview,
  watchReviews,
} from './library.ts';
import { enterWindows, type OpenWindow } from './openWindows.ts';
import { purgeDeleted } from './purgeDeleted.ts';
import { removeOrphans } from './removeOrphans.ts';
import { openTellingChannel } from './reviewChannel.ts';
import {
  createReview,
  duplicateReview,
  type EditToSave,
  listRevisions,
  loadReview,
  markDeleted,
  type SavedEdit,
  saveEdit,
} from './reviewRecords.ts';
import type { Revision, SourceFile, StoredReview } from './rows.ts';
import { storageError } from './storageError.ts';

type Answer<T> = Promise<Result<T, AppError>>;

export interface Companions {
  readonly id: SourceId;
  readonly bytes: Blob;
}

/** All that is kept on this machine. Nothing here throws: what fails is an `AppError`. */
export interface Storage {
  listReviews(): Answer<Library>;
  /** Calls back now and after every change, in this window or another. Returns the unsubscribe function. */
  watchReviews(listener: (library: Result<Library, AppError>) => void): () => void;
  /** Reviews in the library whose content cannot be read; takes a while with many. */
  damagedContents(): Answer<DamagedReview[]>;
  /** All that is stored of a review, readable or not. */
  rawReview(id: ReviewId): Answer<unknown>;
  loadReview(id: ReviewId): Answer<StoredReview>;
  createReview(review: Review, at: EpochMs, files?: readonly SourceFile[]): Answer<StoredReview>;
  saveEdit(edit: EditToSave): Answer<SavedEdit>;
  duplicateReview(id: ReviewId, copyId: ReviewId, at: EpochMs): Answer<StoredReview>;
  /** Puts it away; `restoreReview` brings it back within 30 days. */
  deleteReview(id: ReviewId, at: EpochMs): Answer<void>;
  restoreReview(id: ReviewId): Answer<void>;
  /** Oldest first. */
  listRevisions(id: ReviewId): Answer<Revision[]>;
  /** The bytes of an imported file. */
  sourceFile(id: SourceId): Answer<Blob>;
  /** The files that explain an imported file, as JSON by their names; null where none are kept. */
  sourceCompanions(id: SourceId): Answer<Companions | null>;
  /** Stores a reading of a file, before the edit that refers to it; after a failure nothing of it is kept. */
  putEvidence(kept: EvidenceToKeep): Answer<void>;
  evidence(id: EvidenceId): Answer<Evidence>;
  /** The text of a source as it was decoded; of any size, to be read in pieces. */
  sourceText(id: SourceId): Answer<Blob>;
  close(): void;
}

/** Opens the database and purges what was put away long ago, and what nothing refers to. */
export async function openStorage(
  name: string = DATABASE_NAME,
  now: EpochMs = epochMs(Date.now()),
  isWaiting: (evidenceId: string) => boolean = () => false,
): Answer<Storage> {
  const opened = await openDatabase(name);
  if (!opened.ok) return opened;
  const database = opened.value;
  const purged = await guarded(() => purgeDeleted(database, now).then(ok));
  if (!purged.ok) return purged;
  const entered = await guarded(() =>
    enterWindows(`debrief-open-${name}`, () => removeOrphans(database, isWaiting)).then(ok),
  );
  return entered.ok ? ok(storageOf(database, entered.value)) : entered;
}

function storageOf(database: Database, open: OpenWindow): Storage {
  const channel = openTellingChannel();
  /** Told before the caller goes on, delivered after it: a window knows its own saves when it hears of them. */
  const saveAndTell = async (edit: EditToSave): Answer<SavedEdit> => {
    const saved = await guarded(() => saveEdit(database, edit));
    if (saved.ok)
      channel.tell({ reviewId: edit.reviewId, version: saved.value.version, diff: saved.value.diff });
    return saved;
  };
  const markAndTell = async (id: ReviewId, deletedAt: EpochMs | null): Answer<void> => {
    const marked = await guarded(() => markDeleted(database, id, deletedAt));
    if (marked.ok) channel.tell({ reviewId: id, isDeleted: deletedAt !== null });
    return marked;
  };
  return {
    listReviews: () => guarded(() => listReviews(database)),
    watchReviews: (listener) => watchReviews(database, listener),
    damagedContents: () => guarded(() => damagedContents(database)),
    rawReview: (id) => guarded(() => rawReview(database, id)),
    loadReview: (id) => guarded(() => loadReview(database, id)),
    createReview: (review, at, files = []) => guarded(() => createReview(database, review, at, files)),
    saveEdit: saveAndTell,
    duplicateReview: (id, copyId, at) => guarded(() => duplicateReview(database, id, copyId, at)),
    deleteReview: (id, at) => markAndTell(id, at),
    restoreReview: (id) => markAndTell(id, null),
    listRevisions: (id) => guarded(() => listRevisions(database, id)),
    sourceFile: (id) => guarded(() => sourceFile(database, id)),
    sourceCompanions: (id) => guarded(() => sourceCompanions(database, id)),
    putEvidence: (kept) => guarded(() => putEvidence(database, kept)),
    evidence: (id) => guarded(() => loadEvidence(database, id)),
    sourceText: (id) => guarded(() => sourceText(database, id)),
    close: () => {
      open.release();
      channel.close();
      database.close();
    },
  };
}

async function sourceCompanions(database: Database, id: SourceId): Answer<Companions | null> {
  const companionsId = (await database.sourceFiles.get(id))?.companionsId;
  const row = companionsId === undefined ? undefined : await database.sourceFiles.get(companionsId);
  return ok(row ? { id: row.id as SourceId, bytes: row.bytes } : null);
}

async function sourceFile(database: Database, id: SourceId): Answer<Blob> {
  const row = await database.sourceFiles.get(id);
  if (!row) return err(appError('record.missing', { table: 'sourceFiles', id }));
  return row.bytes instanceof Blob
    ? ok(row.bytes)
    : err(appError('file.unreadable', { name: String(row.name), reason: 'its stored copy is damaged' }));
}

/** The boundary: what IndexedDB throws becomes an `AppError`, once, here. */
async function guarded<T>(run: () => Answer<T>): Answer<T> {
  try {
    return await run();
  } catch (error) {
    return err(storageError(error));
  }
}
