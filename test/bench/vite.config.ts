import path from 'node:path';
import { defineConfig } from 'vite';

/** The bench's own page: the library without the app, and the picture without a screen. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, 'plain'),
  base: './',
  build: { outDir: path.resolve(import.meta.dirname, '../../out/bench'), emptyOutDir: true },
});
