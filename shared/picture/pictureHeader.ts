import type { ZoneId } from '../model/time.ts';
import { formatSpan } from '../timeline/formatSpan.ts';
import { formatMetric } from '../timeline/formatTime.ts';
import type { Metric } from '../timeline/metrics.ts';
import { metricText } from '../timeline/metricText.ts';
import type { ReviewSpan } from '../timeline/reviewSpan.ts';
import { type PlacedText, partsWidth, placeText, type TextPart } from './layoutParts.ts';
import type { TextStyle } from './measureText.ts';
import { wrapText } from './shortenText.ts';
import { drawableLine } from './svgText.ts';

const TITLE: TextStyle = { face: 'text', weight: 700, sizePx: 22 };
const FACTS: TextStyle = { face: 'text', weight: 400, sizePx: 13 };
const METRIC_NAME: TextStyle = { face: 'text', weight: 400, sizePx: 12 };
const METRIC_VALUE: TextStyle = { face: 'text', weight: 600, sizePx: 15 };
const CELL_GAP_PX = 28;

export interface HeaderInput {
  readonly title: string;
  /** When the incident was; null when nothing has a time. */
  readonly span: ReviewSpan | null;
  readonly count: number;
  readonly zone: ZoneId;
  readonly metrics: readonly Metric[];
}

/** Title, when and in which zone, and the metrics: texts below `top`, and where they end. */
export function pictureHeader(input: HeaderInput, x: number, top: number, roomPx: number) {
  const texts: PlacedText[] = [];
  let y = top;
  const title = drawableLine(input.title) || 'Untitled review';
  for (const line of wrapText(title, TITLE, roomPx)) {
    texts.push(placeText('title', [{ text: line, style: TITLE, colour: 'ink' }], x, y, 28));
    y += 28;
  }
  for (const line of wrapText(factsLine(input), FACTS, roomPx)) {
    texts.push(placeText('facts', [{ text: line, style: FACTS, colour: 'dim' }], x, y, 20));
    y += 20;
  }
  const cells = metricCells(input.metrics, x, y + 8, roomPx);
  return { texts: [...texts, ...cells.texts], endY: cells.endY };
}

function factsLine({ span, count, zone }: HeaderInput): string {
  const moments = `${count} ${count === 1 ? 'moment' : 'moments'}`;
  if (!span) return moments;
  const length = span.endAt > span.startAt ? ` · ${formatMetric(span.endAt - span.startAt)}` : '';
  return `${formatSpan(span.startAt, span.endAt, zone)}${length} · ${moments}`;
}

function metricCells(metrics: readonly Metric[], x: number, top: number, roomPx: number) {
  const texts: PlacedText[] = [];
  let [cellX, y] = [x, top];
  for (const metric of metrics) {
    const name: TextPart[] = [{ text: metric.definition.name, style: METRIC_NAME, colour: 'dim' }];
    const value: TextPart[] = [{ text: metricText(metric), style: METRIC_VALUE, colour: colourOf(metric) }];
    const width = Math.max(partsWidth(name), partsWidth(value));
    if (cellX > x && cellX + width > x + roomPx) {
      cellX = x;
      y += 44;
    }
    texts.push(placeText('metric', name, cellX, y, 16), placeText('metric', value, cellX, y + 16, 20));
    cellX += width + CELL_GAP_PX;
  }
  return { texts, endY: metrics.length > 0 ? y + 36 : top };
}

const colourOf = ({ valueMs, warning }: Metric) =>
  warning !== null ? 'warn' : valueMs === null ? 'dim' : 'ink';
