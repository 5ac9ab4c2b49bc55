import type { TimeMention } from './timeMention.ts';

const UNITS =
  '(?:(?<d>\\d{1,3})\\s?d(?:ays?)?\\s?)?(?:(?<h>\\d{1,4})\\s?h(?:(?:ou)?rs?)?\\s?)?(?:(?<m>\\d{1,5})\\s?m(?:in(?:ute)?s?)?\\s?)?(?:(?<s>\\d{1,6})\\s?s(?:ec(?:ond)?s?)?)?';
const CLOCK = '(?<hh>\\d{1,3}):(?<mm>\\d\\d)(?::(?<ss>\\d\\d))?';
/** `T+5m`, `T-1:30`, `T+90` (minutes), `T0` anywhere. */
const ANYWHERE = new RegExp(
  `(?<![\\w+-])T\\s?(?<sign>[+\\-−])\\s?(?:${CLOCK}|${UNITS}|(?<plain>\\d{1,5}))(?!\\w)|(?<![\\w+-])T0(?!\\w)`,
  'g',
);
/** `+15 min: ...`, `+0:05 ...` at the beginning of a line. */
const LEADING = new RegExp(
  `^[^\\p{L}\\p{N}+]{0,6}\\+\\s?(?:${CLOCK}|(?=\\d)${UNITS})(?=\\s*[:|)\\]–—-]|\\s)`,
  'u',
);

/** Times counted from the beginning of the incident. */
export function relativeTimes(text: string): TimeMention[] {
  const leading = LEADING.exec(text.slice(0, 80));
  return [...(leading ? [leading] : []), ...text.matchAll(ANYWHERE)].flatMap((match) => {
    const g = match.groups ?? {};
    const length = (
      [
        [g.d, 'd'],
        [g.hh ?? g.h, 'h'],
        [g.mm ?? g.m ?? g.plain, 'm'],
        [g.ss ?? g.s, 's'],
      ] as const
    )
      .flatMap(([n, unit]) => (n !== undefined && Number(n) > 0 ? [`${Number(n)}${unit}`] : []))
      .join('');
    if (!length && !/\d/.test(match[0])) return [];
    const sign = g.sign === undefined || g.sign === '+' ? '+' : '-';
    const start = match.index + match[0].search(/[T+]/);
    return [
      {
        start,
        end: match.index + match[0].trimEnd().length,
        date: null,
        clock: null,
        zone: null,
        until: null,
        relative: `T${sign}${length || '0m'}`,
        isApproximate: false,
        isWeak: false,
      },
    ];
  });
}
