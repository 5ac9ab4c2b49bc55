import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { planBackup } from '../../../electron/files/backups.ts';
import { filesIn } from '../../../electron/files/filesIn.ts';
import { FileTokens } from '../../../electron/files/fileTokens.ts';
import { readJsonFile } from '../../../electron/files/jsonFile.ts';
import { withRecent } from '../../../electron/files/recentFiles.ts';
import { writeAtomically } from '../../../electron/files/writeAtomically.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
});

describe('writeAtomically', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const file = path.join(folder, 'a.json');
    writeFileSync(file, 'old');
    await writeAtomically(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('keeps the old content when it ends between writing and renaming', async () => {
    const file = path.join(folder, 'a.json');
    writeFileSync(file, 'old');
    const drafts: string[] = [];
    const rename = async (draft: string) => {
      drafts.push(readFileSync(draft, 'utf8'));
      throw new Error('power cut');
    };
    await expect(writeAtomically(file, 'new', { rename })).rejects.toThrow('power cut');
    expect(drafts).toEqual(['new']);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('fails in a folder that is not there', async () => {
    await expect(writeAtomically(path.join(folder, 'none/a'), 'x')).rejects.toThrow('ENOENT');
  });
});

describe('file tokens', () => {
  it('read what was granted, by ranges', async () => {
    const file = path.join(folder, 'a.log');
    writeFileSync(file, 'pager fired');
    const tokens = new FileTokens();
    const ticket = (await tokens.grant(file))!;
    expect(ticket).toMatchObject({ name: 'a.log', sizeBytes: 11 });
    const piece = await tokens.read({ token: ticket.token, offset: 6, length: 100 });
    expect(piece.ok && Buffer.from(piece.value).toString()).toBe('fired');
  });

  it('refuse an invented one and say when the file is gone', async () => {
    const tokens = new FileTokens();
    const range = { token: crypto.randomUUID(), offset: 0, length: 1 };
    expect(await tokens.read(range)).toMatchObject({ ok: false, error: { code: 'file.unreadable' } });
  });

  it('refuse a file that was changed since it was opened', async () => {
    const file = path.join(folder, 'a.log');
    writeFileSync(file, 'pager fired');
    const tokens = new FileTokens();
    const { token } = (await tokens.grant(file))!;
    writeFileSync(file, 'pager fired\nand more');
    expect(await tokens.read({ token, offset: 0, length: 11 })).toMatchObject({
      ok: false,
      error: { code: 'file.unreadable', facts: { name: 'a.log', reason: expect.stringMatching(/changed/) } },
    });
  });

  it('are given for all files of a folder, each named by its place in it', async () => {
    mkdirSync(path.join(folder, 'api/old'), { recursive: true });
    for (const place of ['api/old/a.log', 'b.log']) writeFileSync(path.join(folder, place), 'x');
    symlinkSync(tmpdir(), path.join(folder, 'elsewhere'));
    const found = await filesIn(folder);
    expect(found).toEqual({ ok: true, value: [path.join('api', 'old', 'a.log'), 'b.log'] });
    const tickets = await new FileTokens().grantFolder(folder, found.ok ? found.value : []);
    const name = path.basename(folder);
    expect(tickets.map((ticket) => ticket.path)).toEqual([`${name}/api/old/a.log`, `${name}/b.log`]);
    expect(await filesIn(folder, 1)).toMatchObject({ ok: false, error: { code: 'container.refused' } });
    expect(await filesIn(path.join(folder, 'none'))).toMatchObject({
      ok: false,
      error: { code: 'file.unreadable' },
    });
  });

  it('are not given for folders and missing files', async () => {
    const tokens = new FileTokens();
    expect(await tokens.grantAll([folder, path.join(folder, 'none')])).toEqual([]);
  });
});

describe('the app’s own files', () => {
  const schema = z.strictObject({ version: z.literal(1) });

  it.each(['{', '{"version":2}', '', 'null'])(
    'a damaged one (%j) is put aside, not replaced',
    async (text) => {
      const file = path.join(folder, 'state.json');
      writeFileSync(file, text);
      const report = vi.fn();
      expect(await readJsonFile(file, schema, report)).toBeNull();
      expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
      expect(report).toHaveBeenCalledOnce();
    },
  );

  it('a missing one is no trouble', async () => {
    const report = vi.fn();
    expect(await readJsonFile(path.join(folder, 'none.json'), schema, report)).toBeNull();
    expect(report).not.toHaveBeenCalled();
  });

  it('a folder in its place is no trouble either', async () => {
    mkdirSync(path.join(folder, 'state.json'));
    expect(await readJsonFile(path.join(folder, 'state.json'), schema, vi.fn())).toBeNull();
  });
});

describe('recent files', () => {
  it('are the newest first, each once, ten at most', () => {
    expect(withRecent(['a', 'b'], ['b', 'c'])).toEqual(['b', 'c', 'a']);
    expect(
      withRecent(
        Array.from({ length: 10 }, (_, at) => `f${at}`),
        ['new'],
      ),
    ).toHaveLength(10);
  });
});

describe('planBackup', () => {
  const name = (at: number) => planBackup([], 'Outage', new Date(at)).write;
  const MINUTE = 60_000;
  /** What the folder holds after backups at these minutes. */
  const keptAfter = (minutes: readonly number[]) =>
    minutes.reduce<readonly string[]>((existing, minute) => {
      const { write, remove } = planBackup(existing, 'Outage', new Date(minute * MINUTE));
      return [...existing.filter((one) => !remove.includes(one)), write];
    }, []);

  it('replaces the newest while the one before it is young', () => {
    expect(keptAfter([0, 1, 2, 3])).toEqual([name(0), name(3 * MINUTE)]);
  });

  it('keeps one for every ten minutes of work', () => {
    expect(keptAfter([0, 4, 9, 12, 15, 21])).toEqual([0, 9, 15, 21].map((at) => name(at * MINUTE)));
  });

  it('keeps eight', () => {
    const kept = keptAfter(Array.from({ length: 30 }, (_, at) => at * 20));
    expect(kept).toHaveLength(8);
    expect(kept.at(-1)).toBe(name(29 * 20 * MINUTE));
  });

  it('leaves what it did not write', () => {
    expect(planBackup(['notes.txt', 'x.json'], 'Outage', new Date(0)).remove).toEqual([]);
  });

  it('makes any title a file name', () => {
    expect(planBackup([], '../../etc: "x"', new Date(0)).write).toMatch(/^1970-[^/\\:"]*\.json$/);
  });
});
