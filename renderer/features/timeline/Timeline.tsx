import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { EventKind } from '../../../shared/model/kind.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import type { LaneBy } from '../../../shared/timeline/lanes.ts';
import type { PlacedMilestones } from '../../../shared/timeline/milestones.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { EvidenceLane, EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import type { PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { stepMoment } from '../../../shared/timeline/stepMoment.ts';
import { DragReadout } from './DragReadout.tsx';
import { EvidenceAnnouncer } from './EvidenceAnnouncer.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import type { EventAt } from './eventTitles.ts';
import { evidenceDrawing } from './evidenceDrawing.ts';
import { HoverCard } from './HoverCard.tsx';
import { LaneScrollBar } from './LaneScrollBar.tsx';
import { NO_LANES } from './laneScroll.ts';
import { Overview } from './Overview.tsx';
import { PhaseHead } from './PhaseHead.tsx';
import { SelectionAnnouncer } from './SelectionAnnouncer.tsx';
import type { Drag } from './surface.ts';
import { type TimelineHandle, useCamera } from './useCamera.ts';
import { laneOfElement, useEvidenceGestures } from './useEvidenceGestures.ts';
import { useSurface } from './useSurface.ts';
import { createViewStore } from './viewStore.ts';
import './timeline.css';
import './timelineItems.css';
import './hoverCard.css';
import './evidence.css';

export interface TimelineProps {
  readonly review: Review;
  readonly placed: PlacedReview;
  readonly phases: readonly Phase[];
  readonly milestones: PlacedMilestones;
  readonly selection: MomentId | null;
  readonly onSelect: (id: MomentId | null) => void;
  readonly zone: ZoneId;
  /** Times are shown as T+ since `sinceAt`; without `sinceAt` it has no effect. */
  readonly isSinceShown: boolean;
  readonly sinceAt: EpochMs | null;
  readonly laneBy: LaneBy;
  readonly hiddenKinds: ReadonlySet<EventKind>;
  readonly onRetime: (id: MomentId, at: EpochMs, endAt: EpochMs | null) => void;
  readonly onAdd: (at: EpochMs, laneKey: string | null) => void;
  readonly onOpen: (id: MomentId) => void;
  /** Sources' events that are no moments, a lane a source. */
  readonly evidence?: readonly EvidenceLane[];
  readonly pickedEvidence?: EvidenceRef | null;
  readonly onPickEvidence?: (ref: EvidenceRef | null) => void;
  /** Enter on a picked event. */
  readonly onOpenEvidence?: (ref: EvidenceRef) => void;
  /** Reads an event of the evidence, for its title. */
  readonly eventAt?: EventAt | null;
  /** The strip over the whole range; shown unless switched off. */
  readonly hasOverview?: boolean;
  /** Of type and marks: 1 unless it is read from the back of a room. */
  readonly scale?: number;
  readonly ref?: Ref<TimelineHandle>;
}

const NO_EVIDENCE: readonly EvidenceLane[] = [];
const ignore = () => {};

