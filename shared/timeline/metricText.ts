import { formatMetric } from './formatTime.ts';
import type { Metric } from './metrics.ts';

/** `42 min`, `about 42 min`, `unknown`, `ends out of order`: how a metric is shown wherever it is shown. */
export function metricText({ valueMs, isApproximate, warning }: Metric): string {
  if (valueMs === null) return 'unknown';
  if (warning === 'order') return 'ends out of order';
  return `${isApproximate ? 'about ' : ''}${formatMetric(valueMs)}`;
}
