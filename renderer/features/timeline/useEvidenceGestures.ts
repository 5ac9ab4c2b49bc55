import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../../shared/model/ids.ts';
import { epochMs } from '../../../shared/model/time.ts';
import type { EvidenceLane, EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { stepEvidence } from '../../../shared/timeline/stepEvidence.ts';
import { spanOf } from '../../../shared/timeline/timelineRange.ts';
import { MIN_VIEW_MS, padView } from '../../../shared/timeline/view.ts';
import type { EvidenceDrawing, LaneHit } from './evidenceDrawing.ts';
import type { TimelineHandle } from './useCamera.ts';
import { useLatest } from './useLatest.ts';
import type { SurfaceAccess } from './useSurface.ts';

interface GestureInput {
  readonly surface: SurfaceAccess;
  readonly camera: TimelineHandle;
  readonly drawing: EvidenceDrawing;
  readonly evidence: readonly EvidenceLane[];
  readonly picked: EvidenceRef | null;
  readonly onPick: (ref: EvidenceRef | null) => void;
  readonly onOpen: (ref: EvidenceRef) => void;
}

/** A second click that follows so soon belongs to the first: it would zoom into whatever has come there. */
const SETTLE_MS = 400;

/** What pointer and keys do in the lanes of evidence. `tap` is called by the surface, which is there before. */
export function useEvidenceGestures(
  input: GestureInput,
  tap: RefObject<((clientX: number, clientY: number) => void) | null>,
) {
  const { surface, camera, drawing, evidence, picked, onPick, onOpen } = input;
  const [hovered, setHovered] = useState<LaneHit | null>(null);
  const zoomedAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useLatest(input);
  const hitAt = (x: number, y: number) => {
    const current = surface.current();
    return current && drawing.hitAt(current, x, y);
  };

  tap.current = (x, y) => {
    const found = hitAt(x, y);
    if (found === null || found === 'empty') return picked === null ? undefined : onPick(null);
    const { lane, hit } = found;
    const { at, place } = lane.placed;
    const pick = (index: number) => onPick({ sourceId: lane.sourceId, place: place[index] ?? 0 });
    if (hit.what === 'event') return pick(hit.index);
    const [first = 0, last = 0] = [at[hit.from], at[hit.to - 1]];
    const view = surface.current()?.getView();
    const isClosest = view !== undefined && view.endAt - view.startAt <= MIN_VIEW_MS;
    if (last === first || isClosest) return pick(hit.from);
    if (performance.now() - zoomedAt.current < SETTLE_MS) return;
    zoomedAt.current = performance.now();
    setHovered(null);
    camera.moveTo(padView({ startAt: epochMs(first), endAt: epochMs(last) }, 0.1), true);
  };

  const step = (sourceId: SourceId, by: number) => {
    const lane = evidence.find((one) => one.sourceId === sourceId);
    const view = surface.current()?.getView();
    if (!lane || !view) return;
    const own = picked?.sourceId === sourceId ? picked.place : null;
    const index = stepEvidence(lane.placed, view, own, by);
    if (index !== null) onPick({ sourceId, place: lane.placed.place[index] ?? 0 });
  };

  // One that was picked comes into view; one picked with the pointer already is.
  useEffect(() => {
    if (!picked) return;
    const lane = latest.current.evidence.find(({ sourceId }) => sourceId === picked.sourceId);
    const at = lane?.placed.at[lane.placed.place.indexOf(picked.place)];
    if (at !== undefined) camera.showAt(epochMs(at));
  }, [picked, camera, latest]);

  return {
    hovered,
    clearHover: () => setHovered(null),
    onPointerMove(event: PointerEvent) {
      const isOnItem = event.target instanceof Element && event.target.closest('.tl-row') !== null;
      const found = isOnItem || event.buttons !== 0 ? null : hitAt(event.clientX, event.clientY);
      const next = found === 'empty' ? null : found;
      setHovered((before) => (isSameHit(before, next) ? before : next));
    },
    /** What a key does in a lane; null when it has no meaning there. */
    keyAction(key: string, sourceId: SourceId): (() => void) | null {
      switch (key) {
        case 'ArrowRight':
        case 'ArrowDown':
          return () => step(sourceId, 1);
        case 'ArrowLeft':
        case 'ArrowUp':
          return () => step(sourceId, -1);
        case 'Home':
          return () => step(sourceId, Number.NEGATIVE_INFINITY);
        case 'End':
          return () => step(sourceId, Number.POSITIVE_INFINITY);
        case 'Enter':
          return picked?.sourceId === sourceId ? () => onOpen(picked) : () => step(sourceId, 1);
        case 'Escape':
          return picked === null ? null : () => onPick(null);
        default:
          return null;
      }
    },
    /** All of a lane in view. */
    showLane(sourceId: SourceId): void {
      const lane = evidence.find((one) => one.sourceId === sourceId);
      const span = lane && spanOf(lane.placed);
      if (span) camera.moveTo(padView(span, 0.04), true);
    },
  };
}

function isSameHit(a: LaneHit | null, b: LaneHit | null): boolean {
  if (!a || !b || a.lane !== b.lane) return a === b;
  const [one, other] = [a.hit, b.hit];
  if (one.what === 'event') return other.what === 'event' && one.index === other.index;
  return other.what === 'bar' && one.from === other.from && one.to === other.to;
}

/** The lane that an element of the page stands for. */
export const laneOfElement = (target: EventTarget | null): SourceId | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-evidence-lane]') : null;
  return (element?.dataset.evidenceLane as SourceId | undefined) ?? null;
};
