/** Height of one row of marks and labels in timeline.css, and the room between two rows. */
const ROW_PX = 24;
const ROW_GAP_PX = 4;
/** Of the axis below the lanes, with its dates. */
const AXIS_PX = 44;
const MIN_LANE_PX = 36;
const MAX_LANE_PX = 46;
const MIN_ROWS = 2;
const MAX_ROWS = 12;

export interface LaneMeasures {
  /** Least height of a lane. */
  readonly laneHeightPx: number;
  /** Rows of labels that a lane has room for; more than that and marks go without. */
  readonly rows: number;
}

/** Shares the height among the lanes: generous lanes while there is room, more rows when there is more. */
export function laneMeasures(heightPx: number, laneCount: number): LaneMeasures {
  const share = (heightPx - AXIS_PX) / Math.max(laneCount, 1);
  const laneHeightPx = Math.floor(Math.min(Math.max(share, MIN_LANE_PX), MAX_LANE_PX));
  const rows = Math.floor(share / (ROW_PX + ROW_GAP_PX));
  return { laneHeightPx, rows: Math.min(Math.max(rows, MIN_ROWS), MAX_ROWS) };
}
