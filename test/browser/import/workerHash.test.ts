import { expect, it } from 'vitest';
import { hashOf } from '../../../renderer/features/import/workerHash.ts';
import { Sha256 } from '../../../shared/import/sha256.ts';

const MB = 1024 * 1024;

/** Bytes that repeat nowhere, in pieces of odd sizes. */
function* pieces(total: number, seed: number): Generator<Uint8Array> {
  let x = seed;
  for (let left = total; left > 0; ) {
    const piece = new Uint8Array(Math.min(left, 1 + (x % 700_001)));
    for (let i = 0; i < piece.length; i++) {
      x = (Math.imul(x, 1_103_515_245) + 12_345) >>> 0;
      piece[i] = x >>> 16;
    }
    left -= piece.length;
    yield piece;
  }
}

async function hexOf(total: number, seed: number): Promise<string> {
  const hash = hashOf(total);
  for (const piece of pieces(total, seed)) {
    await hash.update(piece);
    // The reader's buffer is used again.
    piece.fill(0);
  }
  return hash.hex();
}

function ownHex(total: number, seed: number): string {
  const hash = new Sha256();
  for (const piece of pieces(total, seed)) hash.update(piece);
  return hash.hex();
}

it.each([0, 1, MB, 9 * MB + 17])('gives the hash of a file of %i bytes', async (total) => {
  expect(await hexOf(total, 5)).toBe(ownHex(total, 5));
});

it('has the reader wait once some pieces are on their way', async () => {
  const hash = hashOf(64 * MB);
  const piece = new Uint8Array(1 * MB);
  const waits = Array.from({ length: 4 }, () => hash.update(piece));
  expect(waits.map((wait) => wait instanceof Promise)).toEqual([false, false, false, true]);
  await waits[3];
  expect(await hash.hex()).toMatch(/^[0-9a-f]{64}$/);
});

it('forgets a file that was given up when the next one begins', async () => {
  const given = hashOf(64 * MB);
  void given.update(new Uint8Array(3 * MB));
  expect(await hexOf(5 * MB, 9)).toBe(ownHex(5 * MB, 9));
});
