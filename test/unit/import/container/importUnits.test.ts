import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BrokenOff } from '../../../../shared/import/container/brokenOff.ts';
import { importUnits } from '../../../../shared/import/container/importUnits.ts';
import { importSource } from '../../../../shared/import/importSource.ts';
import { contentOf, given } from './givenFiles.ts';

const zip = (files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ) as Zippable,
    { level },
  );

const namesOf = async (...files: Parameters<typeof importUnits>) => {
  const { units, refused } = await importUnits(...files);
  return { names: units.map(({ name }) => name), refused: refused.map(({ reason }) => reason) };
};

describe('files and folders', () => {
  it('makes a unit of each file, in order, and leaves out what systems put there', async () => {
    const { units, refused, litter } = await importUnits([
      given('logs/b.log', 'b\n'),
      given('logs/a.log', 'a\n'),
      given('logs/.DS_Store', 'x'),
      given('logs/Thumbs.db', 'x'),
      given('__MACOSX/logs/._a.log', 'x'),
    ]);
    expect(units.map(({ name }) => name)).toEqual(['logs/b.log', 'logs/a.log']);
    expect(units[1]?.parts).toEqual([{ name: 'a.log', path: 'logs/a.log' }]);
    expect(await contentOf(units[1]!)).toEqual({ text: 'a\n', fault: null });
    expect({ refused, litter }).toEqual({ refused: [], litter: 3 });
  });

  it('reads a folder of ten thousand files', { timeout: 20_000 }, async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => given(`many/${i}.log`, `line ${i}\n`));
    const { units } = await importUnits(many);
    expect(units).toHaveLength(10_000);
    expect(await contentOf(units[9999]!)).toEqual({ text: 'line 9999\n', fault: null });
  });

  it('refuses a file that cannot be read, and leaves the others alone', async () => {
    const gone = { ...given('gone.log', 'gone'), slice: () => Promise.reject(new Error('no such file')) };
    expect(await namesOf([gone, given('a.log', 'a')])).toEqual({
      names: ['a.log'],
      refused: ['it could not be read: no such file'],
    });
  });

  it('says when a file was made shorter while it was read, and keeps what came before', async () => {
    const { units } = await importUnits([{ ...given('a.log', 'x'.repeat(1_500_000)), sizeBytes: 2_000_000 }]);
    const { text, fault } = await contentOf(units[0]!);
    expect(text.length).toBe(1_048_576);
    expect(fault).toBe('it was made shorter while it was read');
    const document = '# Outage of 2025-03-04\n## Timeline (UTC)\n- 10:00 alert fired\n- 10:30 restarted\n';
    async function* shrinking() {
      yield new TextEncoder().encode(document);
      throw new BrokenOff('it was made shorter while it was read');
    }
    const result = await importSource(shrinking(), 'a.md');
    expect(result.ok && result.value.report.events).toHaveLength(2);
    expect(result.ok && result.value.report.warnings).toContain(fault);
  });
});

