// `npm start`: builds when something changed since the last build, then launches what was built.
// Plain JavaScript: Node 20 runs no TypeScript, and before the first build there is nothing else to run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isBuildStale } from './isBuildStale.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const vite = path.join(root, 'node_modules/vite/bin/vite.js');

if (!existsSync(vite)) {
  console.error(
    'What Debrief is built with is not installed yet. Run "npm ci" here, then "npm start" again.',
  );
  process.exit(1);
}
if (isBuildStale(root)) {
  console.log('Building Debrief …');
  const args = [vite, 'build', '--app', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The build failed (see above), so there is nothing to start.');
    process.exit(1);
  }
}
await import(new URL('../../out/launch/launch.js', import.meta.url).href);
