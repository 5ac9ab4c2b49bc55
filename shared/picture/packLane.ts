/*
 * Gives every moment of a lane a place for its mark and its label, so that nothing overlaps.
 *
 *   band 0   above    ·            10:10 label of the mark below it
 *            main     ● 10:00 label    ■        ■ 10:30 label
 *            below    ·
 *   band 1   above …  where band 0 has no room, the mark moves down together with its label
 *
 * Times stay to scale: only the height gives way. Rows that stay empty have no height.
 */
export interface LaneItem {
  /** Left and right of the mark, its bar included. */
  readonly markFrom: number;
  readonly markTo: number;
  /** What a label above or below points at. */
  readonly anchorX: number;
  /** Null: no label. Never wider than the room. */
  readonly labelWidth: number | null;
}

export interface LanePlace {
  readonly band: number;
  readonly side: 'right' | 'left' | 'above' | 'below' | 'none';
  readonly labelX: number;
}

export interface PackedLane {
  /** In the order of the items. */
  readonly places: readonly LanePlace[];
  readonly bands: readonly { readonly hasAbove: boolean; readonly hasBelow: boolean }[];
}

interface Interval {
  readonly from: number;
  readonly to: number;
  readonly item: number;
}

interface Band {
  main: Interval[];
  readonly above: Interval[];
  readonly below: Interval[];
}

const LABEL_GAP_PX = 5;
const NEIGHBOUR_GAP_PX = 10;
const ANCHOR_INDENT_PX = 8;

/** @param items in time order  @param room the plot's left and right edge */
export function packLane(items: readonly LaneItem[], room: { from: number; to: number }): PackedLane {
  const bands: Band[] = [newBand()];
  reserveMarks(items, bands[0] as Band);
  const places = items.map((item, index) => {
    for (let n = 0; ; n++) {
      const band = bands[n] ?? newBand();
      const place = placeIn(band, item, index, room);
      if (place) {
        bands[n] = band;
        return { band: n, ...place };
      }
      // It leaves the first band, where its mark was kept a place.
      band.main = band.main.filter((interval) => interval.item !== index);
    }
  });
  const first = bands.map(({ above, below }) => ({ hasAbove: above.length > 0, hasBelow: below.length > 0 }));
  return { places, bands: first };
}

const newBand = (): Band => ({ main: [], above: [], below: [] });

/** Marks that fit side by side stay on the first line: labels of earlier ones go around them. */
function reserveMarks(items: readonly LaneItem[], band: Band): void {
  items.forEach(({ markFrom, markTo }, item) => {
    if (isFree(band.main, markFrom, markTo, item, 2)) band.main.push({ from: markFrom, to: markTo, item });
  });
}

function placeIn(band: Band, item: LaneItem, index: number, room: { from: number; to: number }) {
  const { markFrom, markTo, anchorX, labelWidth } = item;
  if (!isFree(band.main, markFrom, markTo, index, 2)) return null;
  const mark = { from: markFrom, to: markTo, item: index };
  const withoutIt = () => band.main.filter((interval) => interval.item !== index);
  if (labelWidth === null) {
    band.main = [...withoutIt(), mark];
    return { side: 'none' as const, labelX: markTo };
  }
  const beside = [
    { side: 'right' as const, labelX: markTo + LABEL_GAP_PX },
    { side: 'left' as const, labelX: markFrom - LABEL_GAP_PX - labelWidth },
  ];
  for (const place of beside) {
    const [from, to] = [place.labelX, place.labelX + labelWidth];
    if (from < room.from || to > room.to || !isFree(band.main, from, to, index)) continue;
    band.main = [...withoutIt(), { from: Math.min(from, markFrom), to: Math.max(to, markTo), item: index }];
    return place;
  }
  const labelX = Math.max(room.from, Math.min(anchorX - ANCHOR_INDENT_PX, room.to - labelWidth));
  for (const side of ['above', 'below'] as const) {
    if (!isFree(band[side], labelX, labelX + labelWidth, index)) continue;
    band[side].push({ from: labelX, to: labelX + labelWidth, item: index });
    band.main = [...withoutIt(), mark];
    return { side, labelX };
  }
  return null;
}

const isFree = (
  intervals: readonly Interval[],
  from: number,
  to: number,
  item: number,
  gap = NEIGHBOUR_GAP_PX,
): boolean =>
  intervals.every((other) => other.item === item || to + gap <= other.from || from >= other.to + gap);