describe('a ZIP', () => {
  it.each([0, 6] as const)('gives its files (level %i)', async (level) => {
    const bytes = zip({ 'logs/a.log': 'a\n'.repeat(100_000), 'b.log': '', '.DS_Store': 'x' }, level);
    const { units, litter } = await importUnits([given('all.zip', bytes)]);
    expect(units.map((unit) => [unit.name, unit.sizeBytes])).toEqual([
      ['all.zip/logs/a.log', 200_000],
      ['all.zip/b.log', 0],
    ]);
    expect((await contentOf(units[0]!)).text).toBe('a\n'.repeat(100_000));
    expect(await contentOf(units[1]!)).toEqual({ text: '', fault: null });
    expect(litter).toBe(1);
  });

  it('is known by its content, whatever its name, and may have bytes before it', async () => {
    expect((await namesOf([given('data.bin', zip({ a: 'x' }))])).names).toEqual(['data.bin/a']);
    const moved = Buffer.concat([Buffer.from('PK\u0003\u0004#!/bin/sh\n'), zip({ a: 'x' })]);
    const { units } = await importUnits([given('run.sh', moved)]);
    expect(await contentOf(units[0]!)).toEqual({ text: 'x', fault: null });
  });

  it('may hold a ZIP, but not one that holds another', async () => {
    const innermost = zip({ 'c.log': 'c' });
    const inner = zip({ 'b.log': 'b', 'c.zip': innermost });
    const { units, refused } = await importUnits([given('a.zip', zip({ 'a.log': 'a', 'b.zip': inner }))]);
    expect(units.map(({ name }) => name)).toEqual(['a.zip/a.log', 'a.zip/b.zip/b.log']);
    expect(await contentOf(units[1]!)).toEqual({ text: 'b', fault: null });
    expect(refused).toEqual([
      { name: 'a.zip/b.zip/c.zip', reason: 'it is a ZIP in a ZIP in a ZIP: unpack the outer ones' },
    ]);
  });

  it('reads names in UTF-8, also where the ZIP does not say so, and in code page 437', async () => {
    const bytes = zip({ 'Überlauf.log': 'x' });
    expect((await namesOf([given('a.zip', bytes)])).names).toEqual(['a.zip/Überlauf.log']);
    const unsaid = patched(bytes, { bits: 0 });
    expect((await namesOf([given('a.zip', unsaid)])).names).toEqual(['a.zip/Überlauf.log']);
    const old = patched(zip({ '?berlauf.log': 'x' }), { bits: 0, firstByte: 0x9a });
    expect((await namesOf([given('a.zip', old)])).names).toEqual(['a.zip/Überlauf.log']);
  });

  it.each([
    ['../../etc/passwd', 'its name leads out of the ZIP'],
    ['a\\..\\..\\b', 'its name leads out of the ZIP'],
    ['/etc/passwd', 'its name is a place on a disk, not in the ZIP'],
    ['C:\\autoexec.bat', 'its name is a place on a disk, not in the ZIP'],
  ])('refuses %s and reads the rest', async (name, reason) => {
    expect(await namesOf([given('a.zip', zip({ [name]: 'x', 'good.log': 'y' }))])).toEqual({
      names: ['a.zip/good.log'],
      refused: [reason],
    });
  });

  it('names encrypted files, links, and ways of packing that it does not know', async () => {
    const one = zip({ 'a.log': 'x' });
    expect((await namesOf([given('a.zip', patched(one, { bits: 1 }))])).refused).toEqual([
      'it is encrypted: unpack the ZIP with its password and give the files',
    ]);
    expect((await namesOf([given('a.zip', patched(one, { method: 12 }))])).refused).toEqual([
      'it is packed in a way that is not read here (method 12)',
    ]);
    expect((await namesOf([given('a.zip', patched(one, { mode: 0xa1ff }))])).refused).toEqual([
      'it is a link to another file',
    ]);
  });

  it('says when it is cut off, and when it is an Office document or empty', async () => {
    const bytes = zip({ 'a.log': 'x'.repeat(1000) });
    expect((await namesOf([given('a.zip', bytes.subarray(0, -30))])).refused).toEqual([
      'it is damaged or cut off: it has no table of contents',
    ]);
    const office = zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' });
    expect(await namesOf([given('times.xlsx', office)])).toEqual({
      names: [],
      refused: ['it is an Office document: save it as CSV or as text, and give that'],
    });
    expect((await namesOf([given('a.zip', zip({}))])).refused).toEqual(['it is an empty ZIP']);
  });

  it('keeps what came before damage in a file, and says so', async () => {
    const bytes = zip({ 'a.log': Array.from({ length: 50_000 }, (_, i) => `line ${i}\n`).join('') });
    const damaged = bytes.slice();
    damaged.fill(0xff, bytes.length / 2, bytes.length / 2 + 100);
    const { units } = await importUnits([given('a.zip', damaged)]);
    const { text, fault } = await contentOf(units[0]!);
    expect(fault).toMatch(/^it is damaged/);
    expect(text.slice(0, 1000)).toMatch(/^line 0\nline 1\n/);
    const swapped = patched(zip({ 'a.log': 'x' }, 0), { crc: 1 });
    const other = await importUnits([given('a.zip', swapped)]);
    expect(await contentOf(other.units[0]!)).toEqual({
      text: 'x',
      fault: 'it is damaged: its check sum is another',
    });
  });
});

