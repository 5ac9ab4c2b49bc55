import path from 'node:path';
import { defineConfig } from 'vite';

/** The worker of the bench for logs, for Node. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../../..'),
  publicDir: false,
  resolve: { conditions: ['node', 'import', 'module', 'default'] },
  ssr: { noExternal: true },
  build: {
    ssr: 'test/bench/logs/worker.ts',
    outDir: path.resolve(import.meta.dirname, '../../../out/bench-logs'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'worker.js', codeSplitting: false } },
  },
});
