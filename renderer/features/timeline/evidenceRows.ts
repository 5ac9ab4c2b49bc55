import type { ZoneId } from '../../../shared/model/time.ts';
import { formatClock, formatDate, formatZone } from '../../../shared/timeline/formatTime.ts';
import type { Lane, LaneBy } from '../../../shared/timeline/lanes.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import { spanOf } from '../../../shared/timeline/timelineRange.ts';
import type { EvidenceRow } from './surfaceContent.ts';

/** Where each source's evidence stands: with its moments where lanes are sources, else in a lane of its own. */
export function evidenceRows(
  evidence: readonly EvidenceLane[],
  lanes: readonly Lane[],
  laneBy: LaneBy,
  zone: ZoneId,
): EvidenceRow[] {
  const isShared = (sourceId: string) => laneBy === 'source' && lanes.some(({ key }) => key === sourceId);
  return evidence.map((lane) => ({
    sourceId: lane.sourceId,
    laneKey: isShared(lane.sourceId) ? lane.sourceId : null,
    name: lane.name,
    colour: lane.colour,
    count: lane.placed.count,
    says: `${lane.name}: ${countWords(lane.placed.count)}${spanWords(lane, zone)}.`,
  }));
}

const COUNT = new Intl.NumberFormat('en');

export const countWords = (count: number): string =>
  count === 1 ? '1 event' : `${COUNT.format(count)} events`;

/** `, 5 March 2024 14:00 to 16:58 UTC`; nothing where there is no event. */
function spanWords({ placed }: EvidenceLane, zone: ZoneId): string {
  const span = spanOf(placed);
  if (!span) return '';
  const [from, to] = [formatDate(span.startAt, zone), formatDate(span.endAt, zone)];
  const end = `${from === to ? '' : `${to} `}${formatClock(span.endAt, zone)}`;
  return `, ${from} ${formatClock(span.startAt, zone)} to ${end} ${formatZone(zone, span.startAt)}`;
}
