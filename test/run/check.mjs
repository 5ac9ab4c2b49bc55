// `npm run check`: what needs no browser and no build. Types, lint, unit tests, boundaries.
import { CHECK, runSteps } from './steps.mjs';

const { passed, failed } = await runSteps(CHECK);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
