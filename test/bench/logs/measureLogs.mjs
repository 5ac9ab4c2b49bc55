import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { figure, median } from '../figures.mjs';
import { measureBeside } from './measureBeside.mjs';
import { writeLog } from './writeLog.mjs';

const LINES = 1_000_000;
const RUNS = 3;

/** The figures of a log of a million lines, each reading in a fresh worker, in turns. */
export async function measureLogs() {
  await build({ configFile: 'test/bench/logs/vite.config.ts', logLevel: 'silent' });
  const folder = mkdtempSync(path.join(tmpdir(), 'debrief-bench-'));
  try {
    const file = path.join(folder, 'service.log');
    writeLog(file, LINES);
    const runs = { split: [], import: [], importWithHash: [] };
    for (let run = 0; run < RUNS; run++)
      for (const what of Object.keys(runs)) runs[what].push(await inWorker(file, what));
    const ms = (what) => median(runs[what].map((run) => run.ms));
    const processorMs = (what) => median(runs[what].map((run) => run.processorMs));
    const peakBytes = Math.max(...runs.importWithHash.map((run) => run.peakBytes));
    return [
      figure('import of 1,000,000 lines / reading, decoding and splitting them', ms('import') / ms('split')),
      figure('the same in processor time', processorMs('import') / processorMs('split')),
      figure('import of 1,000,000 lines', ms('import')),
      figure('the same with our own SHA-256 in a second worker', ms('importWithHash') / ms('split')),
      figure('peak memory of that import above its result', peakBytes / 2 ** 20),
      ...(await measureBeside(file, RUNS)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inWorker(file, what) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.resolve('out/bench-logs/worker.js'), { workerData: { file, what } });
    worker.once('message', (answer) => {
      if (answer.lines === LINES) resolve(answer);
      else reject(new Error(`${what} read ${answer.lines} lines`));
    });
    worker.once('error', reject);
  });
}
