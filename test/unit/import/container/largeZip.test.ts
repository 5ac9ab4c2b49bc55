import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { GivenFile } from '../../../../shared/import/container/givenFile.ts';
import { importUnits } from '../../../../shared/import/container/importUnits.ts';
import { importSource } from '../../../../shared/import/importSource.ts';
import { contentOf, given } from './givenFiles.ts';

const NAME = strToU8('big.log');
const GIB = 1024 ** 3;

/** A ZIP whose one file is stored, with all sizes and places in fields of 64 bits. The file itself is `body`. */
function zip64(sizeBytes: number, crc: number, body: (from: number, to: number) => Uint8Array) {
  const local = new DataView(new ArrayBuffer(30 + NAME.length + 20));
  local.setUint32(0, 0x04034b50, true);
  local.setUint32(18, 0xffffffff, true);
  local.setUint32(22, 0xffffffff, true);
  local.setUint16(26, NAME.length, true);
  local.setUint16(28, 20, true);
  new Uint8Array(local.buffer).set(NAME, 30);
  const head = new Uint8Array(local.buffer);
  const directoryAt = head.length + sizeBytes;
  const directoryBytes = 46 + NAME.length + 28;
  const tail = new DataView(new ArrayBuffer(directoryBytes + 56 + 20 + 22));
  tail.setUint32(0, 0x02014b50, true);
  tail.setUint32(16, crc, true);
  tail.setUint32(20, 0xffffffff, true);
  tail.setUint32(24, 0xffffffff, true);
  tail.setUint16(28, NAME.length, true);
  tail.setUint16(30, 28, true);
  tail.setUint32(42, 0xffffffff, true);
  new Uint8Array(tail.buffer).set(NAME, 46);
  const extra = 46 + NAME.length;
  tail.setUint16(extra, 1, true);
  tail.setUint16(extra + 2, 24, true);
  tail.setBigUint64(extra + 4, BigInt(sizeBytes), true);
  tail.setBigUint64(extra + 12, BigInt(sizeBytes), true);
  const end64 = directoryBytes;
  tail.setUint32(end64, 0x06064b50, true);
  tail.setBigUint64(end64 + 32, 1n, true);
  tail.setBigUint64(end64 + 40, BigInt(directoryBytes), true);
  tail.setBigUint64(end64 + 48, BigInt(directoryAt), true);
  const locator = end64 + 56;
  tail.setUint32(locator, 0x07064b50, true);
  tail.setBigUint64(locator + 8, BigInt(directoryAt + directoryBytes), true);
  const end = locator + 20;
  tail.setUint32(end, 0x06054b50, true);
  for (const at of [8, 10]) tail.setUint16(end + at, 0xffff, true);
  for (const at of [12, 16]) tail.setUint32(end + at, 0xffffffff, true);
  const foot = new Uint8Array(tail.buffer);
  let largestSlice = 0;
  const file: GivenFile = {
    path: 'big.zip',
    sizeBytes: directoryAt + foot.length,
    slice: async (from, to) => {
      largestSlice = Math.max(largestSlice, to - from);
      const bodyFrom = Math.min(Math.max(from - head.length, 0), sizeBytes);
      const bodyTo = Math.max(Math.min(to - head.length, sizeBytes), bodyFrom);
      const parts = [
        head.slice(from, Math.min(to, head.length)),
        body(bodyFrom, bodyTo),
        foot.slice(Math.max(from - directoryAt, 0), Math.max(to - directoryAt, 0)),
      ];
      return new Uint8Array(Buffer.concat(parts));
    },
  };
  return { file, largestSlice: () => largestSlice };
}

it('is read where its sizes and places take 64 bits', async () => {
  const text = strToU8('2024-05-01T10:00:00Z started\n');
  const packed = zipSync({ 'big.log': text }, { level: 0 });
  const crc = new DataView(packed.buffer).getUint32(14, true);
  const { file } = zip64(text.length, crc, (from, to) => text.slice(from, to));
  const { units, refused } = await importUnits([file]);
  expect(refused).toEqual([]);
  expect(units.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([['big.zip/big.log', text.length]]);
  expect(await contentOf(units[0]!)).toEqual({ text: '2024-05-01T10:00:00Z started\n', fault: null });
});

it('of 5 GB is opened a piece at a time, and stopped at the limit', { timeout: 30_000 }, async () => {
  const line = strToU8('2024-05-01T10:00:00Z went on\n');
  const lines = (from: number, to: number) => {
    const bytes = new Uint8Array(to - from);
    for (let i = 0; i < bytes.length; i++) bytes[i] = line[(from + i) % line.length] ?? 0;
    return bytes;
  };
  const { file, largestSlice } = zip64(5 * GIB, 0, lines);
  const { units } = await importUnits([file], { entryBytes: 6 * GIB, totalBytes: 8 * 1024 * 1024 });
  expect(units[0]?.sizeBytes).toBe(5 * GIB);
  const result = await importSource(units[0]!.bytes(), 'big.log');
  const reason = 'with it, all files together unpack to more than 8 MB';
  expect(result).toMatchObject({ ok: false, error: { code: 'container.refused', facts: { reason } } });
  expect(largestSlice()).toBeLessThanOrEqual(2 * 1024 * 1024);
});

it('gives two imports at once the same files, each within its own limits', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `${i}.log`);
  const packed = zipSync(Object.fromEntries(names.map((name, i) => [name, strToU8(`${i}\n`.repeat(1000))])));
  const files = [given('all.zip', packed), given('plain.log', 'plain\n')];
  const limits = { totalBytes: 100_000 };
  const both = await Promise.all([importUnits(files, limits), importUnits(files, limits)]);
  const texts = await Promise.all(both.map(({ units }) => Promise.all(units.map((unit) => contentOf(unit)))));
  expect(texts[0]).toEqual(texts[1]);
  expect(texts[0]?.map(({ text }) => text)).toEqual([
    ...names.map((_, i) => `${i}\n`.repeat(1000)),
    'plain\n',
  ]);
  expect(texts[0]?.every(({ fault }) => fault === null)).toBe(true);
});
