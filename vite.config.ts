import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const at = (file: string) => path.resolve(import.meta.dirname, file);

/** Its build for browsers asks `document`, which a worker has not: the reader of documents runs in one. */
const withoutDom = at('node_modules/decode-named-character-reference/index.js');

/** One bundled file for Node or for Electron's main process, with nothing left to install beside it. */
const nodeSide = (entry: string, dir: string, format: 'es' | 'cjs', file: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: {
    noExternal: true,
    external: ['electron'],
    conditions: ['node', 'import', 'module', 'default'],
  },
  build: {
    ssr: true,
    outDir: at(`out/${dir}`),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: at(entry),
      external: ['electron', /^node:/],
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
});

const environments: Record<string, EnvironmentOptions> = {
  client: {
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: true,
      // Fonts as data: would need a looser policy (font-src), for no gain from a local disk.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: [at('renderer/index.html'), at('renderer/report.html')] },
    },
  },
  main: nodeSide('electron/main.ts', 'main', 'es', 'main.js'),
  preload: nodeSide('electron/preload/preload.ts', 'preload', 'cjs', 'preload.cjs'),
  reportPreload: nodeSide('electron/preload/reportPreload.ts', 'reportPreload', 'cjs', 'reportPreload.cjs'),
  launch: nodeSide('electron/launch/main.ts', 'launch', 'es', 'launch.js'),
  cli: nodeSide('electron/cli/main.ts', 'cli', 'es', 'cli.js'),
};

export default defineConfig({
  root: at('renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: { 'decode-named-character-reference': withoutDom } },
  environments,
  builder: {
    buildApp: async (builder) => {
      for (const name of Object.keys(environments)) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      // Its time tells `npm start` whether anything changed since (electron/launch/isBuildStale.mjs).
      await writeFile(at('out/built'), '');
    },
  },
});
