import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BadBytes } from '../../../shared/import/badBytes.ts';
import { isAscii } from '../../../shared/import/isAscii.ts';

const soup = fc.array(fc.constantFrom(97, 98, 10, 0x7f, 0x80, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xff), {
  maxLength: 40,
});

it('counts what is no UTF-8, wherever the bytes are cut into pieces', () => {
  fc.assert(
    fc.property(soup, fc.integer({ min: 1, max: 9 }), (given, size) => {
      const bytes = new Uint8Array(given);
      const bad = new BadBytes();
      for (let at = 0; at < bytes.length; at += size)
        bad.look(bytes.subarray(at, at + size), at + size >= bytes.length);
      const count = new TextDecoder().decode(bytes).split('\ufffd').length - 1;
      expect(bad.sentences().map((sentence) => Number.parseInt(sentence, 10))).toEqual(
        count > 0 ? [count] : [],
      );
    }),
    { numRuns: 1000 },
  );
});

it('sees a byte that is no ASCII at any place of a stretch', () => {
  const bytes = new Uint8Array(23).fill(97);
  for (let from = 0; from < 8; from++)
    for (let to = from; to <= bytes.length; to++) {
      expect(isAscii(bytes.subarray(from, to))).toBe(true);
      for (let at = 0; at < bytes.length; at++) {
        const one = bytes.slice();
        one[at] = 0x80;
        expect(isAscii(one.subarray(from, to))).toBe(at < from || at >= to);
      }
    }
});
