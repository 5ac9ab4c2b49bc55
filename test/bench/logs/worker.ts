import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { importSource, type StreamHash } from '../../../shared/import/importSource.ts';
import { Sha256 } from '../../../shared/import/sha256.ts';

/*
 * One reading of a log in a worker of its own: imported, or only read, decoded and split into lines. The hash is Node's
 * in `import`, as on the command line, and our own in a second worker in `importWithHash`, as in a page.
 */
type What = 'import' | 'importWithHash' | 'split' | 'hash';
const { file, what } = workerData as { file: string; what: What };
const pieces = () => createReadStream(file, { highWaterMark: 1 << 18 });
const used = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

async function split(): Promise<number> {
  const decoder = new TextDecoder();
  let rest = '';
  let lines = 0;
  for await (const piece of pieces()) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split(/\r\n|\n|\r/);
    rest = parts.pop() ?? '';
    lines += parts.length;
  }
  return lines;
}

async function imported(): Promise<{ lines: number; peakBytes: number }> {
  const before = used();
  let peak = before;
  const hash = what === 'import' ? nodesHash() : hashInThread();
  const onProgress = () => {
    peak = Math.max(peak, used());
  };
  const result = await importSource(pieces(), file, { onProgress, hash });
  if (!result.ok) throw new Error(result.error.code);
  let kept = 0;
  for (const chunk of result.value.evidence?.chunks ?? [])
    for (const column of Object.values(chunk)) if (ArrayBuffer.isView(column)) kept += column.byteLength;
  return { lines: result.value.report.lines.read, peakBytes: Math.max(0, peak - before - kept) };
}

function nodesHash(): StreamHash {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}

/** As the page has it: copies to a second worker, four on their way. */
function hashInThread(): StreamHash {
  const thread = new Worker(fileURLToPath(import.meta.url), { workerData: { file, what: 'hash' } });
  let inFlight = 0;
  let goOn = () => {};
  let finish = (_hex: string) => {};
  thread.on('message', (answer: string | null) => {
    if (answer !== null) finish(answer);
    else {
      inFlight--;
      goOn();
    }
  });
  return {
    update: (bytes) => {
      // A Buffer's own slice is no copy.
      const copy = new Uint8Array(bytes);
      thread.postMessage(copy, [copy.buffer]);
      if (++inFlight < 4) return;
      return new Promise<void>((resolve) => {
        goOn = resolve;
      });
    },
    hex: async () => {
      const hex = await new Promise<string>((resolve) => {
        finish = resolve;
        thread.postMessage(null);
      });
      await thread.terminate();
      return hex;
    },
  };
}

function hashAll(): void {
  const hash = new Sha256();
  parentPort?.on('message', (bytes: Uint8Array | null) => {
    if (bytes) hash.update(bytes);
    parentPort?.postMessage(bytes ? null : hash.hex());
  });
}

async function measure(): Promise<void> {
  // Of the processor too: on a shared machine a clock on the wall measures the neighbours.
  const began = process.cpuUsage();
  const beganAt = performance.now();
  const answer = what === 'split' ? { lines: await split(), peakBytes: 0 } : await imported();
  const { user, system } = process.cpuUsage(began);
  parentPort?.postMessage({
    ...answer,
    ms: performance.now() - beganAt,
    processorMs: (user + system) / 1000,
  });
}

if (what === 'hash') hashAll();
else await measure();
