import type { Milestone } from '../model/milestone.ts';
import { addMs, between, type DurationMs, type EpochMs } from '../model/time.ts';
import type { PlacedMilestones } from './milestones.ts';
import type { PlacedMoment } from './placeMoments.ts';

export interface MetricDefinition {
  readonly id: 'ttd' | 'tta' | 'tte' | 'ttm' | 'ttr';
  readonly short: string;
  readonly name: string;
  readonly from: Milestone;
  readonly to: Milestone;
  /** What other tools call the same pair (../../README of the product: metrics). */
  readonly otherNames: readonly string[];
}

/** Pairs of milestones of one incident; never averaged. Clocks of other tools: their public documentation. */
export const METRICS: readonly MetricDefinition[] = [
  {
    id: 'ttd',
    short: 'TTD',
    name: 'time to detect',
    from: 'began',
    to: 'detected',
    otherNames: ['Datadog: time to detect', 'FireHydrant: time to detect', 'Morgue: time undetected'],
  },
  {
    id: 'tta',
    short: 'TTA',
    name: 'time to acknowledge',
    from: 'detected',
    to: 'acknowledged',
    otherNames: ['PagerDuty: time to acknowledge'],
  },
  { id: 'tte', short: 'TTE', name: 'time to escalate', from: 'detected', to: 'escalated', otherNames: [] },
  {
    id: 'ttm',
    short: 'TTM',
    name: 'time to mitigate',
    from: 'began',
    to: 'mitigated',
    otherNames: ['FireHydrant: time to mitigate'],
  },
  {
    id: 'ttr',
    short: 'TTR',
    name: 'time to resolve',
    from: 'began',
    to: 'resolved',
    otherNames: ['FireHydrant: time to resolve', 'FireFighter: time to recover', 'Morgue: impact time'],
  },
];

export interface Metric {
  readonly definition: MetricDefinition;
  readonly from: PlacedMoment | null;
  readonly to: PlacedMoment | null;
  /**
   * Null: unknown, since an end is missing, or known only to the day (then `range` says what it can be). Never 0
   * for "not known". Negative with the `order` warning.
   */
  readonly valueMs: DurationMs | null;
  /** What the value can be when an end is known only to a range; null when both are instants. */
  readonly range: MetricRange | null;
  /** An end is approximate or stands on an assumption: the value is "about". */
  readonly isApproximate: boolean;
  /** `order`: the ends are the wrong way round, so the value says nothing until one is moved. */
  readonly warning: 'order' | null;
}

export interface MetricRange {
  readonly minMs: DurationMs;
  readonly maxMs: DurationMs;
}

const DAY_MS = 86_400_000;

export function metricsOf(milestones: PlacedMilestones): Metric[] {
  return METRICS.map((definition) => {
    const from = milestones.get(definition.from) ?? null;
    const to = milestones.get(definition.to) ?? null;
    const hasDateOnly = [from, to].some((end) => end?.assumed.includes('clock'));
    const range = from && to ? rangeOf(from, to) : null;
    const valueMs = from && to && !hasDateOnly ? between(from.at, to.at) : null;
    return {
      definition,
      from,
      to,
      valueMs,
      range,
      isApproximate: [from, to].some((end) => end !== null && isUncertain(end, from, to)),
      warning: (range?.maxMs ?? valueMs ?? 0) < 0 ? 'order' : null,
    };
  });
}

function rangeOf(from: PlacedMoment, to: PlacedMoment): MetricRange | null {
  const [start, end] = [latestOf(from), latestOf(to)];
  if (start === from.at && end === to.at) return null;
  return { minMs: between(start, to.at), maxMs: between(from.at, end) };
}

/**
 * The last instant at which a milestone may lie; its `at` is the first. Known to a range are times without a clock
 * (any time of that day) and approximate ranges ("about 10:00 to 10:20"). A range that is not approximate is
 * something that took long; its milestone is where it starts.
 */
function latestOf({ at, endAt, isApproximate, assumed }: PlacedMoment): EpochMs {
  if (assumed.includes('clock')) return addMs(at, DAY_MS);
  return isApproximate && endAt !== null ? endAt : at;
}

/** An assumption that both ends share (one unknown zone, one assumed date) leaves the difference exact. */
function isUncertain(end: PlacedMoment, from: PlacedMoment | null, to: PlacedMoment | null): boolean {
  if (end.isApproximate || end.assumed.includes('clock')) return true;
  const other = end === from ? to : from;
  return (
    other !== null &&
    end.assumed.length > 0 &&
    !(
      end.assumed.join() === other.assumed.join() &&
      end.moment.origin?.sourceId === other.moment.origin?.sourceId
    )
  );
}
