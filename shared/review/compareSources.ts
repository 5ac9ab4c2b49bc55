export interface Comparison {
  /** How many of the new reading's events the old one has too. */
  readonly present: number;
  /** Places of those that it has not, ascending. */
  readonly fresh: Uint32Array;
}

/**
 * Which events of a changed copy of a file are there already: those with the same time and text (eventKeys.ts). An
 * event that stands twice in the copy and once in the old file is there once.
 */
export function compareSources(old: Float64Array, copy: Float64Array): Comparison {
  const left = new Map<number, number>();
  for (const key of old) left.set(key, (left.get(key) ?? 0) + 1);
  const fresh = new Uint32Array(copy.length);
  let count = 0;
  copy.forEach((key, place) => {
    const there = left.get(key) ?? 0;
    if (there > 0) left.set(key, there - 1);
    else fresh[count++] = place;
  });
  return { present: copy.length - count, fresh: fresh.slice(0, count) };
}
