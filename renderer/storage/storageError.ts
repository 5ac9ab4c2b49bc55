import { type AppError, appError } from '../../shared/model/appError.ts';

/** Why IndexedDB refuses, in words; the rest keeps the browser's own. */
const REASONS: Readonly<Record<string, string>> = {
  QuotaExceededError: 'there is no space left for it on this disk; free some space there and try again',
  DatabaseClosedError: 'it was closed, since another window uses a newer version of Debrief; reload this one',
  MissingAPIError: 'this browser has no IndexedDB, or forbids it here',
  InvalidStateError: 'the browser does not allow storage here (a private window, or a full disk)',
  SecurityError: 'the browser forbids storage here',
};

/** Turns what Dexie throws into an `AppError`. Dexie wraps: the cause may be inside. */
export function storageError(thrown: unknown): AppError {
  for (let error = thrown, depth = 0; isErrorLike(error) && depth < 5; error = error.inner, depth++) {
    const reason = REASONS[error.name];
    if (reason !== undefined) return appError('storage.failed', { reason });
  }
  const message = isErrorLike(thrown) ? thrown.message : String(thrown);
  return appError('storage.failed', { reason: message.split('\n')[0] || 'no reason was given' });
}

const isErrorLike = (value: unknown): value is { name: string; message: string; inner?: unknown } =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
