import path from 'node:path';
import { defineConfig } from 'vite';

/** The command line alone, for `npm run import`: the same bundle as `cli` in vite.config.ts, in a second. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { conditions: ['node', 'import', 'module', 'default'] },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/cli/main.ts',
    outDir: path.resolve(import.meta.dirname, 'out/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'cli.js', codeSplitting: false } },
  },
});
