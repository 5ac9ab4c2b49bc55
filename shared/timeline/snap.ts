import { type EpochMs, epochMs } from '../model/time.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const STEPS_MS = [
  1,
  10,
  100,
  SECOND,
  5 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  6 * HOUR,
  24 * HOUR,
];

/** A hand can place a mark to about this many pixels. */
const STEADY_PX = 4;

/** The round step that dragging moves in at this scale. */
export function snapStepMs(msPerPixel: number): number {
  return STEPS_MS.find((step) => step >= msPerPixel * STEADY_PX) ?? 24 * HOUR;
}

/** @param offsetMs of the zone shown, so that round means round on its clock */
export function snapAt(at: EpochMs, stepMs: number, offsetMs: number): EpochMs {
  return epochMs(Math.round((at + offsetMs) / stepMs) * stepMs - offsetMs);
}
