import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderOf } from '../../../shared/timeline/orderOf.ts';

it('is the order of a stable sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (values) => {
      const expected = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      const found = orderOf(Float64Array.from(values));
      expect(found ? Array.from(found) : values.map((_, i) => i)).toEqual(expected);
    }),
  );
});

it('is null for what is sorted, so that nothing is copied', () => {
  expect(orderOf(Float64Array.of())).toBeNull();
  expect(orderOf(Float64Array.of(1, 1, 2))).toBeNull();
  expect(orderOf(Float64Array.of(2, 1))).toEqual(Uint32Array.of(1, 0));
});

it('sorts runs of which one is left over', () => {
  expect(orderOf(Float64Array.of(5, 6, 3, 4, 1, 2))).toEqual(Uint32Array.of(4, 5, 2, 3, 0, 1));
});
