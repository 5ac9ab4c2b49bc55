import type { Evidence } from '../model/evidence.ts';

/** Lines of several writers may stand some seconds out of order. */
const JITTER_MS = 60_000;
/** The longest stretch of a clock that is set back; summer time is an hour. */
const LONGEST_REPEAT_MS = 7_200_000;

/**
 * Which events come after the clock jumped back by up to two hours, from there until it has passed where it was
 * before by an hour: in an hour that summer time repeats they are of the second pass. By the order of lines alone,
 * so it holds whatever zone the source is given. A file with the newest first is read from its end.
 */
export function secondPasses(evidence: Evidence): (place: number) => boolean {
  const runs = runsOf(evidence);
  if (runs.length === 0) return () => false;
  return (place) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.from ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run !== undefined && place <= run.to;
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** In ascending order of places, both ends included. */
function runsOf(evidence: Evidence): readonly Run[] {
  const isNewestFirst = hasNewestFirst(evidence);
  const runs: { from: number; to: number }[] = [];
  let highMs = Number.NEGATIVE_INFINITY;
  /** Where the clock was before it jumped back; not a number outside of a second pass. */
  let jumpMs = Number.NaN;
  forEachTime(evidence, isNewestFirst, (civilMs, place) => {
    const isInPass = civilMs <= jumpMs + LONGEST_REPEAT_MS / 2 && civilMs >= jumpMs - LONGEST_REPEAT_MS;
    if (!isInPass) {
      const backMs = highMs - civilMs;
      const isJump = backMs > JITTER_MS && backMs <= LONGEST_REPEAT_MS;
      jumpMs = isJump ? highMs : Number.NaN;
      // Further back is another day or another part of the file.
      if (civilMs > highMs || backMs > LONGEST_REPEAT_MS) highMs = civilMs;
      if (!isJump) return;
    }
    if (civilMs > highMs) highMs = civilMs;
    const run = runs.at(-1);
    if (run && run.to === place - 1) run.to = place;
    else if (run && run.from === place + 1) run.from = place;
    else runs.push({ from: place, to: place });
  });
  return isNewestFirst ? runs.reverse() : runs;
}

function forEachTime(
  { chunks, count }: Evidence,
  isFromEnd: boolean,
  visit: (civilMs: number, place: number) => void,
): void {
  let place = isFromEnd ? count : 0;
  for (let c = 0; c < chunks.length; c++) {
    const chunk = chunks[isFromEnd ? chunks.length - 1 - c : c];
    if (!chunk) continue;
    const { civilMs, count: length } = chunk;
    if (isFromEnd) for (let i = length - 1; i >= 0; i--) visit(civilMs[i] ?? 0, --place);
    else for (let i = 0; i < length; i++) visit(civilMs[i] ?? 0, place++);
  }
}

function hasNewestFirst({ chunks }: Evidence): boolean {
  let falling = 0;
  let rising = 0;
  for (const { civilMs, count } of chunks)
    for (let i = 1; i < count; i++) {
      const step = (civilMs[i] ?? 0) - (civilMs[i - 1] ?? 0);
      if (step > 0) rising += 1;
      else if (step < 0) falling += 1;
    }
  return falling > rising;
}
