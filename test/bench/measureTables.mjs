import { build } from 'vite';
import { figure, median } from './figures.mjs';

const RUNS = 3;
const outDir = 'out/bench-tables';

/** A table of a million rows imported / only parsed by PapaParse, in turns in one process. */
export async function measureTables(rows = 1_000_000) {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'test/bench/tables.ts', outDir, emptyOutDir: true, target: 'node20' },
  });
  const { imported, manyRows, parsedByPapa } = await import(`../../${outDir}/tables.js`);
  const bytes = manyRows(rows);
  const timed = async (work) => {
    globalThis.gc?.();
    const start = performance.now();
    const count = await work(bytes);
    if (count < rows) throw new Error(`${count} of ${rows} rows`);
    return performance.now() - start;
  };
  const ours = [];
  const papas = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await timed(imported));
    papas.push(await timed(parsedByPapa));
  }
  return [figure('import of a CSV of 1,000,000 rows / PapaParse alone', median(ours) / median(papas))];
}
