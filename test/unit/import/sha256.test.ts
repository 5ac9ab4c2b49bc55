import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256 } from '../../../shared/import/sha256.ts';

it('gives the hash that Node gives, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), (pieces) => {
      const own = new Sha256();
      const nodes = createHash('sha256');
      for (const piece of pieces) {
        own.update(piece);
        nodes.update(piece);
      }
      expect(own.hex()).toBe(nodes.digest('hex'));
    }),
  );
});
