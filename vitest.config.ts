import path from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './test/chromium.ts';

const executablePath = chromiumPath();

// As in vite.config.ts: the build that workers can run.
const withoutDom = path.resolve('node_modules/decode-named-character-reference/index.js');

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/run/failOnConsoleError.ts'],
        },
      },
      {
        plugins: [react()],
        resolve: { alias: { 'decode-named-character-reference': withoutDom } },
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'dexie',
            'zustand',
            'temporal-polyfill',
            'react-aria-components',
            'react-resizable-panels',
            'lucide-react',
            'moment',
            'moment-timezone',
            'vis-data/peer',
            'vis-timeline/peer',
            'axe-core',
            'unified',
            'remark-parse',
            'remark-gfm',
            'rehype-parse',
            'yaml',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['test/run/failOnConsoleError.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
    ],
  },
});
