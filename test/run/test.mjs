// `npm test`: everything. The last line is `N passed, N failed`; any failure makes the exit code 1.
import { needBrowser } from './needBrowser.mjs';
import { runSteps, TEST } from './steps.mjs';
import { whichShell } from './whichShell.mjs';

const startedAt = Date.now();
const trouble = needBrowser();
if (trouble) {
  console.error(trouble);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
const { passed, failed } = await runSteps(TEST);
console.log(`\nThe desktop specs ran in ${whichShell()}.`);
console.log(`All of it took ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
