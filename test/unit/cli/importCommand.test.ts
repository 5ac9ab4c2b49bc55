import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runImport } from '../../../electron/cli/import.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string) => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runImport(args, { out: (text) => out.push(text), error: (text) => errors.push(text) });
  return { code, out, errors };
}

const review = () =>
  file('a.md', '# Outage of 2025-03-04\n## Timeline (UTC)\n- 10:00 alert fired\n- 10:30 restarted\n\nbye\n');

describe('import --json', () => {
  it('prints one JSON object a line for each file, also when lines were skipped', async () => {
    const { code, out, errors } = await run('--json', review(), review());
    expect(errors).toEqual([]);
    expect(code).toBe(0);
    expect(out).toHaveLength(2);
    for (const line of out) {
      expect(line).not.toContain('\n');
      const report = JSON.parse(line);
      expect(report).toMatchObject({
        file: path.join(folder, 'a.md'),
        format: 'markdown',
        lines: { read: 6, imported: 2 },
      });
    }
  });

  it('goes on after a file that cannot be read, says which and why, and exits 1', async () => {
    const { code, out, errors } = await run(
      '--json',
      path.join(folder, 'none.md'),
      file('empty.md', ''),
      folder,
      review(),
    );
    expect(code).toBe(1);
    expect(out).toHaveLength(1);
    expect(errors).toEqual([
      `${folder}/none.md: the file could not be read, there is no such file.`,
      `${folder}/empty.md: the file is empty.`,
      `${folder}: the file could not be read, it is a folder.`,
    ]);
  });

  it('refuses a call without a file, or with an option that there is not', async () => {
    expect(await run('--json')).toMatchObject({
      code: 2,
      errors: ['Name at least one file: import [--json] FILE...'],
    });
    expect(await run('--xml', review())).toMatchObject({ code: 2, errors: ['There is no option --xml.'] });
  });
});

it('prints a table with times, kinds and milestones without --json', async () => {
  const { out } = await run(review());
  expect(out[0]?.split('\n')).toEqual([
    `${folder}/a.md: Outage of 2025-03-04`,
    '  markdown, since it has the headings, lists of Markdown',
    '  6 lines: 2 imported, 0 merged, 4 skipped',
    '',
    'line  time                  kind        milestone  event',
    '3     2025-03-04T10:00:00Z  detection   detected   alert fired',
    '4     2025-03-04T10:30:00Z  mitigation  mitigated  restarted',
    '',
  ]);
});
