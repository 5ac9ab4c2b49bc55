import type { ReportEvent } from '../../../shared/import/report.ts';
import type { EvidenceLane, EvidenceRef, PlacedEvidence } from '../../../shared/timeline/placedEvidence.ts';

export type EventAt = (ref: EvidenceRef) => Promise<ReportEvent | null>;

/** Each lane keeps so many titles at most; those in view are some 120. */
const MOST = 2000;

/**
 * Titles of single events. They stand in the stored file, so they arrive later than the marks; what has arrived is
 * kept for as long as the lane's evidence stays the same.
 */
export function eventTitles() {
  const known = new WeakMap<PlacedEvidence, Map<number, string>>();
  const titlesOf = (placed: PlacedEvidence) => {
    const titles = known.get(placed) ?? new Map<number, string>();
    if (titles.size === 0) known.set(placed, titles);
    return titles;
  };
  return {
    /** Undefined until it has arrived; empty when the event cannot be read. */
    titleOf: (placed: PlacedEvidence, index: number) => known.get(placed)?.get(index),
    /** Asks for those that are missing; true when any has arrived. */
    async fetch({ sourceId, placed }: EvidenceLane, indexes: readonly number[], eventAt: EventAt) {
      const titles = titlesOf(placed);
      if (titles.size > MOST) titles.clear();
      const missing = indexes.filter((index) => !titles.has(index));
      await Promise.all(
        missing.map(async (index) => {
          const event = await eventAt({ sourceId, place: placed.place[index] ?? 0 });
          titles.set(index, event?.title ?? '');
        }),
      );
      return missing.length > 0;
    },
  };
}
