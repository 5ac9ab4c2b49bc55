import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFrom, firstNear } from '../../../shared/timeline/sortedSearch.ts';

it('finds what a search from the beginning finds', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 80 });
  fc.assert(
    fc.property(lists, fc.integer({ min: -2, max: 42 }), fc.nat(80), (list, value, from) => {
      const sorted = Float64Array.from(list).sort();
      const slow = sorted.findIndex((one) => one >= value);
      const found = slow < 0 ? sorted.length : slow;
      expect(firstFrom(sorted, value)).toBe(found);
      const start = Math.min(from, sorted.length);
      expect(firstNear(sorted, value, start)).toBe(Math.max(found, start));
    }),
  );
});
