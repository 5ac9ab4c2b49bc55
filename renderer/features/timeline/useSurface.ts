import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { type LaneBy, lanesOf } from '../../../shared/timeline/lanes.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { EvidenceLane, EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import type { PlacedMoment, PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { openingView, timelineRange } from '../../../shared/timeline/timelineRange.ts';
import { longestViewMs, padView, rangeAround } from '../../../shared/timeline/view.ts';
import { axisClock } from './axisClock.ts';
import type { EventAt } from './eventTitles.ts';
import type { EvidenceDrawing } from './evidenceDrawing.ts';
import { evidenceRows } from './evidenceRows.ts';
import { forgetLabelWidths } from './labelWidth.ts';
import { evidenceHeightPx, labelRows, laneHeightPx } from './laneMeasures.ts';
import type { Drag, Surface, SurfaceEvents } from './surface.ts';
import { surfaceContent } from './surfaceContent.ts';
import { useLatest } from './useLatest.ts';
import type { ViewStore } from './viewStore.ts';
import { createSurface } from './visAdapter.ts';

interface SurfaceInput {
  readonly review: Review;
  readonly placed: PlacedReview;
  /** Those that are not filtered out. */
  readonly shown: readonly PlacedMoment[];
  readonly phases: readonly Phase[];
  readonly selection: MomentId | null;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly laneBy: LaneBy;
  readonly evidence: readonly EvidenceLane[];
  readonly pickedEvidence: EvidenceRef | null;
  readonly eventAt: EventAt | null;
  readonly drawing: EvidenceDrawing;
  readonly scale: number;
  readonly store: ViewStore;
  readonly onSelect: (id: MomentId | null) => void;
  readonly onHover: (id: MomentId | null) => void;
  readonly onOpen: SurfaceEvents['onOpen'];
  readonly onTap: SurfaceEvents['onTap'];
  readonly onAdd: SurfaceEvents['onAdd'];
  readonly onDrag: (drag: Drag | null) => void;
  readonly onLayout: SurfaceEvents['onLayout'];
  readonly onRetime: SurfaceEvents['onRetime'];
}

/** The drawing surface for as long as the component lives; the same object on every render. */
export interface SurfaceAccess {
  readonly hostRef: RefObject<HTMLDivElement | null>;
  readonly current: () => Surface | null;
  readonly elementOf: (id: MomentId) => HTMLElement | null;
  readonly cancelDrag: () => boolean;
  /** The round instant at a place in the window; null outside of the lanes. */
  readonly timeAt: (clientX: number) => EpochMs | null;
}

/** Labels find their places once movement rests: longer than the pause between two steps of a wheel. */
const REST_MS = 90;

export function useSurface(input: SurfaceInput): SurfaceAccess {
  const { review, placed, shown, phases, selection, zone, sinceAt, laneBy, scale } = input;
  const { evidence, pickedEvidence } = input;
  const hostRef = useRef<HTMLDivElement>(null);
  const surfaceRef = useRef<Surface | null>(null);
  const latest = useLatest(input);
  const draw = useLatest(() => drawInto(surfaceRef.current, hostRef.current, input));

  // One surface for each review: another review starts with its own range in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the review's id decides, nothing else starts afresh
  useLayoutEffect(() => {
    const host = hostRef.current;
    const room = host?.parentElement;
    if (!host || !room) return;
    const range = timelineRange(input.placed.placed, input.evidence) ?? rangeAround(review.createdAt);
    const opening = openingView(input.placed.placed, input.evidence) ?? padView(range, 0.04);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const drawSoon = () => {
      clearTimeout(rest);
      rest = setTimeout(() => draw.current(), REST_MS);
    };
    const surface = createSurface(host, opening, longestViewMs(range), {
      onView: (view) => {
        input.store.set(view);
        latest.current.onHover(null);
        drawSoon();
      },
      onFrame: () => {
        if (surfaceRef.current) latest.current.drawing.draw(surfaceRef.current);
      },
      onTap: (x, y) => latest.current.onTap(x, y),
      isTaken: (x, y) => latest.current.drawing.hitAt(surface, x, y) !== null,
      onLayout: (layout) => latest.current.onLayout(layout),
      onPick: (id) => latest.current.onSelect(id),
      onHover: (id) => latest.current.onHover(id),
      onOpen: (id) => latest.current.onOpen(id),
      onAdd: (at, laneKey) => latest.current.onAdd(at, laneKey),
      onDrag: (drag) => latest.current.onDrag(drag),
      onRetime: (id, at, endAt) => latest.current.onRetime(id, at, endAt),
    });
    surfaceRef.current = surface;
    input.store.set(surface.getView());
    const onFonts = () => {
      forgetLabelWidths();
      draw.current();
    };
    const size = new ResizeObserver(drawSoon);
    size.observe(room);
    document.fonts.addEventListener('loadingdone', onFonts);
    const theme = new MutationObserver(() => {
      input.drawing.forget();
      input.drawing.draw(surface);
    });
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      clearTimeout(rest);
      size.disconnect();
      theme.disconnect();
      input.drawing.destroy();
      document.fonts.removeEventListener('loadingdone', onFonts);
      surfaceRef.current = null;
      surface.destroy();
      host.replaceChildren();
    };
  }, [review.id]);

  useLayoutEffect(() => {
    surfaceRef.current?.setClock(axisClock(zone, sinceAt), sinceAt);
  }, [zone, sinceAt]);

  useLayoutEffect(() => {
    const range = timelineRange(placed.placed, evidence) ?? rangeAround(review.createdAt);
    surfaceRef.current?.setLongest(longestViewMs(range));
  }, [placed, evidence, review.createdAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what a drawing is made of
  useLayoutEffect(() => {
    draw.current();
  }, [review, shown, phases, selection, zone, sinceAt, laneBy, scale, evidence, pickedEvidence]);

  return useMemo(
    () => ({
      hostRef,
      current: () => surfaceRef.current,
      elementOf: (id) => surfaceRef.current?.elementOf(id) ?? null,
      timeAt: (clientX) => surfaceRef.current?.timeAt(clientX) ?? null,
      cancelDrag: () => surfaceRef.current?.cancelDrag() ?? false,
    }),
    [],
  );
}

function drawInto(surface: Surface | null, host: HTMLElement | null, input: SurfaceInput): void {
  if (!surface || !host) return;
  const { evidence, drawing, scale } = input;
  const lanes = lanesOf(input.review, input.shown, input.laneBy);
  const heightPx = host.parentElement?.clientHeight ?? 0;
  const evidencePx = evidenceHeightPx(heightPx, evidence.length, lanes.length, scale);
  // A lane is a line higher than what stands in it.
  const momentsPx = heightPx - evidence.length * (evidencePx + 1);
  const content = surfaceContent({
    ...input,
    placed: input.shown,
    lanes,
    evidence: evidenceRows(evidence, lanes, input.laneBy, input.zone),
    evidencePx,
    view: surface.getView(),
    widthPx: surface.laneWidthPx(),
    rowsPerLane: labelRows(momentsPx, lanes.length, scale),
  });
  const lanePx = laneHeightPx(momentsPx, [...content.rowCounts.values()], scale);
  host.style.setProperty('--tl-lane-height', `${lanePx}px`);
  drawing.setScene({ ...input, lanes: evidence, picked: input.pickedEvidence, heightPx: evidencePx });
  surface.setMaxHeight(heightPx);
  surface.setContent(content);
  surface.setSelection(input.selection);
  void drawing.name(surface);
}
