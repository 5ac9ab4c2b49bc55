// `node test/bench/tables.mjs`: a table of a million rows imported / only parsed by PapaParse, in one process.
import { build } from 'vite';

const RUNS = 5;
const ROWS = Number(process.argv[2] ?? 1_000_000);
const outDir = 'out/bench-tables';
await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: { ssr: 'test/bench/tables.ts', outDir, emptyOutDir: true, target: 'node20' },
});
const { imported, manyRows, parsedByPapa } = await import(`../../${outDir}/tables.js`);
const bytes = manyRows(ROWS);
const timed = async (work) => {
  globalThis.gc?.();
  const start = performance.now();
  const count = await work(bytes);
  if (count < ROWS) throw new Error(`${count} of ${ROWS} rows`);
  return performance.now() - start;
};
const ours = [];
const papas = [];
for (let run = 0; run < RUNS; run++) {
  ours.push(await timed(imported));
  papas.push(await timed(parsedByPapa));
}
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
console.log(`${ROWS} rows, ${Math.round(bytes.length / 1e6)} MB`);
console.log(`imported ${Math.round(median(ours))} ms, PapaParse alone ${Math.round(median(papas))} ms`);
console.log(`ratio ${(median(ours) / median(papas)).toFixed(2)} (goal at most 1.2)`);
