import type { DayOrder } from '../../model/readSettings.ts';

const NUMBERS = /^\D{0,12}(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?!\d)/;

/** In which order day and month stand in the values of a field, and whether none of them shows it; null when none could be meant either way. */
export function dayOrderOfValues(
  values: Iterable<string>,
): { readonly dayOrder: DayOrder; readonly isAssumed: boolean } | null {
  let isFound = false;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const [, first, second] = NUMBERS.exec(value) ?? [];
    if (first === undefined) continue;
    isFound = true;
    if (Number(first) > 12) dayFirst++;
    if (Number(second) > 12) monthFirst++;
  }
  if (!isFound) return null;
  return { dayOrder: dayFirst > monthFirst ? 'dayFirst' : 'monthFirst', isAssumed: dayFirst === monthFirst };
}
