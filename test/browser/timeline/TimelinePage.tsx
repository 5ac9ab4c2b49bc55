import { type Ref, useState } from 'react';
import type { EventAt } from '../../../renderer/features/timeline/eventTitles.ts';
import { Legend } from '../../../renderer/features/timeline/Legend.tsx';
import { MomentList } from '../../../renderer/features/timeline/MomentList.tsx';
import { Timeline, type TimelineProps } from '../../../renderer/features/timeline/Timeline.tsx';
import type { TimelineHandle } from '../../../renderer/features/timeline/useCamera.ts';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { EventKind } from '../../../shared/model/kind.ts';
import type { Review } from '../../../shared/model/review.ts';
import { UTC, type ZoneId } from '../../../shared/model/time.ts';
import type { LaneBy } from '../../../shared/timeline/lanes.ts';
import { placeMilestones } from '../../../shared/timeline/milestones.ts';
import { phasesOf } from '../../../shared/timeline/phases.ts';
import type { EvidenceLane, EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import '../../../renderer/styles/theme.css';
import '../../../renderer/styles/base.css';
import './timelinePage.css';

interface TimelinePageProps {
  readonly review: Review;
  readonly zone?: ZoneId;
  readonly laneBy?: LaneBy;
  readonly isSinceShown?: boolean;
  readonly startSelection?: string;
  /** Selected once it is given, as a screen does with an edit. */
  readonly nextSelection?: string;
  readonly scale?: number;
  readonly onRetime?: TimelineProps['onRetime'];
  readonly onAdd?: TimelineProps['onAdd'];
  readonly onOpen?: TimelineProps['onOpen'];
  readonly evidence?: readonly EvidenceLane[];
  readonly eventAt?: EventAt;
  readonly onOpenEvidence?: (ref: EvidenceRef) => void;
  readonly timelineRef?: Ref<TimelineHandle>;
}

const ignore = () => {};

/** Timeline, legend and list over one selection, as a screen puts them together. */
export function TimelinePage(props: TimelinePageProps) {
  const [selection, setSelection] = useState<MomentId | null>(
    (props.startSelection ?? null) as MomentId | null,
  );
  const [hiddenKinds, setHiddenKinds] = useState<ReadonlySet<EventKind>>(new Set());
  const { review, zone = UTC, laneBy = 'kind', isSinceShown = false, onOpen = ignore } = props;
  const [next, setNext] = useState(props.nextSelection);
  if (next !== props.nextSelection) {
    setNext(props.nextSelection);
    setSelection((props.nextSelection ?? null) as MomentId | null);
  }
  const [picked, setPicked] = useState<EvidenceRef | null>(null);
  const [cache, setCache] = useState(() => derive(review));
  if (cache.review !== review) setCache(derive(review));
  const { placed, milestones, phases } = cache;
  const sinceAt = milestones.values().next().value?.at ?? null;
  const common = {
    review,
    placed,
    phases,
    selection,
    onSelect: (id: MomentId | null) => {
      setSelection(id);
      if (id !== null) setPicked(null);
    },
    onOpen,
    zone,
    sinceAt,
    hiddenKinds,
  };
  return (
    <main className="page">
      <div className="page-timeline">
        <Timeline
          {...common}
          {...(props.timelineRef ? { ref: props.timelineRef } : {})}
          {...(props.evidence ? { evidence: props.evidence } : {})}
          {...(props.eventAt ? { eventAt: props.eventAt } : {})}
          {...(props.onOpenEvidence ? { onOpenEvidence: props.onOpenEvidence } : {})}
          pickedEvidence={picked}
          onPickEvidence={(ref) => {
            setPicked(ref);
            if (ref) setSelection(null);
          }}
          milestones={milestones}
          {...(props.scale ? { scale: props.scale } : {})}
          isSinceShown={isSinceShown}
          laneBy={laneBy}
          onRetime={props.onRetime ?? ignore}
          onAdd={props.onAdd ?? ignore}
        />
        <output data-testid="picked">{picked ? `${picked.sourceId} ${picked.place}` : ''}</output>
        <Legend placed={placed} hiddenKinds={hiddenKinds} onChange={setHiddenKinds} />
      </div>
      <div className="page-list">
        <MomentList {...common} />
      </div>
    </main>
  );
}

function derive(review: Review) {
  const placed = placeMoments(review);
  const milestones = placeMilestones(review, placed.placed);
  return { review, placed, milestones, phases: phasesOf(milestones) };
}
