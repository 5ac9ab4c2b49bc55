import type { EpochMs, ZoneId } from '../model/time.ts';
import type { LaneBy } from '../picture/pictureOptions.ts';

/** What every export says of itself: when it was made, and in which zone its times are. */
export interface ExportOptions {
  readonly exportedAt: EpochMs;
  readonly zone: ZoneId;
  /** Lanes of the picture; kinds unless said otherwise. */
  readonly laneBy?: LaneBy;
}
