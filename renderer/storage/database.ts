import Dexie, { type Table } from 'dexie';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type {
  ContentRow,
  EvidenceChunkRow,
  EvidenceRow,
  RevisionRow,
  SourceFileRow,
  SummaryRow,
} from './rows.ts';
import { storageError } from './storageError.ts';

export type Database = Dexie & {
  readonly reviews: Table<SummaryRow, string>;
  readonly contents: Table<ContentRow, string>;
  readonly revisions: Table<RevisionRow, [string, number]>;
  readonly sourceFiles: Table<SourceFileRow, string>;
  readonly evidence: Table<EvidenceRow, string>;
  readonly evidenceChunks: Table<EvidenceChunkRow, [string, number]>;
};

export const DATABASE_NAME = 'debrief';
/** The newest version below. Versions only add; each has a test with a database of the one before. */
export const DATABASE_VERSION = 2;
/** Dexie multiplies its versions by ten to get IndexedDB's. */
const DEXIE_FACTOR = 10;

function declare(name: string): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    reviews: 'id',
    contents: 'id',
    revisions: '[reviewId+number]',
    sourceFiles: 'id, *reviewIds',
  });
  database.version(2).stores({
    evidence: 'id, sourceId',
    evidenceChunks: '[evidenceId+number]',
  });
  return database;
}

/**
 * Opens the database. One that a newer Debrief wrote is refused before it is touched: Dexie would open it without
 * a word and write rows that the newer one does not expect.
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<Result<Database, AppError>> {
  try {
    const found = (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0;
    if (found > DATABASE_VERSION * DEXIE_FACTOR) return newer(found);
    const database = declare(name);
    closeForNewer(database);
    const opened = await openUnlessBlocked(database);
    if (!opened.ok) return opened;
    // Another window may have upgraded it since the look above.
    const version = database.backendDB().version;
    if (version <= DATABASE_VERSION * DEXIE_FACTOR) return ok(database);
    database.close();
    return newer(version);
  } catch (error) {
    return err(storageError(error));
  }
}

const newer = (found: number) =>
  err(appError('storage.newer', { found: found / DEXIE_FACTOR, known: DATABASE_VERSION }));

/** A newer Debrief in another window, or a person who clears the data, must not wait for this one. */
function closeForNewer(database: Database): void {
  database.on('versionchange', () => {
    database.close();
    return false;
  });
}

function openUnlessBlocked(database: Database): Promise<Result<Database, AppError>> {
  return new Promise((resolve, reject) => {
    database.on('blocked', () => {
      database.close();
      const reason = 'another window has it open with an older version of Debrief; close that window';
      resolve(err(appError('storage.failed', { reason })));
    });
    database.open().then(
      () => resolve(ok(database)),
      (error: unknown) => reject(error),
    );
  });
}
