import type { ReadSettings } from '../../../shared/model/readSettings.ts';
import type { FileToRead, FromWorker, ToWorker } from './importMessages.ts';

export interface OpenImport {
  read(files: readonly FileToRead[], compared: readonly string[]): void;
  reread(place: number, settings: ReadSettings): void;
  /** Ends it at once; what was read so far is forgotten. */
  stop(): void;
}

/** Starts the worker of one import. */
export function openImport(onMessage: (message: FromWorker) => void): OpenImport {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  let isOpen = true;
  const send = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (isOpen) onMessage(data);
  });
  worker.addEventListener('error', (event) => {
    if (isOpen) onMessage({ kind: 'failed', reason: event.message || 'the reader stopped' });
  });
  return {
    read: (files, compared) => send({ kind: 'read', files, compared }),
    reread: (place, settings) => send({ kind: 'reread', place, settings }),
    stop: () => {
      isOpen = false;
      worker.terminate();
    },
  };
}
