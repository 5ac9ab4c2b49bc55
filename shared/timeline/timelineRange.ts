import { epochMs } from '../model/time.ts';
import type { EvidenceLane, PlacedEvidence } from './placedEvidence.ts';
import type { PlacedMoment } from './placeMoments.ts';
import { padView, type View, wholeRange } from './view.ts';

const HALF_HOUR_MS = 1_800_000;

/** From the first moment or event to the last; half an hour to either side of a single instant. Null without any. */
export function timelineRange(
  placed: readonly PlacedMoment[],
  evidence: readonly EvidenceLane[],
): View | null {
  const spans = evidence.flatMap((lane) => spanOf(lane.placed) ?? []);
  if (spans.length === 0) return wholeRange(placed);
  if (placed.length > 0) spans.push(momentSpan(placed));
  const start = Math.min(...spans.map((span) => span.startAt));
  const end = Math.max(...spans.map((span) => span.endAt));
  if (start === end) return { startAt: epochMs(start - HALF_HOUR_MS), endAt: epochMs(end + HALF_HOUR_MS) };
  return { startAt: epochMs(start), endAt: epochMs(end) };
}

/** Of moments that last no time the instant itself, without the room that a view of them has. */
function momentSpan(placed: readonly PlacedMoment[]): View {
  return {
    startAt: epochMs(placed.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)),
    endAt: epochMs(
      placed.reduce((most, { at, endAt }) => Math.max(most, endAt ?? at), Number.NEGATIVE_INFINITY),
    ),
  };
}

/** The first and the last instant; null when nothing has one. `endAt` may equal `startAt`. */
export function spanOf({ at, endAt }: PlacedEvidence): View | null {
  const [first, last] = [at[0], at[at.length - 1]];
  if (first === undefined || last === undefined) return null;
  return { startAt: epochMs(first), endAt: epochMs(endAt === null ? last : lastEnd(endAt, last)) };
}

const lastEnds = new WeakMap<Float64Array, number>();

function lastEnd(endAt: Float64Array, last: number): number {
  const known = lastEnds.get(endAt);
  if (known !== undefined) return known;
  let end = last;
  // NaN, of an instant, is never greater.
  for (const one of endAt) if (one > end) end = one;
  lastEnds.set(endAt, end);
  return end;
}

/** Moments that take less of the whole range than this would be a smudge in it. */
const LEAST_PART = 1 / 20;

/**
 * What a review opens with: everything, or the moments alone where the evidence is so much longer that they could not
 * be told apart beside it.
 */
export function openingView(placed: readonly PlacedMoment[], evidence: readonly EvidenceLane[]): View | null {
  const whole = timelineRange(placed, evidence);
  const moments = wholeRange(placed);
  if (!whole || !moments) return whole && padView(whole, 0.04);
  const part = (moments.endAt - moments.startAt) / (whole.endAt - whole.startAt);
  return padView(part < LEAST_PART ? moments : whole, 0.04);
}
