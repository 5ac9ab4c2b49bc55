import { appError } from '../../../shared/model/appError.ts';
import { DATABASE_NAME } from '../../storage/database.ts';
import type { EvidenceCall, EvidenceCalls, EvidenceReply, EvidenceRequest } from './evidenceMessages.ts';

/** Asks the worker that holds the evidence. */
export interface EvidenceWork {
  ask<Call extends EvidenceCall>(
    call: Call,
    args: EvidenceCalls[Call]['args'],
  ): Promise<EvidenceCalls[Call]['answer']>;
  close(): void;
}

/** The worker starts with the first question; after one has died the next question starts another. */
export function startEvidenceWork(database: string = DATABASE_NAME): EvidenceWork {
  let worker: Worker | null = null;
  let number = 0;
  const waiting = new Map<number, (answer: EvidenceReply['answer']) => void>();

  const start = (): Worker => {
    const started = new Worker(new URL('./evidenceWorker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<EvidenceReply>) => {
      waiting.get(data.number)?.(data.answer);
      waiting.delete(data.number);
    });
    started.addEventListener('error', (event) => {
      const reason = event.message || 'the reader of stored events stopped';
      stop(reason);
    });
    return started;
  };

  const stop = (reason: string) => {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const answer of left) answer({ ok: false, error: appError('storage.failed', { reason }) });
  };

  return {
    ask: (call, args) =>
      new Promise((resolve) => {
        worker ??= start();
        number += 1;
        // The worker answers the call that has this number, and no other.
        waiting.set(number, resolve as (answer: EvidenceReply['answer']) => void);
        worker.postMessage({ number, database, call, args } satisfies EvidenceRequest);
      }),
    close: () => stop('the stored events are no longer needed'),
  };
}
