import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { figure, median } from '../figures.mjs';

/**
 * The built command line beside `lnav -n`, which loads a log and writes it out: whole programs from start to end, in
 * turns. Without lnav (a package of Debian) nothing is compared, and a line says so.
 */
export async function measureBeside(file, runs) {
  if (spawnSync('lnav', ['-V']).error) {
    console.error('lnav is not installed: the command line is compared with nothing');
    return [];
  }
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' });
  const own = [];
  const lnav = [];
  for (let run = 0; run < runs; run++) {
    lnav.push(wallMs('lnav', ['-n', file]));
    own.push(wallMs(process.execPath, ['out/cli/cli.js', 'import', file]));
  }
  return [
    figure('command line import of 1,000,000 lines / lnav -n', median(own) / median(lnav)),
    figure('command line import of 1,000,000 lines', median(own)),
    figure('lnav -n of 1,000,000 lines', median(lnav)),
  ];
}

function wallMs(program, args) {
  const began = performance.now();
  const { status, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return performance.now() - began;
}