describe('limits of ZIPs', () => {
  it('stops a bomb while it unpacks, whatever its header says', { timeout: 30_000 }, async () => {
    const bomb = patched(zip({ 'a.log': new Uint8Array(100_000_000).fill(10) }), { sizeBytes: 100 });
    const { units } = await importUnits([given('a.zip', bomb)]);
    const { text, fault } = await contentOf(units[0]!);
    expect(fault).toBe('it unpacks to more than 1000 times its size, as files made to do harm');
    expect(text.length).toBeLessThan(40_000_000);
    const result = await importSource(units[0]!.bytes(), 'a.log');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'container.refused', facts: { reason: fault } },
    });
  });

  it('refuses more files than it opens, also when the header says fewer', async () => {
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.log`, 'x']));
    expect((await namesOf([given('a.zip', zip(files))], { entries: 10 })).refused).toEqual([
      'it holds 11 files; up to 10 are opened',
    ]);
    const lying = patchedEnd(zip(files), 1);
    expect((await namesOf([given('a.zip', lying)], { entries: 10 })).refused).toEqual([
      'it holds more files than the 10 that are opened',
    ]);
  });

  it('stops one file that is too large, and many that are so together', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `${i * 7919}`).join(' ');
    const files = { 'a.log': words, 'b.log': words, 'c.log': words };
    const one = await importUnits([given('a.zip', patched(zip(files), { sizeBytes: 5 }))], {
      entryBytes: 9000,
    });
    expect((await contentOf(one.units[0]!)).fault).toBe('it unpacks to more than 9000 bytes');
    const all = await importUnits([given('a.zip', zip(files))], { totalBytes: 2.5 * words.length });
    const faults = [];
    // A second look at the same file does not count again.
    for (const i of [0, 0, 1, 1, 2]) faults.push((await contentOf(all.units[i]!)).fault);
    expect(faults.slice(0, 4)).toEqual([null, null, null, null]);
    expect(faults[4]).toMatch(/^with it, all files together unpack to more than/);
  });

  it('says the limit for a ZIP within a ZIP', async () => {
    const inner = zip({ 'b.log': 'b'.repeat(100) }, 0);
    expect((await namesOf([given('a.zip', zip({ 'b.zip': inner }))], { nestedBytes: 100 })).refused).toEqual([
      'a ZIP within a ZIP is opened up to 100 bytes: unpack the outer one',
    ]);
  });

  it('refuses files that share their bytes', async () => {
    const bytes = zip({ 'a.log': 'x'.repeat(50), 'b.log': 'y'.repeat(50) }, 0);
    const view = new DataView(bytes.buffer);
    const second = bytes.lastIndexOf(0x50, Buffer.from(bytes).lastIndexOf('PK\u0001\u0002'));
    view.setUint32(second + 42, 0, true);
    expect(await namesOf([given('a.zip', bytes)])).toEqual({
      names: ['a.zip/a.log'],
      refused: ['it takes the same place in the ZIP as another file'],
    });
  });
});

describe('a chat export', () => {
  const files = {
    'users.json': '[{"id":"U1","name":"ana"}]',
    'channels.json': '[]',
    'canvases.json': '[]',
    'general/2024-01-02.json': '[\n2]',
    'general/2024-01-01.json': '[1]\n',
    'general/2024-01-03.json': '\ufeff[3]',
    'random/2024-01-01.json': '[9]',
  };
  const check = async ({ units, refused }: Awaited<ReturnType<typeof importUnits>>, root: string) => {
    expect(units.map(({ name }) => name)).toEqual([`${root}/general`, `${root}/random`]);
    const [general] = units;
    expect(general?.parts.map(({ name }) => name)).toEqual([
      '2024-01-01.json',
      '2024-01-02.json',
      '2024-01-03.json',
    ]);
    expect(await contentOf(general!)).toEqual({ text: '[1]\n\n[\n2]\n[3]', fault: null });
    expect(general?.firstLines()).toEqual([1, 3, 5]);
    expect([...general!.companions]).toEqual([
      ['users.json', '[{"id":"U1","name":"ana"}]'],
      ['channels.json', '[]'],
    ]);
    expect(refused).toEqual([
      { name: `${root}/canvases.json`, reason: 'it is a part of a chat export that holds no messages' },
    ]);
  };

  it('in a ZIP is a unit a channel, its days in order, with the users beside it', async () => {
    await check(await importUnits([given('chat.zip', zip(files))]), 'chat.zip');
  });

  it('in a folder is the same', async () => {
    const folder = Object.entries(files).map(([name, text]) => given(`chat/${name}`, text));
    await check(await importUnits(folder), 'chat');
  });

  it('is not seen in folders of days without users or channels', async () => {
    const { names } = await namesOf([given('a/2024-01-01.json', '[]'), given('a/2024-01-02.json', '[]')]);
    expect(names).toEqual(['a/2024-01-01.json', 'a/2024-01-02.json']);
  });
});

interface Patch {
  bits?: number;
  method?: number;
  crc?: number;
  sizeBytes?: number;
  mode?: number;
  /** Of the name. */
  firstByte?: number;
}

/** A ZIP whose first entry says something else in the table of contents. */
function patched(source: Uint8Array, patch: Patch): Uint8Array {
  const bytes = source.slice();
  const view = new DataView(bytes.buffer);
  const at = Buffer.from(bytes).indexOf('PK\u0001\u0002');
  if (patch.bits !== undefined) view.setUint16(at + 8, patch.bits, true);
  if (patch.method !== undefined) view.setUint16(at + 10, patch.method, true);
  if (patch.crc !== undefined) view.setUint32(at + 16, patch.crc, true);
  if (patch.sizeBytes !== undefined) view.setUint32(at + 24, patch.sizeBytes, true);
  if (patch.firstByte !== undefined) view.setUint8(at + 46, patch.firstByte);
  if (patch.mode !== undefined) {
    view.setUint8(at + 5, 3);
    view.setUint16(at + 40, patch.mode, true);
  }
  return bytes;
}

function patchedEnd(source: Uint8Array, entries: number): Uint8Array {
  const bytes = source.slice();
  const at = Buffer.from(bytes).lastIndexOf('PK\u0005\u0006');
  new DataView(bytes.buffer).setUint16(at + 10, entries, true);
  return bytes;
}
