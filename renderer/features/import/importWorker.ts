/// <reference lib="webworker" />
import { importSource } from '../../../shared/import/importSource.ts';
import type { ImportAnswer, ImportRequest } from './importFile.ts';

/*
 * Reads one file off the page's thread. A failure that nobody foresaw is an answer too, so that the page never
 * waits for a worker that has died.
 */
declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', (message: MessageEvent<ImportRequest>) => {
  void answer(message.data).then((reply) => self.postMessage(reply));
});

async function answer({ name, bytes }: ImportRequest): Promise<ImportAnswer> {
  try {
    return await importSource(bytes, name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'file.unreadable', facts: { name, reason } } };
  }
}
