import { type Evidence, type EvidenceChunk, FLAG, NO_OFFSET } from '../model/evidence.ts';
import type { SourceCorrection } from '../model/review.ts';
import { UTC, type ZoneId } from '../model/time.ts';
import { orderOf } from './orderOf.ts';
import type { PlacedEvidence } from './placedEvidence.ts';
import type { TimeAssumption } from './placeMoments.ts';
import { secondPasses } from './secondPasses.ts';
import { yearStretchAt, yearsFromBase } from './yearShift.ts';
import { type ZoneStretch, zoneStretchAt } from './zoneStretches.ts';

const MINUTE_MS = 60_000;
/** Shown in this order. */
const ASSUMPTIONS: readonly TimeAssumption[] = ['date', 'year', 'clock', 'zone', 'summerTime'];

/**
 * The instants of all events of a source under its correction: what `instantOfWritten` (placeMoments.ts) says of each
 * written time, for a million of them at once. Offsets and leap days are looked up once a stretch of the calendar.
 * Events that have no instant (no date, no year, a 29 February in a year without one) are left out.
 */
export function placeEvidence(evidence: Evidence, correction: SourceCorrection): PlacedEvidence {
  const { count, chunks } = evidence;
  const toInstant = converter(evidence, correction);
  const hasEnds = chunks.some(({ civilEndMs }) => civilEndMs !== null);
  const at = new Float64Array(count);
  const endAt = hasEnds ? new Float64Array(count) : null;
  const place = new Uint32Array(count);
  let kept = 0;
  let first = 0;
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.count; i++) {
      const instant = toInstant(chunk, i, first + i, chunk.civilMs[i] ?? Number.NaN);
      if (Number.isNaN(instant)) continue;
      at[kept] = instant;
      place[kept] = first + i;
      if (endAt) endAt[kept] = endOf(chunk, i, first + i, instant);
      kept += 1;
    }
    first += chunk.count;
  }
  const assumed = ASSUMPTIONS.filter((one) => toInstant.assumed.has(one));
  return { count: kept, ...inOrder(kept, at, endAt, place), assumed };

  function endOf(chunk: EvidenceChunk, i: number, eventPlace: number, startAt: number): number {
    const civilEndMs = chunk.civilEndMs?.[i] ?? Number.NaN;
    if (Number.isNaN(civilEndMs)) return Number.NaN;
    const end = toInstant(chunk, i, eventPlace, civilEndMs);
    return end > startAt ? end : Number.NaN;
  }
}

function inOrder(count: number, at: Float64Array, endAt: Float64Array | null, place: Uint32Array) {
  const order = orderOf(at.subarray(0, count));
  if (!order)
    return {
      at: count < at.length ? at.slice(0, count) : at,
      endAt: endAt && count < at.length ? endAt.slice(0, count) : endAt,
      place: count < at.length ? place.slice(0, count) : place,
    };
  return {
    at: reordered(at, order, new Float64Array(count)),
    endAt: endAt && reordered(endAt, order, new Float64Array(count)),
    place: reordered(place, order, new Uint32Array(count)),
  };
}

function reordered<Column extends Float64Array | Uint32Array>(
  from: Column,
  order: Uint32Array,
  to: Column,
): Column {
  for (let i = 0; i < order.length; i++) to[i] = from[order[i] ?? 0] ?? 0;
  return to;
}

interface Converter {
  (chunk: EvidenceChunk, i: number, place: number, civilMs: number): number;
  /** What the times converted so far stood on. */
  readonly assumed: ReadonlySet<TimeAssumption>;
}

/** From a civil time of an event to its instant; NaN where it has none. Remembers the last stretch of each kind. */
function converter(evidence: Evidence, correction: SourceCorrection): Converter {
  const { zone, isZoneSet, assumedDate, isDateConfirmed, assumedYear, isYearConfirmed, clockShiftMs } =
    correction;
  const assumed = new Set<TimeAssumption>();
  const firstDayMs = assumedDate === null ? Number.NaN : Date.parse(`${assumedDate}T00:00Z`);
  const addYears = assumedYear == null ? null : yearsFromBase(assumedYear);
  const goesBeforeTaken = isZoneSet === true && zone !== null;
  const isSecondPass = zone === null || isFixed(zone) ? null : secondPasses(evidence);
  const offsetOf = localOffset(zone ?? UTC);
  let yearFromMs = Number.NaN;
  let yearToMs = Number.NaN;
  let yearShiftMs = 0;

  const convert = (chunk: EvidenceChunk, i: number, place: number, written: number): number => {
    const flags = chunk.flags[i] ?? 0;
    let civilMs = written;
    if (flags & FLAG.noDate) {
      civilMs += firstDayMs;
      if (!isDateConfirmed && !Number.isNaN(firstDayMs)) assumed.add('date');
    } else if (flags & FLAG.noYear) {
      if (addYears === null) return Number.NaN;
      if (!(civilMs >= yearFromMs && civilMs < yearToMs)) {
        const found = yearStretchAt(civilMs, addYears);
        yearFromMs = found.fromMs;
        yearToMs = found.toMs;
        yearShiftMs = found.shiftMs;
      }
      civilMs += yearShiftMs;
      if (!isYearConfirmed && !Number.isNaN(civilMs)) assumed.add('year');
    }
    if (Number.isNaN(civilMs)) return civilMs;
    const hasClock = (flags & FLAG.noClock) === 0;
    if (!hasClock) assumed.add('clock');
    const offsetMin = chunk.offsetMin[i] ?? NO_OFFSET;
    const isOwn = offsetMin !== NO_OFFSET && !(goesBeforeTaken && flags & FLAG.offsetTaken);
    if (isOwn) return civilMs - offsetMin * MINUTE_MS + clockShiftMs;
    if (zone === null) assumed.add('zone');
    const stretch = offsetOf(civilMs);
    let offsetMs = stretch.offsetMs;
    if (stretch.isUnclear && hasClock) {
      // As for moments: what is said of a range is said of its start.
      if (written === chunk.civilMs[i]) assumed.add('summerTime');
      const { laterOffsetMs } = stretch;
      const isLater = isSecondPass?.(place) || offsetMin * MINUTE_MS === laterOffsetMs;
      if (laterOffsetMs !== null && isLater) offsetMs = laterOffsetMs;
    }
    return civilMs - offsetMs + clockShiftMs;
  };
  return Object.assign(convert, { assumed });
}

const isFixed = (zone: ZoneId): boolean => zone === UTC || /^[+-]/.test(zone);

function localOffset(zone: ZoneId): (civilMs: number) => ZoneStretch {
  let last = zoneStretchAt(zone, 0);
  const known: ZoneStretch[] = [last];
  return (civilMs) => {
    if (civilMs >= last.fromMs && civilMs < last.toMs) return last;
    const found = known.find(({ fromMs, toMs }) => civilMs >= fromMs && civilMs < toMs);
    last = found ?? zoneStretchAt(zone, civilMs);
    if (!found) known.push(last);
    return last;
  };
}
