import type { Review } from '../../../shared/model/review.ts';
import type { ZoneId } from '../../../shared/model/time.ts';
import type { LaneChoice } from '../../app/settings.ts';
import type { Handlers } from '../../app/shortcuts.ts';

/** What the export commands do for the open review. */
export function useReviewExports(
  _review: Review,
  _options: { readonly zone: ZoneId; readonly laneBy: LaneChoice },
): Handlers {
  return {};
}
