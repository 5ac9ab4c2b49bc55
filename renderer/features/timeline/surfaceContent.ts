import type { MomentId, SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { type LabelPlace, type LabelRequest, layOutLabels } from '../../../shared/timeline/labelLayout.ts';
import { type Lane, type LaneBy, laneKeyOf } from '../../../shared/timeline/lanes.ts';
import { milestonesOf } from '../../../shared/timeline/milestones.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import type { View } from '../../../shared/timeline/view.ts';
import type { ItemLook } from './itemContent.ts';
import { labelWidth } from './labelWidth.ts';
import { shownTime } from './shownTime.ts';

/** All that the timeline is to draw. */
export interface SurfaceContent {
  readonly lanes: readonly Lane[];
  /** Sources whose evidence has a lane: their own one, or the lane of the same key. */
  readonly evidence: readonly EvidenceRow[];
  /** Of the density at the bottom of a lane. */
  readonly evidencePx: number;
  /** Rows that each lane needs, by its key. */
  readonly rowCounts: ReadonlyMap<string, number>;
  readonly items: readonly SurfaceItem[];
  readonly phases: readonly Phase[];
  /** Of type and marks: 1 on a screen, more on a stage. */
  readonly scale: number;
}

export interface EvidenceRow {
  readonly sourceId: SourceId;
  /** Set: it shares this lane with the moments of the source. */
  readonly laneKey: string | null;
  readonly name: string;
  readonly colour: number;
  readonly count: number;
  /** In words for a screen reader: how many events, from when to when. */
  readonly says: string;
}

export interface SurfaceItem {
  readonly id: MomentId;
  readonly laneKey: string;
  readonly at: EpochMs;
  readonly endAt: EpochMs | null;
  readonly look: ItemLook;
}

export interface ContentInput {
  readonly review: Review;
  /** Those to draw, in time order. */
  readonly placed: readonly PlacedMoment[];
  readonly lanes: readonly Lane[];
  readonly evidence: readonly EvidenceRow[];
  readonly evidencePx: number;
  readonly laneBy: LaneBy;
  readonly phases: readonly Phase[];
  readonly selection: MomentId | null;
  readonly zone: ZoneId;
  /** Set: times are shown since the incident began. */
  readonly sinceAt: EpochMs | null;
  readonly view: View;
  readonly widthPx: number;
  readonly rowsPerLane: number;
  readonly scale: number;
}

/** Half of a mark's box in timelineItems.css; a mark without label counts as less, so that many fit in a row. */
const MARK_PX = 9;
const UNNAMED_PX = 2;
const CROWDED_PX = 360;
/** Between a label and what follows it in its row. */
export const GAP_PX = 10;

export function surfaceContent(input: ContentInput): SurfaceContent {
  const { review, placed, laneBy, view, widthPx, scale } = input;
  const pxPerMs = widthPx / (view.endAt - view.startAt);
  const toX = (at: EpochMs) => (at - view.startAt) * pxPerMs;
  const byLane = new Map<string, LabelRequest[]>();
  const drafts = placed.map((one) => {
    const { moment, at, endAt } = one;
    const draft = {
      one,
      laneKey: laneKeyOf(moment, laneBy),
      time: shownTime({ at, isApproximate: one.isApproximate, isAssumed: one.assumed.length > 0 }, input),
      title: moment.title.trim() || 'Untitled',
      milestones: milestonesOf(review, moment.id),
    };
    const requests = byLane.get(draft.laneKey) ?? [];
    if (requests.length === 0) byLane.set(draft.laneKey, requests);
    requests.push({
      id: moment.id,
      x: toX(at),
      endX: toX(endAt ?? at),
      labelPx: labelWidth(draft, scale),
      isAlwaysNamed: draft.milestones.length > 0 || moment.id === input.selection,
    });
    return draft;
  });
  const room = {
    widthPx,
    rows: input.rowsPerLane,
    markPx: MARK_PX * scale,
    unnamedPx: UNNAMED_PX * scale,
    gapPx: GAP_PX,
    crowdedPx: CROWDED_PX * scale,
  };
  const places = new Map<string, LabelPlace>();
  const rowCounts = new Map<string, number>();
  for (const [laneKey, requests] of byLane) {
    const layout = layOutLabels(requests, room);
    rowCounts.set(laneKey, layout.rowCount);
    for (const [id, place] of layout.places) places.set(id, place);
  }
  const items = drafts.map(({ one, laneKey, time, title, milestones }) => ({
    id: one.moment.id,
    laneKey,
    at: one.at,
    endAt: one.endAt,
    look: {
      momentId: one.moment.id,
      kind: one.moment.kind,
      time,
      title,
      milestones,
      isDashed: one.isApproximate || one.assumed.length > 0,
      place: places.get(one.moment.id) ?? { side: 'none' as const, labelPx: 0 },
    },
  }));
  return {
    lanes: input.lanes,
    evidence: input.evidence,
    evidencePx: input.evidencePx,
    rowCounts,
    items,
    phases: input.phases,
    scale,
  };
}
