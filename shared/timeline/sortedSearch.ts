/** Numbers in ascending order. */
export type Sorted = Float64Array | readonly number[];

/** The first index whose value is not below `value`, among `from` to `to`; `to` when there is none. */
export function firstFrom(sorted: Sorted, value: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `firstFrom`, for a place that is likely near `from`: in steps that double, so that near ones cost little. */
export function firstNear(sorted: Sorted, value: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < sorted.length && (sorted[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  return firstFrom(sorted, value, low, Math.min(low + step + 1, sorted.length));
}
