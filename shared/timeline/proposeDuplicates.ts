import type { MomentId } from '../model/ids.ts';
import type { Moment } from '../model/review.ts';
import { eventWords } from './eventWords.ts';
import { formatMetric } from './formatTime.ts';
import type { PlacedMoment } from './placeMoments.ts';

/** Moments of different sources that may be one event; proposed, never joined without a person. */
export interface DuplicateProposal {
  /** In time order, at least two, each of another source. */
  readonly ids: readonly MomentId[];
  /** Why they look alike, in words: `40 s apart, both say “checkout error rate”`. */
  readonly reason: string;
}

/** A page reaches a chat within seconds, a person writes it down within minutes. */
const NEAR_MS = 180_000;
/** Of the words of the shorter one, how many the other has too. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 2;
/** Beside more moments than this within the time, every one looks like some other. */
const MOST_NEIGHBOURS = 200;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly score: number;
  readonly reason: string;
}

/** @param placed in time order */
export function proposeDuplicates(placed: readonly PlacedMoment[]): DuplicateProposal[] {
  const pairs = pairsOf(placed).sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
  const groupOf = new Map<number, { places: number[]; reason: string }>();
  for (const { first, second, reason } of pairs) {
    const [one, other] = [groupOf.get(first), groupOf.get(second)];
    if (one && other) continue;
    const group = one ?? other ?? { places: [], reason };
    const added = [first, second].filter((place) => !group.places.includes(place));
    if (!added.every((place) => group.places.every((there) => canBeOne(placed, there, place)))) continue;
    group.places.push(...added);
    for (const place of added) groupOf.set(place, group);
  }
  return [...new Set(groupOf.values())]
    .map(({ places, reason }) => ({ places: places.sort((a, b) => a - b), reason }))
    .sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
    .map(({ places, reason }) => ({
      ids: places.flatMap((place) => placed[place]?.moment.id ?? []),
      reason,
    }));
}

function pairsOf(placed: readonly PlacedMoment[]): Pair[] {
  const words = placed.map(({ moment }) => eventWords(`${moment.title}\n${moment.text.slice(0, 400)}`));
  const titles = placed.map(({ moment }) => eventWords(moment.title));
  const pairs: Pair[] = [];
  placed.forEach((one, first) => {
    for (let second = first + 1; second < Math.min(placed.length, first + MOST_NEIGHBOURS); second++) {
      const other = placed[second];
      if (!other || other.at - one.at > NEAR_MS) break;
      if (!canBeOne(placed, first, second)) continue;
      const alike = likeness(titles[first], words[second]) ?? likeness(titles[second], words[first]);
      if (!alike) continue;
      const apart = other.at - one.at;
      const when = apart < 500 ? 'at the same time' : `${formatMetric(apart)} apart`;
      pairs.push({
        first,
        second,
        score: alike.share - apart / NEAR_MS / 10,
        reason: `${when}, ${alike.said}`,
      });
    }
  });
  return pairs;
}

function canBeOne(placed: readonly PlacedMoment[], first: number, second: number): boolean {
  const [one, other] = [placed[first]?.moment, placed[second]?.moment];
  if (!one || !other || first === second) return false;
  const sources = sourcesOf(one);
  return (
    sources.size > 0 &&
    sourcesOf(other).size > 0 &&
    [...sourcesOf(other)].every((source) => !sources.has(source)) &&
    !one.notSameAs?.includes(other.id) &&
    !other.notSameAs?.includes(one.id)
  );
}

/** Those of one source are told apart by the source itself; what is written by hand has none. */
const sourcesOf = ({ origin, joined = [] }: Moment): Set<string> =>
  new Set([...(origin ? [origin] : []), ...joined].map(({ sourceId }) => sourceId));

function likeness(
  title: readonly string[] | undefined,
  text: readonly string[] | undefined,
): { share: number; said: string } | null {
  if (!title || !text || title.length === 0) return null;
  const there = new Set(text);
  const shared = title.filter((word) => there.has(word));
  const share = shared.length / title.length;
  if (shared.length < LEAST_WORDS || share < LEAST_SHARE) return null;
  return { share, said: `both say “${shared.slice(0, 6).join(' ')}”` };
}
