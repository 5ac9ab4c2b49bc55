import { formatMetric } from './formatTime.ts';
import type { Metric } from './metrics.ts';

/** `42 min`, `about 42 min`, `0 min to 2 h`, `unknown`, `ends out of order`: how a metric is shown wherever it is shown. */
export function metricText({ valueMs, range, isApproximate, warning }: Metric): string {
  if (warning === 'order') return 'ends out of order';
  if (range) return `${formatMetric(range.minMs)} to ${formatMetric(range.maxMs)}`;
  if (valueMs === null) return 'unknown';
  return `${isApproximate ? 'about ' : ''}${formatMetric(valueMs)}`;
}
