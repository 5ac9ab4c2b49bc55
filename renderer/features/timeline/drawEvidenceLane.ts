import { eachBar, peakOf } from '../../../shared/timeline/density.ts';
import type { SingleEvent } from '../../../shared/timeline/singleEvents.ts';
import type { View } from '../../../shared/timeline/view.ts';

/** One lane as it is drawn in one frame. Lengths are CSS pixels. */
export interface LaneFrame {
  readonly at: Float64Array;
  readonly view: View;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly stepMs: number;
  readonly singles: readonly SingleEvent[];
  readonly labelOf: (index: number) => EventLabel | undefined;
  /** Index of the event that is open beside the timeline, −1 when it is none of this lane. */
  readonly picked: number;
  readonly colours: LaneColours;
  readonly scale: number;
}

export interface EventLabel {
  readonly time: string;
  readonly timePx: number;
  readonly title: string;
  readonly titlePx: number;
}

export interface LaneColours {
  readonly lane: string;
  readonly ink: string;
  readonly dim: string;
  readonly accent: string;
  readonly panel: string;
}

/** A bar is at least this wide, and a gap narrower than its step. */
export const BAR_PX = 4;
/** From the mark of a single event to its neighbours, at least. */
export const SINGLE_ROOM_PX = 18;
export const TIME_FONT = '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace';
export const TITLE_FONT = '"Inter Variable", Inter, system-ui, sans-serif';

const LEAST_BAR_PX = 3;
/** Above the highest bar, and below all. */
const MARGIN_PX = 4;
/** A lane of single events is not drawn as a wall: bars reach the top from so many events on. */
const LEAST_PEAK = 8;
const MARK_WIDTH_PX = 4;
const MARK_HEIGHT_PX = 14;
const LABEL_GAP_PX = 6;
/** A label cut below this says nothing. */
export const LEAST_LABEL_PX = 64;

/** Bars whose height is the square root of their count, marks and titles where single events have room. */
export function drawEvidenceLane(
  context: CanvasRenderingContext2D,
  frame: LaneFrame,
  pixelRatio: number,
): void {
  const { widthPx, heightPx } = frame;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  const singles = new Map(frame.singles.map((single) => [single.index, single]));
  drawBars(context, frame, singles, pixelRatio);
  for (const single of frame.singles) drawSingle(context, frame, single);
  if (frame.picked >= 0) drawPicked(context, frame);
}

function drawBars(
  context: CanvasRenderingContext2D,
  { at, view, widthPx, heightPx, stepMs, colours }: LaneFrame,
  singles: ReadonlyMap<number, SingleEvent>,
  pixelRatio: number,
): void {
  const pxPerMs = widthPx / (view.endAt - view.startAt);
  const peak = Math.max(peakOf(at, stepMs), LEAST_PEAK);
  const roomPx = heightPx - MARGIN_PX * 2;
  // Edges on whole device pixels: neighbours stay equally wide and sharp.
  const sharp = (px: number) => Math.round(px * pixelRatio) / pixelRatio;
  context.fillStyle = colours.lane;
  eachBar(at, view, stepMs, (startAt, from, to) => {
    if (singles.has(from)) return;
    const left = sharp((startAt - view.startAt) * pxPerMs);
    const right = sharp((startAt + stepMs - view.startAt) * pxPerMs);
    const height = Math.max(roomPx * Math.sqrt((to - from) / peak), LEAST_BAR_PX);
    context.fillRect(left, heightPx - MARGIN_PX - height, Math.max(right - left - 1, 1), height);
  });
}

const xOf = ({ at, view, widthPx }: LaneFrame, index: number): number =>
  (((at[index] ?? 0) - view.startAt) / (view.endAt - view.startAt)) * widthPx;

function drawSingle(context: CanvasRenderingContext2D, frame: LaneFrame, single: SingleEvent): void {
  const { heightPx, colours, scale } = frame;
  const x = xOf(frame, single.index);
  const middle = heightPx / 2;
  capsule(context, x, middle, MARK_WIDTH_PX * scale, MARK_HEIGHT_PX * scale);
  context.fillStyle = colours.lane;
  context.fill();
  const label = frame.labelOf(single.index);
  const roomPx = single.afterPx - (MARK_WIDTH_PX + LABEL_GAP_PX * 3) * scale;
  if (!label || roomPx < LEAST_LABEL_PX * scale) return;
  context.textBaseline = 'middle';
  const left = x + (MARK_WIDTH_PX + LABEL_GAP_PX) * scale;
  context.font = `500 ${12 * scale}px ${TIME_FONT}`;
  context.fillStyle = colours.dim;
  context.fillText(label.time, left, middle + 1);
  const titleRoomPx = roomPx - label.timePx - LABEL_GAP_PX * scale;
  const title = cutTo(label, titleRoomPx);
  if (title === '') return;
  context.font = `400 ${13 * scale}px ${TITLE_FONT}`;
  context.fillStyle = colours.ink;
  context.fillText(title, left + label.timePx + LABEL_GAP_PX * scale, middle + 1);
}

/** By the mean width of its characters, with some to spare: measuring would cost more than a frame has. */
function cutTo({ title, titlePx }: EventLabel, roomPx: number): string {
  if (titlePx <= roomPx) return title;
  const length = Math.floor(((title.length * roomPx) / titlePx) * 0.94) - 1;
  return length < 4 ? '' : `${title.slice(0, length).trimEnd()}…`;
}

function drawPicked(context: CanvasRenderingContext2D, frame: LaneFrame): void {
  const { heightPx, colours, scale, picked } = frame;
  const x = xOf(frame, picked);
  if (x < -MARK_HEIGHT_PX || x > frame.widthPx + MARK_HEIGHT_PX) return;
  // A ground of its own: the ring may stand among bars of its colour.
  capsule(context, x, heightPx / 2, (MARK_WIDTH_PX + 12) * scale, (MARK_HEIGHT_PX + 12) * scale);
  context.fillStyle = colours.panel;
  context.fill();
  capsule(context, x, heightPx / 2, (MARK_WIDTH_PX + 7) * scale, (MARK_HEIGHT_PX + 7) * scale);
  context.lineWidth = 2.5;
  context.strokeStyle = colours.accent;
  context.stroke();
  capsule(context, x, heightPx / 2, MARK_WIDTH_PX * scale, MARK_HEIGHT_PX * scale);
  context.fillStyle = colours.lane;
  context.fill();
}

function capsule(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  widthPx: number,
  heightPx: number,
): void {
  context.beginPath();
  context.roundRect(x - widthPx / 2, y - heightPx / 2, widthPx, heightPx, widthPx / 2);
}
