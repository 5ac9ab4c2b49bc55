import type { ImportResult } from '../../../shared/import/importSource.ts';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import { err, type Result } from '../../../shared/model/result.ts';

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportAnswer = Result<ImportResult, AppError>;

/** Reads one file in a worker of its own, which ends with it. */
export function importFile(request: ImportRequest): Promise<ImportAnswer> {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<ImportAnswer>((resolve) => {
    worker.addEventListener('message', (message: MessageEvent<ImportAnswer>) => resolve(message.data));
    worker.addEventListener('error', (event) => {
      const reason = event.message || 'the reader stopped';
      resolve(err(appError('file.unreadable', { name: request.name, reason })));
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
