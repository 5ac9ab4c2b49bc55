import type { TimeMention } from './timeMention.ts';

const RELATIVE =
  /(?<![\w+-])T\s?([+\-−])\s?(?:(\d{1,3}):(\d\d)(?::(\d\d))?|(?:(\d{1,3})\s?d(?:ays?)?\s?)?(?:(\d{1,4})\s?h(?:(?:ou)?rs?)?\s?)?(?:(\d{1,5})\s?m(?:in(?:ute)?s?)?\s?)?(?:(\d{1,6})\s?s(?:ec(?:ond)?s?)?)?|(\d{1,5}))(?!\w)|(?<![\w+-])T0(?!\w)/g;

/** Times counted from the beginning: `T+5m`, `T-1:30`, `T0`. */
export function relativeTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const m of text.matchAll(RELATIVE)) {
    const sign = m[1] === undefined || m[1] === '+' ? '+' : '-';
    const plain = m[9];
    // T+1:05 counts hours and minutes; a bare number counts minutes.
    const units = [
      [m[5], 'd'],
      [m[2] ?? m[6], 'h'],
      [m[3] ?? m[7] ?? plain, 'm'],
      [m[4] ?? m[8], 's'],
    ] as const;
    const length = units
      .flatMap(([n, unit]) => (n !== undefined && Number(n) > 0 ? [`${Number(n)}${unit}`] : []))
      .join('');
    if (!length && !/\d/.test(m[0])) continue;
    found.push({
      start: m.index,
      end: m.index + m[0].trimEnd().length,
      date: null,
      clock: null,
      zone: null,
      until: null,
      relative: `T${sign}${length || '0m'}`,
      isApproximate: false,
    });
  }
  return found;
}
