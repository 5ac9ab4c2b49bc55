import type { SourceId } from '../model/ids.ts';
import type { Moment, Review } from '../model/review.ts';

/** The moment that an event of a source's evidence is, alone or joined with others; null when it is none. */
export function momentOfPlace(review: Review, sourceId: SourceId, place: number): Moment | null {
  if (place < 0) return null;
  const isIt = (origin: { sourceId: SourceId; event: number }) =>
    origin.sourceId === sourceId && origin.event === place;
  return (
    Object.values(review.moments).find(
      ({ origin, joined }) => (origin !== null && isIt(origin)) || joined?.some(isIt),
    ) ?? null
  );
}
