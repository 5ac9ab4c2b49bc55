// What `npm run check` and `npm test` are made of. Each step runs one program and says how many tests it had.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, 'out/test-reports');
const bin = (file) => path.join(root, 'node_modules', file);

/** @returns {Promise<number>} the exit code */
export function run(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin(file), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 128));
  });
}

/** A step that passes or fails as a whole, with what to do when it fails. */
const whole = (name, file, args, fix) => ({
  name,
  fix,
  run: async () => {
    const isFine = (await run(file, args)) === 0;
    return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  },
});

/** A Vitest project, counted by its own report. No report, or none passed: the run broke, which is a failure. */
const vitest = (name, project, { only = [], env = {} } = {}) => ({
  name,
  fix: `npx vitest run --project ${project}`,
  run: async () => {
    const report = path.join(reports, `${name.replace(/\W+/g, '-')}.json`);
    const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run('vitest/vitest.mjs', ['run', '--project', project, ...output, ...only], env);
    return counted(code, report, ({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) => ({
      passed: numPassedTests,
      // A file that cannot be loaded has no tests to fail.
      failed: numFailedTests || numFailedTestSuites,
      names: testResults.flatMap(failuresOfFile),
    }));
  },
});

/** The names of its failed tests with the first line of the reason; its own where it could not be loaded. */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const failures = assertionResults
    .filter((one) => one.status === 'failed')
    .map((one) => `${file} > ${one.fullName}: ${one.failureMessages[0]?.split('\n', 1)[0] ?? ''}`);
  return failures.length > 0 || status !== 'failed'
    ? failures
    : [`${file}: ${message?.split('\n', 1)[0] ?? ''}`];
}

const e2e = {
  name: 'desktop and browser specs',
  fix: 'npm run e2e',
  run: async () => {
    const report = path.join(reports, 'e2e.json');
    const args = ['test', '-c', 'test/e2e/playwright.config.ts'];
    const code = await run('@playwright/test/cli.js', args, { DEBRIEF_E2E_REPORT: report });
    return counted(code, report, ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      names: suites.flatMap(failuresOfSuite),
    }));
  },
};

const failuresOfSuite = ({ file, specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ title }) => `${file} > ${title}`),
  ...suites.flatMap(failuresOfSuite),
];

function counted(code, report, read) {
  let counts;
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const isBroken = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isBroken ? { ...counts, failed: 1 } : counts;
}

const UTC = { TZ: 'UTC', LC_ALL: 'C.UTF-8' };
const BERLIN = { TZ: 'Europe/Berlin', LC_ALL: 'C.UTF-8' };

export const CHECK = [
  whole('types', 'typescript/bin/tsc', ['-b'], 'npx tsc -b'),
  whole(
    'format and lint',
    '@biomejs/biome/bin/biome',
    ['check', '--error-on-warnings', '.'],
    'npx biome check --write .',
  ),
  vitest('unit tests and boundaries', 'unit', { env: UTC }),
  vitest('time tests in Europe/Berlin', 'unit', {
    env: BERLIN,
    only: ['test/unit/timeline', 'test/unit/model', 'test/unit/review'],
  }),
];

export const TEST = [
  ...CHECK,
  vitest('browser tests', 'browser', { env: UTC }),
  whole('build', 'vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn'], 'npm run build'),
  e2e,
];

/** Runs them all, whatever fails, and ends with one line for people and programs: `N passed, N failed`. */
export async function runSteps(steps) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const done = [];
  for (const step of steps) {
    console.log(`\n=== ${step.name}`);
    const startedAt = Date.now();
    const counts = await step.run();
    done.push({ ...step, ...counts, seconds: (Date.now() - startedAt) / 1000 });
  }
  console.log('');
  // Named again here: a log is often seen by its end alone.
  for (const { names = [] } of done) for (const name of names) console.log(`failed: ${name}`);
  for (const { name, passed, failed, seconds, fix } of done) {
    const state = failed === 0 ? 'ok    ' : 'FAILED';
    const hint = failed === 0 ? '' : `   see it alone: ${fix}`;
    console.log(
      `${state} ${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${hint}`,
    );
  }
  return {
    passed: done.reduce((sum, { passed }) => sum + passed, 0),
    failed: done.reduce((sum, { failed }) => sum + failed, 0),
  };
}
