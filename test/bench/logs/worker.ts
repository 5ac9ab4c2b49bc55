import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { importSource } from '../../../shared/import/importSource.ts';

/*
 * One reading of a log in a worker of its own: imported, or only read, decoded and split into lines. The hash is Node's
 * in `import`, as on the command line, and our own in `importWithHash`, as in a page without help.
 */
const { file, what } = workerData as { file: string; what: 'import' | 'importWithHash' | 'split' };
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
  const nodes = createHash('sha256');
  const hash = { update: (bytes: Uint8Array) => void nodes.update(bytes), hex: () => nodes.digest('hex') };
  const onProgress = () => {
    peak = Math.max(peak, used());
  };
  const result = await importSource(pieces(), file, { onProgress, ...(what === 'import' ? { hash } : {}) });
  if (!result.ok) throw new Error(result.error.code);
  let kept = 0;
  for (const chunk of result.value.evidence?.chunks ?? [])
    for (const column of Object.values(chunk)) if (ArrayBuffer.isView(column)) kept += column.byteLength;
  return { lines: result.value.report.lines.read, peakBytes: Math.max(0, peak - before - kept) };
}

// Of the processor: on a shared machine a clock on the wall measures the neighbours.
const began = process.cpuUsage();
const answer = what === 'split' ? { lines: await split(), peakBytes: 0 } : await imported();
const { user, system } = process.cpuUsage(began);
parentPort?.postMessage({ ...answer, ms: (user + system) / 1000 });
