import { addMs, type EpochMs, epochMs } from '../model/time.ts';
import type { PlacedMoment } from './placeMoments.ts';

/** The stretch of time that is visible. */
export interface View {
  readonly startAt: EpochMs;
  /** Always after `startAt`. */
  readonly endAt: EpochMs;
}

const HALF_HOUR_MS = 1_800_000;
/** Closer than this no label would say anything new: times are shown to the millisecond. */
export const MIN_VIEW_MS = 100;
const MIN_LONGEST_VIEW_MS = 86_400_000;

/** From the first moment to the last; half an hour to either side of a single instant. Null without moments. */
export function wholeRange(placed: readonly PlacedMoment[]): View | null {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { at, endAt } of placed) {
    start = Math.min(start, at);
    end = Math.max(end, endAt ?? at);
  }
  if (start > end) return null;
  if (start === end) return { startAt: epochMs(start - HALF_HOUR_MS), endAt: epochMs(end + HALF_HOUR_MS) };
  return { startAt: epochMs(start), endAt: epochMs(end) };
}

/** The view with a margin on either side, as a part of its length. */
export const padView = ({ startAt, endAt }: View, part: number): View => ({
  startAt: addMs(startAt, (startAt - endAt) * part),
  endAt: addMs(endAt, (endAt - startAt) * part),
});

/** The longest stretch that can be seen at once: some room around everything, at least a day. */
export const longestViewMs = ({ startAt, endAt }: View): number =>
  Math.max((endAt - startAt) * 4, MIN_LONGEST_VIEW_MS);

/** What a view of a review is measured by while it has nothing: an hour around its making. */
export const rangeAround = (createdAt: EpochMs): View => ({
  startAt: addMs(createdAt, -HALF_HOUR_MS),
  endAt: addMs(createdAt, HALF_HOUR_MS),
});

/**
 * The view in whole milliseconds, neither shorter nor longer than can be shown, and with its middle no further
 * from the range than the longest view is long.
 */
export function clampView({ startAt, endAt }: View, range: View): View {
  const longest = longestViewMs(range);
  const length = Math.round(Math.min(Math.max(endAt - startAt, MIN_VIEW_MS), longest));
  const middle = Math.min(Math.max((startAt + endAt) / 2, range.startAt - longest), range.endAt + longest);
  const start = Math.round(middle - length / 2);
  return { startAt: epochMs(start), endAt: epochMs(start + length) };
}

/** Shorter (`factor` below 1) or longer around `centreAt`, which keeps its place. */
export function zoomView(
  { startAt, endAt }: View,
  factor: number,
  centreAt = epochMs((startAt + endAt) / 2),
): View {
  const start = centreAt - (centreAt - startAt) * factor;
  const end = centreAt + (endAt - centreAt) * factor;
  if (end - start >= MIN_VIEW_MS) return { startAt: epochMs(start), endAt: epochMs(end) };
  const middle = (start + end) / 2;
  return { startAt: epochMs(middle - MIN_VIEW_MS / 2), endAt: epochMs(middle + MIN_VIEW_MS / 2) };
}

/** Later by a part of its length; earlier when negative. */
export const panView = ({ startAt, endAt }: View, part: number): View => ({
  startAt: addMs(startAt, (endAt - startAt) * part),
  endAt: addMs(endAt, (endAt - startAt) * part),
});

/** The view itself when it shows the instant with some margin, else one of the same length centred on it. */
export function revealInView(view: View, at: EpochMs): View {
  // Less than the margin of a fitted view: its first and last moment are in view.
  const margin = (view.endAt - view.startAt) * 0.01;
  if (at >= view.startAt + margin && at <= view.endAt - margin) return view;
  const half = (view.endAt - view.startAt) / 2;
  return { startAt: epochMs(at - half), endAt: epochMs(at + half) };
}

/** One end moved by `byMs`; it stops before it would reach the other. */
export function stretchView({ startAt, endAt }: View, end: 'start' | 'end', byMs: number): View {
  return end === 'start'
    ? { startAt: epochMs(Math.min(startAt + byMs, endAt - MIN_VIEW_MS)), endAt }
    : { startAt, endAt: epochMs(Math.max(endAt + byMs, startAt + MIN_VIEW_MS)) };
}
