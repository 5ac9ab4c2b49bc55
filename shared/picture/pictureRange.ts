import { addMs, epochMs } from '../model/time.ts';
import type { PlacedMoment } from '../timeline/placeMoments.ts';
import type { TimeRange } from './pictureOptions.ts';

/** Share of the incident's length that is left free at either side. */
const MARGIN = 0.015;
const SINGLE_INSTANT_MS = 30 * 60_000;

/** The range asked for, else all moments with a little margin. Never of no length. */
export function pictureRange(placed: readonly PlacedMoment[], asked: TimeRange | null): TimeRange {
  if (asked && asked.endAt > asked.startAt) return asked;
  const first = placed[0];
  if (!first) return { startAt: epochMs(0), endAt: epochMs(SINGLE_INSTANT_MS) };
  const last = placed.reduce((end, { at, endAt }) => Math.max(end, at, endAt ?? at), first.at as number);
  const margin = last > first.at ? (last - first.at) * MARGIN : SINGLE_INSTANT_MS;
  return { startAt: addMs(first.at, -margin), endAt: addMs(epochMs(last), margin) };
}
