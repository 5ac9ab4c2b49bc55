import path from 'node:path';
import { defineConfig } from '@playwright/test';

const report = process.env.DEBRIEF_E2E_REPORT;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  outputDir: path.resolve(import.meta.dirname, '../../out/e2e'),
  reporter: [
    ['list'],
    ['./shellReporter.ts'],
    ...(report ? ([['json', { outputFile: report }]] as const) : []),
  ],
});
