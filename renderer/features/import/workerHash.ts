import type { StreamHash } from '../../../shared/import/importSource.ts';
import { Sha256 } from '../../../shared/import/sha256.ts';
import type { FromHashWorker, ToHashWorker } from './hashMessages.ts';

/** Of smaller files the hash is done before another worker has heard of them. */
const WORTH_A_WORKER_BYTES = 4 * 1024 * 1024;
/** Copies on their way at once: the reader waits for the hash rather than fill the memory. */
const MOST_IN_FLIGHT = 4;

let worker: Worker | null = null;
let files = 0;

/** SHA-256 of a file of about this size, in a worker of its own where that is faster. */
export const hashOf = (sizeBytes: number): StreamHash =>
  sizeBytes < WORTH_A_WORKER_BYTES ? new Sha256() : new WorkerHash();

/** One file at a time: a new one ends the one before. */
class WorkerHash implements StreamHash {
  private readonly file = ++files;
  private readonly worker: Worker;
  private inFlight = 0;
  private fault: Error | null = null;
  private goOn: (() => void) | null = null;
  private finish: ((hex: string) => void) | null = null;
  private fail: ((error: Error) => void) | null = null;

  constructor() {
    worker ??= new Worker(new URL('./hashWorker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    this.worker.onmessage = ({ data }: MessageEvent<FromHashWorker>) => this.hear(data);
    this.worker.onerror = (event) => this.break(event.message);
    this.send({ kind: 'begin', file: this.file });
  }

  update(bytes: Uint8Array): Promise<void> | undefined {
    const copy = bytes.slice();
    this.send({ kind: 'piece', file: this.file, bytes: copy }, [copy.buffer]);
    this.inFlight++;
    return this.inFlight < MOST_IN_FLIGHT ? undefined : this.taken();
  }

  hex(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
      if (this.fault) reject(this.fault);
      else this.send({ kind: 'end', file: this.file });
    });
  }

  private taken(): Promise<void> {
    if (this.fault) return Promise.reject(this.fault);
    return new Promise((resolve, reject) => {
      this.goOn = resolve;
      this.fail = reject;
    });
  }

  private hear(message: FromHashWorker): void {
    if (message.file !== this.file) return;
    if (message.kind === 'hex') this.finish?.(message.hex);
    else {
      this.inFlight--;
      this.goOn?.();
      this.goOn = null;
    }
  }

  /** A worker that has failed is not asked again. */
  private break(reason: string): void {
    this.fault = new Error(reason || 'the hash of the file could not be made');
    if (worker === this.worker) worker = null;
    this.worker.terminate();
    this.fail?.(this.fault);
  }

  private send(message: ToHashWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}
