import type { Moment } from '../model/review.ts';

/**
 * Which moment of a new reading each old one of the same source is: the one with the same line and time as it is
 * written, else the same written time and title, else (a format that counts lines in another way, a column read
 * as the text) the only one left on its line. Each is taken once.
 */
export function matchMoments(old: readonly Moment[], fresh: readonly Moment[]): Map<Moment, Moment> {
  const found = new Map<Moment, Moment>();
  const taken = new Set<Moment>();
  const keysOf: readonly ((moment: Moment) => string | null)[] = [
    ({ origin, written, title }) => written && `${origin?.line} ${written.text} ${title}`,
    ({ origin, written }) => written && `${origin?.line} ${written.text}`,
    ({ written, title }) => written && `${written.text} ${title}`,
    ({ origin }) => (origin ? String(origin.line) : null),
  ];
  keysOf.forEach((keyOf, round) => {
    const left = new Map<string, Moment[]>();
    for (const moment of fresh) {
      const key = taken.has(moment) ? null : keyOf(moment);
      if (key === null) continue;
      const same = left.get(key);
      if (same) same.push(moment);
      else left.set(key, [moment]);
    }
    for (const moment of old) {
      const key = found.has(moment) ? null : keyOf(moment);
      const same = key === null ? undefined : left.get(key);
      if (!same || (round === keysOf.length - 1 && same.length > 1)) continue;
      const now = same.shift();
      if (!now) continue;
      found.set(moment, now);
      taken.add(now);
    }
  });
  return found;
}
