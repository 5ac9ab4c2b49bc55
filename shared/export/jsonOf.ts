import type { Review } from '../model/review.ts';
import { isoOf } from '../model/time.ts';
import { metricsOf } from '../timeline/metrics.ts';
import { placeMilestones } from '../timeline/milestones.ts';
import { phasesOf } from '../timeline/phases.ts';
import { placeMoments } from '../timeline/placeMoments.ts';
import type { ExportOptions } from './exportOptions.ts';

/** Rises when a field changes its meaning; fields may be added without. */
const VERSION = 1;

/**
 * The review for other programs: as it is kept (`review`), and beside it what follows from it: instants as
 * ISO 8601 in UTC, phases and metrics in milliseconds (null: unknown, never 0).
 */
export function jsonOf(review: Review, { exportedAt, zone }: ExportOptions): string {
  const { placed, unplaced } = placeMoments(review);
  const milestones = placeMilestones(review, placed);
  const content = {
    format: 'debrief-export',
    version: VERSION,
    exportedAt: isoOf(exportedAt),
    zone,
    title: review.facts.facts.title,
    timeline: placed.map(({ moment, at, endAt, isApproximate, assumed }) => ({
      id: moment.id,
      at: isoOf(at),
      endAt: endAt === null ? null : isoOf(endAt),
      isApproximate,
      assumed,
      kind: moment.kind,
      title: moment.title,
    })),
    withoutTime: unplaced.map(({ id }) => id),
    milestones: Object.fromEntries([...milestones].map(([name, { moment }]) => [name, moment.id])),
    phases: phasesOf(milestones).map(({ startAt, endAt, ...phase }) => ({
      ...phase,
      startAt: isoOf(startAt),
      endAt: isoOf(endAt),
    })),
    metrics: metricsOf(milestones).map(({ definition, from, to, valueMs, isApproximate, warning }) => ({
      id: definition.id,
      name: definition.name,
      from: from?.moment.id ?? null,
      to: to?.moment.id ?? null,
      valueMs,
      isApproximate,
      warning,
    })),
    review,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
