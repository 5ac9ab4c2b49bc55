import { EVENT_KINDS, type EventKind } from '../model/kind.ts';
import { MILESTONE_KIND } from '../model/milestone.ts';
import type { Review } from '../model/review.ts';
import { partsIn, type ZoneId } from '../model/time.ts';
import { metricsOf } from '../timeline/metrics.ts';
import { milestonesOf, placeMilestones } from '../timeline/milestones.ts';
import { phasesOf } from '../timeline/phases.ts';
import { type PlacedMoment, placeMoments } from '../timeline/placeMoments.ts';
import { reviewSpan } from '../timeline/reviewSpan.ts';
import { axisTicks } from './axisTicks.ts';
import { LANE_NAME, layOutLane } from './laneLayout.ts';
import { type Box, boxOf, type Line, type PlacedMark, type PlacedText } from './layoutParts.ts';
import { measureText } from './measureText.ts';
import { momentLabel } from './momentLabel.ts';
import { HEAD_ROW_PX, type PhaseSpan, phaseHeads } from './phaseHeads.ts';
import { pictureHeader } from './pictureHeader.ts';
import { pictureLanes } from './pictureLanes.ts';
import { pictureLegend } from './pictureLegend.ts';
import { type LabelChoice, PICTURE_WIDTH_PX, type PictureOptions } from './pictureOptions.ts';
import { pictureRange } from './pictureRange.ts';
import { drawableLine } from './svgText.ts';

/** Everything that is drawn, with its place: all a test needs to see that nothing overlaps or falls off. */
export interface PictureLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Time from left to right; the phase bands' heads are at its top. */
  readonly plot: Box;
  readonly bands: readonly { readonly box: Box; readonly kind: EventKind }[];
  readonly lanes: readonly Box[];
  readonly gridX: readonly number[];
  readonly milestoneLines: readonly { readonly x: number; readonly kind: EventKind }[];
  readonly marks: readonly PlacedMark[];
  readonly leaders: readonly Line[];
  readonly texts: readonly PlacedText[];
}

/** Around the picture; next to nothing where it stands in a page with margins of its own. */
const MARGIN_PX = { alone: 24, inPage: 2 } as const;
const AXIS_PX = 44;

