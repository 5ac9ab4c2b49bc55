import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { type LaneBy, lanesOf } from '../../../shared/timeline/lanes.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { PlacedMoment, PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { longestViewMs, padView, reviewRange } from '../../../shared/timeline/view.ts';
import { axisClock } from './axisClock.ts';
import { forgetLabelWidths } from './labelWidth.ts';
import { labelRows, laneHeightPx } from './laneMeasures.ts';
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
  readonly scale: number;
  readonly store: ViewStore;
  readonly onSelect: (id: MomentId | null) => void;
  readonly onHover: (id: MomentId | null) => void;
  readonly onOpen: SurfaceEvents['onOpen'];
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
    const range = reviewRange(input.placed.placed, review.createdAt);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const drawSoon = () => {
      clearTimeout(rest);
      rest = setTimeout(() => draw.current(), REST_MS);
    };
    const surface = createSurface(host, padView(range, 0.04), longestViewMs(range), {
      onView: (view) => {
        input.store.set(view);
        latest.current.onHover(null);
        drawSoon();
      },
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
    return () => {
      clearTimeout(rest);
      size.disconnect();
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
    surfaceRef.current?.setLongest(longestViewMs(reviewRange(placed.placed, review.createdAt)));
  }, [placed, review.createdAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what a drawing is made of
  useLayoutEffect(() => {
    draw.current();
  }, [review, shown, phases, selection, zone, sinceAt, laneBy, scale]);

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
  const lanes = lanesOf(input.review, input.shown, input.laneBy);
  const heightPx = host.parentElement?.clientHeight ?? 0;
  const content = surfaceContent({
    ...input,
    placed: input.shown,
    lanes,
    view: surface.getView(),
    widthPx: surface.laneWidthPx(),
    rowsPerLane: labelRows(heightPx, lanes.length, input.scale),
  });
  const lanePx = laneHeightPx(heightPx, [...content.rowCounts.values()], input.scale);
  host.style.setProperty('--tl-lane-height', `${lanePx}px`);
  surface.setMaxHeight(heightPx);
  surface.setContent(content);
  surface.setSelection(input.selection);
}
