import { EVENT_KINDS, type EventKind } from '../model/kind.ts';
import type { Moment, Review } from '../model/review.ts';
import type { PlacedMoment } from './placeMoments.ts';

/** What a row of the timeline stands for, as the person chooses. */
export const LANE_BYS = ['kind', 'actor', 'source'] as const;
export type LaneBy = (typeof LANE_BYS)[number];

export interface Lane {
  /** The kind, the actor or the source's id; empty for moments that have none. */
  readonly key: string;
  readonly name: string;
  /** Set when the lane is a kind: its shape and colour stand before the name. */
  readonly kind: EventKind | null;
  readonly count: number;
}

export function laneKeyOf(moment: Moment, laneBy: LaneBy): string {
  switch (laneBy) {
    case 'kind':
      return moment.kind;
    case 'actor':
      return moment.actor ?? '';
    case 'source':
      return moment.origin?.sourceId ?? '';
  }
}

/**
 * The rows that the moments need. Kinds keep their own order, actors and sources stand in the order in which
 * they first appear, moments that have none come last.
 */
export function lanesOf(review: Review, placed: readonly PlacedMoment[], laneBy: LaneBy): Lane[] {
  const counts = new Map<string, number>();
  for (const { moment } of placed) {
    const key = laneKeyOf(moment, laneBy);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys: string[] =
    laneBy === 'kind' ? EVENT_KINDS.filter((kind) => counts.has(kind)) : [...counts.keys()];
  if (counts.has('') && laneBy !== 'kind') keys.push(...keys.splice(keys.indexOf(''), 1));
  return keys.map((key) => ({
    key,
    name: laneName(review, key, laneBy),
    kind: laneBy === 'kind' ? (EVENT_KINDS.find((kind) => kind === key) ?? null) : null,
    count: counts.get(key) ?? 0,
  }));
}

function laneName(review: Review, key: string, laneBy: LaneBy): string {
  if (laneBy === 'actor') return key || 'nobody named';
  if (laneBy === 'source') return key ? (review.sources[key]?.name ?? 'source removed') : 'written by hand';
  return key;
}
