import type { AppError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { DATABASE_NAME, openDatabase } from './database.ts';
import { loadEvidence, sourceText } from './evidenceRecords.ts';
import type { Storage } from './storage.ts';
import { storageError } from './storageError.ts';

export type EvidenceStorage = Pick<Storage, 'evidence' | 'sourceText' | 'close'>;

/** Evidence only, to read: for a worker, which is no window and tidies nothing up. */
export async function openEvidence(name: string = DATABASE_NAME): Promise<Result<EvidenceStorage, AppError>> {
  const opened = await openDatabase(name);
  if (!opened.ok) return opened;
  const database = opened.value;
  const guarded = async <T>(run: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    try {
      return await run();
    } catch (error) {
      return err(storageError(error));
    }
  };
  return ok({
    evidence: (id) => guarded(() => loadEvidence(database, id)),
    sourceText: (id) => guarded(() => sourceText(database, id)),
    close: () => database.close(),
  });
}