export function Timeline(props: TimelineProps) {
  const { review, placed, phases, selection, onSelect, onOpen, hiddenKinds, zone, scale = 1 } = props;
  const { evidence = NO_EVIDENCE, pickedEvidence = null, eventAt = null } = props;
  const [store] = useState(createViewStore);
  const [drawing] = useState(evidenceDrawing);
  const tap = useRef<((clientX: number, clientY: number) => void) | null>(null);
  const clearHover = useRef(ignore);
  const [hovered, setHovered] = useState<MomentId | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [layout, setLayout] = useState(NO_LANES);
  const [hasKeyboard, setHasKeyboard] = useState(false);
  const regionRef = useRef<HTMLElement>(null);
  const isPointerFocus = useRef(false);
  const sinceAt = props.isSinceShown ? props.sinceAt : null;
  const shown = useMemo(
    () => placed.placed.filter(({ moment }) => !hiddenKinds.has(moment.kind)),
    [placed, hiddenKinds],
  );

  const surface = useSurface({
    ...props,
    shown,
    sinceAt,
    store,
    evidence,
    pickedEvidence,
    eventAt,
    drawing,
    onTap: (x, y) => tap.current?.(x, y),
    onHover(id) {
      setHovered(id);
      clearHover.current();
    },
    onDrag: setDrag,
    onLayout: setLayout,
    scale,
  });
  const camera = useCamera({ surface, review, placed: placed.placed, shown, evidence, phases, selection });
  const gestures = useEvidenceGestures(
    {
      surface,
      camera,
      drawing,
      evidence,
      picked: pickedEvidence,
      onPick: props.onPickEvidence ?? ignore,
      onOpen: props.onOpenEvidence ?? ignore,
    },
    tap,
  );
  clearHover.current = gestures.clearHover;
  useImperativeHandle(props.ref, () => camera, [camera]);

  const step = useCallback(
    (by: number) => {
      const next = stepMoment(shown, selection, by);
      if (next === null) return;
      onSelect(next);
      camera.showMoment(next);
    },
    [shown, selection, onSelect, camera],
  );

  // A selection made elsewhere (list, search) comes into view; one made here already is.
  useEffect(() => {
    if (selection !== null) camera.showMoment(selection);
  }, [selection, camera]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const lane = laneOfElement(event.target);
    if (event.target !== regionRef.current && lane === null) return;
    const ownLane = lane ?? pickedEvidence?.sourceId ?? null;
    const act = (ownLane && gestures.keyAction(event.key, ownLane)) ?? keyAction(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    setHasKeyboard(true);
    // The pointer may lie on another moment: the keys have moved on.
    setHovered(null);
    gestures.clearHover();
    act();
  };

  function keyAction(key: string): (() => void) | null {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        return () => step(1);
      case 'ArrowLeft':
      case 'ArrowUp':
        return () => step(-1);
      case 'Home':
        return () => step(Number.NEGATIVE_INFINITY);
      case 'End':
        return () => step(Number.POSITIVE_INFINITY);
      case 'PageUp':
        return () => camera.panBy(-0.5);
      case 'PageDown':
        return () => camera.panBy(0.5);
      case '+':
      case '=':
        return camera.zoomIn;
      case '-':
        return camera.zoomOut;
      case 'f':
      case 'F':
        return camera.fit;
      case 'Enter':
        return selection === null ? null : () => onOpen(selection);
      case 'Escape':
        if (surface.cancelDrag()) return () => {};
        return selection === null ? null : () => onSelect(null);
      default:
        return null;
    }
  }

  // A drag is cancelled wherever the focus is.
  useEffect(() => {
    if (!drag) return;
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !surface.cancelDrag()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onEscape, true);
    return () => window.removeEventListener('keydown', onEscape, true);
  }, [drag, surface]);

  // Lanes are reached one by one, with Tab: their events are too many for one row of stops.
  const onClick = (event: React.MouseEvent) => {
    const lane = laneOfElement(event.target);
    if (lane !== null) gestures.showLane(lane);
  };

  const cardId = drag ? null : (hovered ?? (hasKeyboard ? selection : null));
  return (
    <div className="tl" style={{ '--tl-left': `${layout.left}px`, '--tl-scale': scale } as CSSProperties}>
      {props.hasOverview !== false && (
        <Overview
          placed={shown}
          evidence={evidence}
          phases={phases}
          store={store}
          onView={camera.moveTo}
          onFit={camera.fit}
        />
      )}
      <PhaseHead phases={phases} store={store} onZoom={camera.zoomToPhase} />
      <section
        ref={regionRef}
        className="tl-region"
        data-keyboard={hasKeyboard}
        role="application"
        aria-label="Timeline. Arrow keys step from moment to moment, plus and minus zoom, F fits, Enter opens. Tab leads to the lanes of sources."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region takes the keys for its items
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerMove={gestures.onPointerMove}
        onPointerLeave={gestures.clearHover}
        onPointerDown={() => {
          isPointerFocus.current = true;
          setHasKeyboard(false);
          regionRef.current?.focus({ preventScroll: true });
          isPointerFocus.current = false;
        }}
        onDoubleClick={(event) => {
          // Without lanes there is nothing of the library under the pointer.
          const at =
            placed.placed.length === 0 && evidence.length === 0 ? surface.timeAt(event.clientX) : null;
          if (at !== null) props.onAdd(at, null);
        }}
        onFocus={() => setHasKeyboard(!isPointerFocus.current)}
        onBlur={() => setHasKeyboard(false)}
      >
        <div ref={surface.hostRef} className="tl-canvas" />
        <LaneScrollBar layout={layout} onScroll={(px) => surface.current()?.scrollBy(px)} />
        {shown.length === 0 && evidence.length === 0 && (
          <p className="tl-empty">
            {placed.placed.length === 0
              ? 'No moment has a time yet. Double click, or press N, to add one; or drop a document.'
              : 'Every kind is hidden. Show one in the legend.'}
          </p>
        )}
      </section>
      <SelectionAnnouncer shown={shown} selection={selection} zone={zone} isActive={hasKeyboard} />
      {evidence.length > 0 && hasKeyboard && (
        <EvidenceAnnouncer
          evidence={evidence}
          picked={pickedEvidence}
          eventAt={eventAt}
          zone={zone}
          store={store}
        />
      )}
      {gestures.hovered && !drag && cardId === null && (
        <EvidenceCard found={gestures.hovered} zone={zone} sinceAt={props.sinceAt} eventAt={eventAt} />
      )}
      {cardId !== null && (
        <HoverCard
          id={cardId}
          review={review}
          placed={placed}
          zone={zone}
          sinceAt={props.sinceAt}
          elementOf={surface.elementOf}
        />
      )}
      {drag && (
        <DragReadout
          drag={drag}
          placed={placed}
          zone={zone}
          sinceAt={props.sinceAt}
          elementOf={surface.elementOf}
        />
      )}
    </div>
  );
}
