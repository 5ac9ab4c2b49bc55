import { useLayoutEffect, useRef } from 'react';
import { type EpochMs, epochMs, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { formatClock, formatDuration, formatSince, formatZone } from '../../../shared/timeline/formatTime.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import type { EventAt } from './eventTitles.ts';
import type { LaneHit } from './evidenceDrawing.ts';
import { countWords } from './evidenceRows.ts';
import { floatingPlace } from './floatingPlace.ts';
import { assumedWords, dateWords } from './momentWords.ts';
import { useEvidenceEvent } from './useEvidenceEvent.ts';

interface EvidenceCardProps {
  readonly found: LaneHit;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly eventAt: EventAt | null;
}

/** What lies under the pointer in a lane of evidence: how many events, or the one. It takes no pointer. */
export function EvidenceCard({ found, zone, sinceAt, eventAt }: EvidenceCardProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { lane, hit, box } = found;
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    const { left, top } = floatingPlace(box, card.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <div ref={ref} className="tl-card" role="tooltip">
      {hit.what === 'event' ? (
        <OneEvent lane={lane} index={hit.index} zone={zone} sinceAt={sinceAt} eventAt={eventAt} />
      ) : (
        <SeveralEvents lane={lane} from={hit.from} to={hit.to} zone={zone} />
      )}
    </div>
  );
}

interface OneEventProps extends Omit<EvidenceCardProps, 'found'> {
  readonly lane: EvidenceLane;
  readonly index: number;
}

function OneEvent({ lane, index, zone, sinceAt, eventAt }: OneEventProps) {
  const { sourceId, placed, name } = lane;
  const event = useEvidenceEvent({ sourceId, place: placed.place[index] ?? 0 }, eventAt);
  const at = epochMs(placed.at[index] ?? 0);
  return (
    <>
      <p className="tl-card-kind">
        <span className="tl-card-dim" dir="auto">
          {name}
          {event ? `, line ${event.line}` : ''}
        </span>
      </p>
      <p className="tl-card-title" dir="auto">
        {event === undefined ? '…' : event === null ? 'This line cannot be read.' : event.title || 'No text'}
      </p>
      <dl className="tl-card-facts">
        <dt>time</dt>
        <dd>
          {formatClock(at, zone)} {zone === UTC ? 'UTC' : formatZone(zone, at)}
          {sinceAt === null ? '' : ` · ${formatSince(at - sinceAt)}`}
          <span className="tl-card-dim"> {dateWords(at, zone)}</span>
        </dd>
        {placed.assumed.length > 0 && (
          <>
            <dt>assumed</dt>
            <dd className="tl-card-warn">{assumedWords(placed.assumed).join('; ')}</dd>
          </>
        )}
      </dl>
    </>
  );
}

interface SeveralEventsProps {
  readonly lane: EvidenceLane;
  readonly from: number;
  readonly to: number;
  readonly zone: ZoneId;
}

function SeveralEvents({ lane, from, to, zone }: SeveralEventsProps) {
  const first = epochMs(lane.placed.at[from] ?? 0);
  const last = epochMs(lane.placed.at[to - 1] ?? 0);
  return (
    <>
      <p className="tl-card-kind">
        <b>{countWords(to - from)}</b>
        <span className="tl-card-dim" dir="auto">
          {lane.name}
        </span>
      </p>
      <dl className="tl-card-facts">
        <dt>time</dt>
        <dd>
          {formatClock(first, zone)}
          {last > first ? ` to ${formatClock(last, zone)}` : ''}{' '}
          {zone === UTC ? 'UTC' : formatZone(zone, first)}
          <span className="tl-card-dim">
            {' '}
            {last > first ? `(${formatDuration(last - first)}) ` : ''}
            {dateWords(first, zone)}
          </span>
        </dd>
      </dl>
      <p className="tl-card-dim tl-card-hint">
        {last > first ? 'Click to zoom in.' : 'Click to open the first.'}
      </p>
    </>
  );
}
