import { epochMs, type ZoneId } from '../../../shared/model/time.ts';
import { formatClock } from '../../../shared/timeline/formatTime.ts';
import type { EvidenceLane, EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { eventsInView } from '../../../shared/timeline/stepEvidence.ts';
import type { EventAt } from './eventTitles.ts';
import { useEvidenceEvent } from './useEvidenceEvent.ts';
import type { ViewStore } from './viewStore.ts';

interface EvidenceAnnouncerProps {
  readonly evidence: readonly EvidenceLane[];
  readonly picked: EvidenceRef | null;
  readonly eventAt: EventAt | null;
  readonly zone: ZoneId;
  readonly store: ViewStore;
}

const COUNT = new Intl.NumberFormat('en');

/** Says the event that the keys have reached in a lane of evidence, which is a drawing. */
export function EvidenceAnnouncer({ evidence, picked, eventAt, zone, store }: EvidenceAnnouncerProps) {
  const event = useEvidenceEvent(picked, eventAt);
  const lane = evidence.find(({ sourceId }) => sourceId === picked?.sourceId);
  const view = store.get();
  const index = picked && lane ? lane.placed.place.indexOf(picked.place) : -1;
  if (!lane || !view || index < 0 || (eventAt && event === undefined))
    return <p className="visually-hidden" aria-live="polite" />;
  const { first, count } = eventsInView(lane.placed.at, view);
  const isInView = index >= first && index < first + count;
  return (
    <p className="visually-hidden" aria-live="polite">
      {`${formatClock(epochMs(lane.placed.at[index] ?? 0), zone)} ${event?.title ?? ''}, ${lane.name}`}
      {isInView ? `, ${COUNT.format(index - first + 1)} of ${COUNT.format(count)} in view` : ''}
    </p>
  );
}
