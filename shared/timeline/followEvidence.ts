import type { EvidenceLane } from './placedEvidence.ts';
import { eventsInView } from './stepEvidence.ts';
import type { View } from './view.ts';

interface EvidenceChange {
  readonly before: readonly EvidenceLane[];
  readonly after: readonly EvidenceLane[];
  readonly view: View;
  /** Nobody has moved the view since the review was opened. */
  readonly isUntouched: boolean;
  readonly isAnyMomentInView: boolean;
}

/**
 * What the view does when evidence arrives, moves or goes: nothing (null), open as if it had been there from the
 * start, or show all.
 */
export function followEvidence({
  before,
  after,
  view,
  isUntouched,
  isAnyMomentInView,
}: EvidenceChange): 'open' | 'fit' | null {
  if (isUntouched) return 'open';
  const isInView = ({ placed }: EvidenceLane) => eventsInView(placed.at, view).count > 0;
  const added = after.filter(({ sourceId }) => !before.some((lane) => lane.sourceId === sourceId));
  if (added.length > 0 && !added.some(isInView)) return 'fit';
  const isLeftEmpty = !isAnyMomentInView && before.some(isInView) && !after.some(isInView);
  return isLeftEmpty && after.length > 0 ? 'fit' : null;
}
