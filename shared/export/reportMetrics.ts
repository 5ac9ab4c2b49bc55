import type { Milestone } from '../model/milestone.ts';
import type { Review } from '../model/review.ts';
import type { ZoneId } from '../model/time.ts';
import { timeText } from '../picture/momentLabel.ts';
import { formatDate } from '../timeline/formatTime.ts';
import { metricsOf } from '../timeline/metrics.ts';
import { metricText } from '../timeline/metricText.ts';
import type { PlacedMilestones } from '../timeline/milestones.ts';
import type { PlacedMoment } from '../timeline/placeMoments.ts';
import type { ReportEnd, ReportMetric } from './reportJob.ts';
import { sourceLine } from './sourceLine.ts';

/** Every metric with its two ends; a missing end is said, never filled in. */
export function reportMetrics(review: Review, milestones: PlacedMilestones, zone: ZoneId): ReportMetric[] {
  return metricsOf(milestones).map((metric) => {
    const { definition, from, to, valueMs, warning } = metric;
    return {
      name: definition.name,
      value: metricText(metric),
      isKnown: valueMs !== null && warning === null,
      warning:
        warning === 'order'
          ? `“${definition.to}” lies before “${definition.from}”: one of them is wrong`
          : null,
      from: endOf(review, definition.from, from, zone),
      to: endOf(review, definition.to, to, zone),
    };
  });
}

function endOf(review: Review, milestone: Milestone, placed: PlacedMoment | null, zone: ZoneId): ReportEnd {
  if (!placed) return { milestone, moment: null };
  const { moment, at, assumed } = placed;
  const time = timeText({ ...placed, endAt: null }, zone, false);
  const when = assumed.includes('clock') ? formatDate(at, zone) : `${formatDate(at, zone)}, ${time}`;
  const title = moment.title.trim() || 'untitled';
  return { milestone, moment: `${when} · ${title} (${sourceLine(moment, review.sources)})` };
}