export function pictureLayout(review: Review, options: PictureOptions): PictureLayout {
  const { zone } = options;
  const widthPx = Math.round(Math.max(PICTURE_WIDTH_PX.min, Math.min(options.widthPx, PICTURE_WIDTH_PX.max)));
  const { placed: all, unplaced } = placeMoments(review);
  const milestones = placeMilestones(review, all);
  const range = pictureRange(all, options.range);
  const placed = all.filter(({ at, endAt }) => (endAt ?? at) >= range.startAt && at <= range.endAt);
  // A part of it speaks of what it shows.
  const span = options.range ? reviewSpan(placed, new Map()) : reviewSpan(all, milestones);

  const margin = options.hasHeader ? MARGIN_PX.alone : MARGIN_PX.inPage;
  const inner = widthPx - 2 * margin;
  const header = options.hasHeader
    ? pictureHeader(
        {
          title: review.facts.facts.title,
          span,
          count: placed.length,
          zone,
          metrics: metricsOf(milestones),
        },
        margin,
        margin - 6,
        inner,
      )
    : { texts: [], endY: 4 };

  const lanes = pictureLanes(review, placed, options.laneBy);
  const namesWidth = nameColumn(
    lanes.map(({ name, kind }) => measureText(drawableLine(name), LANE_NAME) + (kind ? 26 : 0)),
    inner,
  );
  const room = { from: margin + namesWidth + 16, to: widthPx - margin };
  // A mark at either end of the range is drawn whole.
  const scale = { from: room.from + 14, to: room.to - 14 };
  const toX = (at: number) =>
    scale.from + ((at - range.startAt) / (range.endAt - range.startAt)) * (scale.to - scale.from);

  const plotTop = header.endY + 16;
  const spans = phasesOf(milestones)
    .filter(({ startAt, endAt }) => endAt > range.startAt && startAt < range.endAt)
    .map(
      (phase): PhaseSpan => ({
        phase,
        fromX: Math.max(room.from, toX(phase.startAt)),
        toX: Math.min(room.to, toX(phase.endAt)),
      }),
    );
  const heads = phaseHeads(spans, plotTop, room);

  const hasDate = isOverDays(placed, zone);
  let y = heads.endY + (spans.length > 0 ? 0 : HEAD_ROW_PX / 4);
  const laidOut = lanes.map((lane) => {
    const done = layOutLane({
      lane,
      top: y,
      names: { x: margin, width: namesWidth },
      room,
      toX,
      milestonesOf: (one) => milestonesOf(review, one.moment.id),
      labelOf: (one) => {
        const marks = milestonesOf(review, one.moment.id);
        return isLabelled(options.labels, one, marks.length > 0)
          ? momentLabel(one, marks, zone, hasDate, room.to - room.from)
          : null;
      },
    });
    y += done.box.height;
    return done;
  });
  if (lanes.length === 0) y += 48;
  const plot = boxOf(room.from, plotTop, room.to - room.from, y - plotTop);
  const axis = axisTicks(range, zone, toX, scale, { from: room.from - 40, to: widthPx - 2 }, y);
  const legend = pictureLegend(
    {
      kinds: EVENT_KINDS.filter((kind) => placed.some(({ moment }) => moment.kind === kind)),
      hasMilestones: placed.some(({ moment }) => milestonesOf(review, moment.id).length > 0),
      hasRanges: placed.some(({ endAt }) => endAt !== null),
      hasApproximate: placed.some(({ isApproximate }) => isApproximate),
      hasAssumed: placed.some(({ assumed }) => assumed.length > 0),
      notes: notesOf(all.length - placed.length, unplaced.length, all.length),
    },
    margin,
    y + AXIS_PX + 6,
    inner,
  );
  return {
    widthPx,
    heightPx: Math.ceil(legend.endY + (options.hasHeader ? margin : 8)),
    plot,
    bands: spans.map(({ phase, fromX, toX: end }) => ({
      kind: phase.kind,
      box: boxOf(fromX, plotTop, end - fromX, plot.height),
    })),
    lanes: laidOut.map(({ box }) => box),
    gridX: axis.gridX,
    milestoneLines: [...milestones]
      .filter(([, { at }]) => at >= range.startAt && at <= range.endAt)
      .map(([name, { at }]) => ({ x: toX(at), kind: MILESTONE_KIND[name] })),
    marks: [...laidOut.flatMap(({ marks }) => marks), ...legend.marks],
    leaders: laidOut.flatMap(({ leaders }) => leaders),
    texts: [
      ...header.texts,
      ...heads.texts,
      ...laidOut.flatMap(({ texts }) => texts),
      ...axis.texts,
      ...legend.texts,
    ],
  };
}

/** As wide as the longest name, within reason; longer ones are broken. */
const nameColumn = (widths: readonly number[], inner: number) =>
  Math.ceil(Math.min(Math.max(90, ...widths.map((width) => width + 1)), Math.max(120, inner * 0.2)));

/** Moments come in time order. */
const isOverDays = (placed: readonly PlacedMoment[], zone: ZoneId) =>
  new Set([placed.at(0), placed.at(-1)].map((one) => one && partsIn(one.at, zone).date)).size > 1;

function isLabelled(choice: LabelChoice, { moment }: PlacedMoment, isMilestone: boolean): boolean {
  if (choice === 'all') return true;
  if (choice === 'none') return false;
  return choice === 'milestones' ? isMilestone : choice.has(moment.id);
}

function notesOf(outside: number, timeless: number, placed: number): string[] {
  const moments = (n: number) => `${n} ${n === 1 ? 'moment' : 'moments'}`;
  return [
    ...(placed === 0 && timeless === 0 ? ['No moments yet.'] : []),
    ...(outside > 0 ? [`${moments(outside)} outside the time shown.`] : []),
    ...(timeless > 0 ? [`${moments(timeless)} without a known time: not drawn.`] : []),
  ];
}
