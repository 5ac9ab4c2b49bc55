import type { Review, Source } from '../model/review.ts';

/** The sources in the order in which they were imported, each with its place in the palette of lanes. */
export function sourcesInOrder(review: Review): { readonly source: Source; readonly colour: number }[] {
  return Object.values(review.sources)
    .sort((a, b) => a.importedAt - b.importedAt)
    .map((source, place) => ({ source, colour: source.colour ?? place }));
}
