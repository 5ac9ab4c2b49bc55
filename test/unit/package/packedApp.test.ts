import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/*
 * Packs the app around a file that only looks like Electron: no download, and what goes into the archive and
 * which fuses are set can be read from the result.
 */
const root = path.resolve(import.meta.dirname, '../../..');
const work = mkdtempSync(path.join(tmpdir(), 'packed-'));
const packed = path.join(work, 'out/linux-unpacked');

/** What @electron/fuses looks for in the binary: this text, a version, a count, then a character a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = ['runAsNode', 'cookies', 'nodeOptions', 'inspect', 'integrity', 'onlyAsar', 'snapshot', 'file'];

function makeDist(): string {
  const dist = path.join(work, 'dist');
  mkdirSync(path.join(dist, 'resources'), { recursive: true });
  mkdirSync(path.join(dist, 'locales'));
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSES.length]),
    Buffer.from('0'.repeat(8)),
  ]);
  writeFileSync(path.join(dist, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]));
  chmodSync(path.join(dist, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(dist, name), 'x');
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  writeFileSync(path.join(dist, 'version'), version);
  return dist;
}

/** The build's shape, so that the test needs no build of its own. */
function makeProject(): string {
  const project = path.join(work, 'project');
  const built = [
    'main/main.js',
    'main/main.js.map',
    'preload/preload.cjs',
    'reportPreload/reportPreload.cjs',
    'renderer/index.html',
    'renderer/report.html',
    'renderer/assets/index.js',
    'launch/launch.js',
    'cli/cli.js',
    'test-reports/unit.json',
  ];
  for (const file of built) {
    mkdirSync(path.dirname(path.join(project, 'out', file)), { recursive: true });
    writeFileSync(path.join(project, 'out', file), 'x');
  }
  for (const file of ['package.json', 'electron-builder.yml']) {
    writeFileSync(path.join(project, file), readFileSync(path.join(root, file)));
  }
  writeFileSync(path.join(project, 'notes.txt'), 'x');
  return project;
}

describe.skipIf(process.platform === 'win32')('the packed app', () => {
  beforeAll(() => {
    const cli = path.join(root, 'node_modules/electron-builder/cli.js');
    const args = [cli, '--linux', 'dir', '--x64', '--publish', 'never', '--project', makeProject()];
    const own = [
      `-c.electronDist=${makeDist()}`,
      `-c.directories.output=${path.join(work, 'out')}`,
      `-c.directories.buildResources=${path.join(root, 'assets')}`,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...own], { encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
  }, 120_000);

  it('has the built files and nothing else', () => {
    const asar = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))(
      '@electron/asar',
    ) as { listPackage(file: string, options: { isPack: boolean }): string[] };
    const files = asar
      .listPackage(path.join(packed, 'resources/app.asar'), { isPack: false })
      .filter((file) => /\.\w+$/.test(file));
    expect(files.sort()).toEqual([
      '/out/main/main.js',
      '/out/preload/preload.cjs',
      '/out/renderer/assets/index.js',
      '/out/renderer/index.html',
      '/out/renderer/report.html',
      '/out/reportPreload/reportPreload.cjs',
      '/package.json',
    ]);
  });

  it('has its fuses set', () => {
    const binary = readFileSync(path.join(packed, 'debrief'));
    const at = binary.indexOf(SENTINEL) + SENTINEL.length + 2;
    const states = [...binary.subarray(at, at + FUSES.length).toString()];
    const on = FUSES.filter((_fuse, index) => states[index] === '1');
    expect(on).toEqual(['cookies', 'integrity', 'onlyAsar']);
  });
});

describe('electron-builder.yml', () => {
  const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'));

  it('gives reviews a type of their own', () => {
    expect(config.fileAssociations).toEqual([
      expect.objectContaining({ ext: 'debrief', mimeType: 'application/vnd.debrief.review+zip' }),
    ]);
  });

  it('names icons that are there', () => {
    const names = [
      `${config.linux.icon}/512x512.png`,
      config.mac.icon,
      config.win.icon,
      'document.icns',
      'document.ico',
    ];
    expect(names.filter((name) => !existsSync(path.join(root, 'assets', name)))).toEqual([]);
  });
});
