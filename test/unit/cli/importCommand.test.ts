import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
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
  let written = '';
  const errors: string[] = [];
  const code = await runImport(args, {
    write: (text) => {
      written += text;
    },
    error: (text) => errors.push(text),
  });
  return { code, out: written.split('\n').slice(0, -1), errors };
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
      mkdtempSync(path.join(folder, 'nothing-')),
      review(),
    );
    expect(code).toBe(1);
    expect(out).toHaveLength(1);
    expect(errors).toEqual([
      `${folder}/none.md: the file could not be read, there is no such file.`,
      `${folder}/empty.md: the file is empty.`,
      expect.stringMatching(/nothing-.*: not opened, the folder is empty\.$/),
    ]);
  });

  it('refuses a call without a file, or with an option that there is not', async () => {
    expect(await run('--json')).toMatchObject({
      code: 2,
      errors: ['Name at least one file: import [--json] FILE|FOLDER|ZIP...'],
    });
    expect(await run('--xml', review())).toMatchObject({ code: 2, errors: ['There is no option --xml.'] });
  });
});

it('prints a table with times, kinds and milestones without --json', async () => {
  const { out } = await run(review());
  expect(out).toEqual([
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

it('reads folders and ZIPs, each file in them as one, and says what was refused', async () => {
  const records = path.join(folder, 'records');
  mkdirSync(path.join(records, 'deep'), { recursive: true });
  writeFileSync(path.join(records, 'deep', 'b.csv'), 'time,event\n2024-05-01T10:00Z,alert fired\n');
  writeFileSync(path.join(records, '.DS_Store'), 'x');
  const zipped = zipSync({
    'in.csv': strToU8('time,event\n2024-05-01T11:00Z,restarted\n'),
    '../x': strToU8('x'),
  });
  writeFileSync(path.join(records, 'a.zip'), zipped);
  const { code, out, errors } = await run('--json', records);
  const reports = out.map((line) => JSON.parse(line));
  expect(reports.map(({ file, events }) => [file, events[0].at])).toEqual([
    [`${records}/a.zip/in.csv`, '2024-05-01T11:00:00.000Z'],
    [`${records}/deep/b.csv`, '2024-05-01T10:00:00.000Z'],
  ]);
  expect(errors).toEqual([
    `${records}/a.zip/../x: not opened, its name leads out of the ZIP.`,
    `${records}: left out what systems put into folders (1).`,
  ]);
  expect(code).toBe(1);
});

it('takes the year of a log without years from when the file was last changed, and says so', async () => {
  const log = ['Dec 30 10:00:00 web app: a', 'Dec 31 10:00:00 web app: b', 'Jan  1 10:00:00 web app: c', ''];
  const at = file('app.log', log.join('\n'));
  utimesSync(at, new Date('2024-01-02'), new Date('2024-01-02'));
  const { out } = await run('--json', at);
  const report = JSON.parse(out[0] ?? '');
  expect(report.events.map((event: { date: string }) => event.date)).toEqual([
    '2023-12-30',
    '2023-12-31',
    '2024-01-01',
  ]);
  expect(report.assumptions).toContain(
    'the first time without a year is of 2023: the file was last changed then',
  );
});
