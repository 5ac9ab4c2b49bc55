import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BrokenOff } from '../../../../shared/import/container/brokenOff.ts';
import { unpackGzip } from '../../../../shared/import/container/unpackGzip.ts';
import { importSource } from '../../../../shared/import/importSource.ts';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unpacked(bytes: Uint8Array, size = bytes.length) {
  const pieces: Uint8Array[] = [];
  const warnings: string[] = [];
  let fault: string | null = null;
  let isRefused = false;
  try {
    for await (const piece of unpackGzip(inPieces(bytes, size), (text) => warnings.push(text)))
      pieces.push(piece);
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    ({ message: fault, isRefused } = error);
  }
  return { text: Buffer.concat(pieces).toString(), fault, isRefused, warnings };
}

const WORDS = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919) % 9973} happened\n`).join('');
const packed = gzipSync(WORDS);
const small = gzipSync('two\n');
const good = { fault: null, isRefused: false, warnings: [] };

describe.each([1_000_000, 7, 1])('gzip that comes in pieces of %i bytes', (size) => {
  it('is unpacked', async () => {
    expect(await unpacked(small, size)).toEqual({ text: 'two\n', ...good });
  });

  it('is unpacked with all its members', async () => {
    const text = await unpacked(Buffer.concat([small, gzipSync('three\n'), small]), size);
    expect(text).toEqual({ text: 'two\nthree\ntwo\n', ...good });
  });

  it('may be filled up with zeros', async () => {
    for (const zeros of [1, 3, 9, 512])
      expect(await unpacked(Buffer.concat([small, Buffer.alloc(zeros)]), size)).toEqual({
        text: 'two\n',
        ...good,
      });
  });

  it('keeps all of it before bytes that are none, and says that they were left out', async () => {
    for (const rest of ['x', 'xyz', 'a whole sentence', '\0\0\0\0\0\0\0\0\0\0\0\0y'])
      expect(await unpacked(Buffer.concat([small, Buffer.from(rest)]), size)).toEqual({
        text: 'two\n',
        ...good,
        warnings: ['bytes after the end of its gzip data were left out'],
      });
  });

  it('keeps what came before the place where it is cut off', async () => {
    const { text, fault, isRefused } = await unpacked(packed.subarray(0, packed.length / 2), size * 1000);
    expect(fault).toBe('its gzip data is cut off before its end');
    expect(isRefused).toBe(false);
    expect(WORDS.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(10_000);
  });
});

it('keeps what came before damage', async () => {
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, packed.length >> 1, (packed.length >> 1) + 200);
  const { text, fault } = await unpacked(damaged);
  expect(fault).toMatch(/^its gzip data is damaged/);
  expect(text.slice(0, 5000)).toBe(WORDS.slice(0, 5000));
});

it('unpacks twenty thousand members', async () => {
  const { text, fault } = await unpacked(Buffer.concat(Array.from({ length: 20_000 }, () => small)));
  expect(fault).toBeNull();
  expect(text.length).toBe(80_000);
});

describe('an import of gzip', () => {
  const DOCUMENT = '# Outage of 2025-03-04\n## Timeline (UTC)\n- 10:00 alert fired\n- 10:30 restarted\n';
  const read = async (bytes: Uint8Array) => importSource(inPieces(bytes, 4096), 'a.gz');

  it('reads the text in it, and says where it was cut off', async () => {
    const cut = gzipSync(DOCUMENT + WORDS.slice(0, 20_000));
    const result = await read(cut.subarray(0, cut.length - 1000));
    expect(result.ok && result.value.report.events).toHaveLength(2);
    expect(result.ok && result.value.report.warnings).toContain('its gzip data is cut off before its end');
    expect(result.ok && result.value.isOriginalText).toBe(false);
  });

  it('refuses a file that holds nothing but the beginning of gzip', async () => {
    expect(await read(packed.subarray(0, 12))).toMatchObject({
      ok: false,
      error: { code: 'file.unreadable', facts: { reason: 'its gzip data is cut off before its end' } },
    });
  });

  it('stops a bomb while it unpacks', { timeout: 30_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, 10));
    expect(await read(bomb)).toMatchObject({
      ok: false,
      error: { code: 'container.refused', facts: { reason: expect.stringContaining('1000 times its size') } },
    });
  });
});
