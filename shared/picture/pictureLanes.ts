import { EVENT_KINDS, type EventKind } from '../model/kind.ts';
import type { Review } from '../model/review.ts';
import type { PlacedMoment } from '../timeline/placeMoments.ts';
import type { LaneBy } from './pictureOptions.ts';

export interface PictureLane {
  readonly name: string;
  /** The shape beside the name; null when the lane mixes kinds. */
  readonly kind: EventKind | null;
  /** In time order. */
  readonly moments: readonly PlacedMoment[];
}

/** Lanes that have something in them: kinds in their usual order, others as they first appear. */
export function pictureLanes(review: Review, placed: readonly PlacedMoment[], by: LaneBy): PictureLane[] {
  if (by === 'kind')
    return EVENT_KINDS.map((kind) => ({
      name: kind,
      kind,
      moments: placed.filter(({ moment }) => moment.kind === kind),
    })).filter(({ moments }) => moments.length > 0);
  const lanes = new Map<string, PlacedMoment[]>();
  for (const one of placed) {
    const name = by === 'actor' ? actorOf(one) : sourceOf(review, one);
    const lane = lanes.get(name);
    if (lane) lane.push(one);
    else lanes.set(name, [one]);
  }
  return [...lanes].map(([name, moments]) => ({ name, kind: null, moments }));
}

const actorOf = ({ moment }: PlacedMoment) => moment.actor?.trim() || 'nobody named';

const sourceOf = (review: Review, { moment }: PlacedMoment) =>
  moment.origin ? (review.sources[moment.origin.sourceId]?.name ?? 'removed source') : 'written by hand';
