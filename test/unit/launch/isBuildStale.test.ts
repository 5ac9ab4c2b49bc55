import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript: it runs before anything is built
import { isBuildStale } from '../../../electron/launch/isBuildStale.mjs';

let root: string;
const at = (seconds: number, ...files: string[]) => {
  for (const file of files) utimesSync(path.join(root, file), seconds, seconds);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stale-'));
  for (const folder of ['shared/model', 'out']) mkdirSync(path.join(root, folder), { recursive: true });
  for (const file of ['shared/model/a.ts', 'shared/model/b.ts', 'out/built']) {
    writeFileSync(path.join(root, file), '');
  }
  at(1000, 'shared/model/a.ts', 'shared/model/b.ts', 'shared/model', 'shared');
  at(2000, 'out/built');
});

describe('isBuildStale', () => {
  it('is not when nothing changed since', () => {
    expect(isBuildStale(root)).toBe(false);
  });

  it('is without a build', () => {
    rmSync(path.join(root, 'out/built'));
    expect(isBuildStale(root)).toBe(true);
  });

  it('is when a file changed', () => {
    at(3000, 'shared/model/a.ts');
    expect(isBuildStale(root)).toBe(true);
  });

  it('is when a file was deleted', () => {
    rmSync(path.join(root, 'shared/model/b.ts'));
    expect(isBuildStale(root)).toBe(true);
  });
});
