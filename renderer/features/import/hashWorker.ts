/// <reference lib="webworker" />
import { Sha256 } from '../../../shared/import/sha256.ts';
import type { FromHashWorker, ToHashWorker } from './hashMessages.ts';

/* Hashes what the import worker reads, beside it: half of the time of a log would else go into its hash. */
declare const self: DedicatedWorkerGlobalScope;

let hash = new Sha256();
let current = -1;
const tell = (message: FromHashWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToHashWorker>) => {
  const { file } = data;
  if (data.kind === 'begin') {
    hash = new Sha256();
    current = file;
  } else if (file !== current) return;
  else if (data.kind === 'end') tell({ kind: 'hex', file, hex: hash.hex() });
  else {
    hash.update(data.bytes);
    tell({ kind: 'taken', file });
  }
});
