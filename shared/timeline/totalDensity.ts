import { eachBar } from './density.ts';
import type { EvidenceLane } from './placedEvidence.ts';
import type { View } from './view.ts';

/** Events of all lanes together, by the start of their bar; bars without any are left out. */
export function totalDensity(
  evidence: readonly EvidenceLane[],
  view: View,
  stepMs: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { placed } of evidence)
    eachBar(placed.at, view, stepMs, (startAt, from, to) => {
      counts.set(startAt, (counts.get(startAt) ?? 0) + to - from);
    });
  return counts;
}
