/*
 * Heights of what timelineItems.css draws at scale 1: a row of marks and labels, the room between two rows, and the
 * axis below the lanes with its dates.
 */
const ROW_PX = 24;
export const ROW_GAP_PX = 4;
const AXIS_PX = 44;
const MIN_LANE_PX = 32;
const MAX_LANE_PX = 54;
const MIN_ROWS = 2;
const MAX_ROWS = 12;

const pitchPx = (scale: number) => ROW_PX * scale + ROW_GAP_PX;

const MIN_EVIDENCE_PX = 26;
/** Beside lanes of moments, and where there are none. */
const MAX_EVIDENCE_PX = 44;
const MAX_ALONE_PX = 96;
/** Of the height: the moments are what the review is about. */
const EVIDENCE_PART = 0.45;

/**
 * Height of the density in each lane of evidence.
 * @param evidenceCount lanes of evidence
 * @param laneCount lanes of moments
 */
export function evidenceHeightPx(
  heightPx: number,
  evidenceCount: number,
  laneCount: number,
  scale: number,
): number {
  const roomPx = Math.max(heightPx - AXIS_PX * scale, 0);
  const [part, most] = laneCount > 0 ? [EVIDENCE_PART, MAX_EVIDENCE_PX] : [1, MAX_ALONE_PX];
  const sharePx = (roomPx * part) / Math.max(evidenceCount, 1) - 1;
  return Math.round(Math.min(Math.max(sharePx, MIN_EVIDENCE_PX * scale), most * scale));
}

/** What rows of moments take, with the room between them. */
export const rowsPx = (rows: number, scale: number): number => Math.ceil(rows * pitchPx(scale));

/** Rows of labels that each lane has room for; where more are needed, marks go without. */
export function labelRows(heightPx: number, laneCount: number, scale: number): number {
  const share = (heightPx - AXIS_PX * scale) / Math.max(laneCount, 1);
  return Math.min(Math.max(Math.floor(share / pitchPx(scale)), MIN_ROWS), MAX_ROWS);
}

/**
 * The least height of a lane, generous while there is room: lanes that need more rows take from the others
 * before anything has to be scrolled.
 * @param rowCounts of each lane
 */
export function laneHeightPx(heightPx: number, rowCounts: readonly number[], scale: number): number {
  const roomPx = heightPx - AXIS_PX * scale;
  // A lane is a line higher than what stands in it.
  const totalPx = (lanePx: number) =>
    rowCounts.reduce((sum, rows) => sum + Math.max(lanePx, rows * pitchPx(scale)) + 1, 0);
  const least = Math.floor(MIN_LANE_PX * scale);
  let lanePx = Math.floor(MAX_LANE_PX * scale);
  while (lanePx > least && totalPx(lanePx) > roomPx) lanePx -= 1;
  return lanePx;
}
