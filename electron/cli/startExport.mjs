// `npm run export`: the command line and the report page it prints, built when something changed since.
// Plain JavaScript: Node 20 runs no TypeScript, and before the first build there is nothing else to run.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuildStale } from '../launch/isBuildStale.mjs';

const root = path.resolve(import.meta.dirname, '../..');
if (isBuildStale(root)) {
  const args = [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error'];
  // What a build says goes to stderr: stdout holds the command's own words only.
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('The build failed (see above), so nothing was exported.');
    process.exit(1);
  }
}
const cli = path.join(root, 'out/cli/cli.js');
const { status } = spawnSync(process.execPath, [cli, 'export', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
