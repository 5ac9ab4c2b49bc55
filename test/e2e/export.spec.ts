import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { test as base, expect } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';

/** The built command line in a process of its own, as `npm run export` runs it. */
const CLI = path.resolve(import.meta.dirname, '../../out/cli/cli.js');

const DOCUMENT = `# Checkout rejects cards

## Timeline

All times in UTC.

### 5 March 2024

| Time | Event |
| --- | --- |
| 09:00 | Card declines rise after the 4.2 rollout |
| 09:06 | Alert: checkout error rate over 5 % |
| 09:48 | Escalated to the payments team |
| 12:00 | Decline rate back to normal, incident resolved |
`;

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'debrief-export-'));
    await writeFile(path.join(folder, 'doc.md'), DOCUMENT);
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

async function run(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const found = chromiumPath();
  const options = {
    cwd: folder,
    env: { ...process.env, ...(found ? { CHROMIUM_PATH: found } : {}), ...env },
  };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [CLI, 'export', ...args], options);
    return { code: 0, out: stdout, error: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, error: stderr };
  }
}

const read = (folder: string, name: string) => readFile(path.join(folder, name));

test('writes every kind of file from one document', async ({ folder }) => {
  const kinds = ['pdf', 'png', 'svg', 'md', 'json'];
  const outcome = await run(folder, ['doc.md', ...kinds.flatMap((kind) => [`--${kind}`, `o.${kind}`])]);
  expect(outcome).toMatchObject({ code: 0, error: '' });
  expect(outcome.out.trim().split('\n').sort()).toEqual(kinds.map((kind) => `wrote o.${kind}`).sort());

  const pdf = (await read(folder, 'o.pdf')).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/Marked true');
  expect(pdf).toContain('/Outlines');
  expect(pdf).toContain('/Lang (en)');
  expect(pdf).not.toContain('/Subtype /Image');

  const png = await read(folder, 'o.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(3840);
  expect((await read(folder, 'o.svg')).toString()).toContain('@font-face');
  expect((await read(folder, 'o.md')).toString()).toContain(
    '| 09:06 | Alert: checkout error rate over 5 % |',
  );
  expect(JSON.parse((await read(folder, 'o.json')).toString()).timeline).toHaveLength(4);
  // Written in place by way of drafts: none stays behind.
  expect((await readdir(folder)).sort()).toEqual(['doc.md', 'o.json', 'o.md', 'o.pdf', 'o.png', 'o.svg']);
});

test('without a browser says what to do, and still writes the rest', async ({ folder }) => {
  const env = { CHROMIUM_PATH: path.join(folder, 'no-such-browser') };
  const outcome = await run(folder, ['doc.md', '--pdf', 'o.pdf', '--md', 'o.md'], env);
  expect(outcome.code).toBe(1);
  expect(outcome.out).toBe('wrote o.md\n');
  expect(outcome.error).toContain('o.pdf was not written: CHROMIUM_PATH names');
  expect((await readdir(folder)).sort()).toEqual(['doc.md', 'o.md']);
});

test('a program that is no browser ends with a sentence, not with a wait', async ({ folder }) => {
  const outcome = await run(folder, ['doc.md', '--png', 'o.png'], { CHROMIUM_PATH: process.execPath });
  expect(outcome.code).toBe(1);
  expect(outcome.error).toMatch(/^o\.png was not written: the browser ended by itself/);
});

test('prints in the zone and width asked for', async ({ folder }) => {
  const args = ['doc.md', '--svg', 'o.svg', '--png', 'o.png', '--zone', 'Asia/Kolkata', '--width', '1000'];
  expect(await run(folder, args)).toMatchObject({ code: 0 });
  const svg = (await read(folder, 'o.svg')).toString();
  expect(svg).toContain('14:30–17:30 Asia/Kolkata (+05:30)');
  expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="1000"');
  expect((await read(folder, 'o.png')).readUInt32BE(16)).toBe(1000);
});

test('says what is wrong with a document or a target', async ({ folder }) => {
  await writeFile(path.join(folder, 'empty.md'), '');
  const empty = await run(folder, ['empty.md', '--md', 'o.md']);
  expect(empty).toMatchObject({ code: 1, out: '' });
  expect(empty.error).toContain('empty.md: the file is empty.');
  const missing = await run(folder, ['gone.md', '--md', 'o.md']);
  expect(missing.error).toContain('gone.md: the file could not be read, there is no such file.');
  const nowhere = await run(folder, ['doc.md', '--md', 'no/such/folder/o.md']);
  expect(nowhere.code).toBe(1);
  expect(nowhere.error).toContain('no/such/folder/o.md was not written');
  expect(await run(folder, ['doc.md'])).toMatchObject({ code: 2 });
});
