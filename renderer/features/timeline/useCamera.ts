import { useLayoutEffect, useMemo, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { followMoments } from '../../../shared/timeline/followMoments.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import {
  clampView,
  longestViewMs,
  padView,
  panView,
  revealInView,
  reviewRange,
  type View,
  wholeRange,
  zoomView,
} from '../../../shared/timeline/view.ts';
import { hasReducedMotion } from './reducedMotion.ts';
import { useLatest } from './useLatest.ts';
import type { SurfaceAccess } from './useSurface.ts';

/** What the rest of the app may ask of the timeline's view. */
export interface TimelineHandle {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** By a part of the visible length; negative is earlier. */
  readonly panBy: (fraction: number) => void;
  readonly zoomToSelection: () => void;
  /** @param index into the phases that the timeline shows */
  readonly zoomToPhase: (index: number) => void;
  /** Moves only as far as needed. */
  readonly showMoment: (id: MomentId) => void;
  readonly moveTo: (view: View, isAnimated: boolean) => void;
}

interface Camera extends TimelineHandle {
  /** What is in view, or will be when the movement under way has ended. */
  readonly now: () => View | null;
  /** As `fit`, at once. */
  readonly jumpToAll: () => void;
}

interface CameraInput {
  readonly surface: SurfaceAccess;
  readonly review: Review;
  readonly placed: readonly PlacedMoment[];
  /** Those that are not filtered out. */
  readonly shown: readonly PlacedMoment[];
  readonly phases: readonly Phase[];
  readonly selection: MomentId | null;
}

/** Around an instant, when the view is to show it closely: ten minutes to either side. */
const CLOSE_MS = 600_000;

export function useCamera(input: CameraInput): TimelineHandle {
  const { surface } = input;
  const latest = useLatest(input);
  // Where a movement under way will end: steps that follow quickly count from there.
  const target = useRef<View | null>(null);

  const camera = useMemo((): Camera => {
    const range = () => reviewRange(latest.current.placed, latest.current.review.createdAt);
    const now = () => target.current ?? surface.current()?.getView() ?? null;
    const moveTo = (wanted: View, isAnimated = true, onDone?: () => void) => {
      const view = clampView(wanted, range());
      target.current = view;
      surface.current()?.setView(view, isAnimated && !hasReducedMotion(), () => {
        if (target.current === view) target.current = null;
        onDone?.();
      });
    };
    const find = (id: MomentId | null) => latest.current.placed.find(({ moment }) => moment.id === id);
    const zoomBy = (factor: number) => {
      const view = now();
      if (!view) return;
      const at = find(latest.current.selection)?.at;
      const isInView = at !== undefined && at >= view.startAt && at <= view.endAt;
      // At the limit the view stays where it is, instead of moving towards the centre of the step.
      const limit = longestViewMs(range()) / (view.endAt - view.startAt);
      moveTo(zoomView(view, Math.min(factor, limit), isInView ? at : undefined));
    };
    const showAll = (isAnimated: boolean) => {
      const whole = wholeRange(latest.current.placed);
      if (whole) moveTo(padView(whole, 0.04), isAnimated);
    };
    return {
      now,
      moveTo,
      fit: () => showAll(true),
      jumpToAll: () => showAll(false),
      zoomIn: () => zoomBy(0.5),
      zoomOut: () => zoomBy(2),
      panBy(fraction) {
        const view = now();
        if (view) moveTo(panView(view, fraction));
      },
      zoomToSelection() {
        const one = find(latest.current.selection);
        const whole = one && wholeRange([one]);
        if (!one || !whole) return;
        const length = one.endAt === null ? CLOSE_MS * 2 : one.endAt - one.at;
        moveTo(
          padView(zoomView(whole, length / (whole.endAt - whole.startAt)), one.endAt === null ? 0 : 0.3),
        );
      },
      zoomToPhase(index) {
        const phase = latest.current.phases[index];
        if (phase) moveTo(padView(phase, 0.04));
      },
      showMoment(id) {
        const one = find(id);
        const view = now();
        if (!one || !view) return;
        const next = revealInView(view, one.at);
        const scroll = () => surface.current()?.scrollTo(id);
        if (next === view) scroll();
        else moveTo(next, true, scroll);
      },
    };
  }, [surface, latest]);

  const { review, placed, shown, selection } = input;
  const before = useRef({ review, placed, shown });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only moments that changed move the view, not the filter
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { review, placed, shown };
    const view = camera.now();
    // Another review has begun with its own range in view.
    if (!view || last.placed === placed || last.review.id !== review.id) return;
    const move = followMoments(last, before.current, selection, view);
    if (move === 'fit') last.placed.length > 0 ? camera.fit() : camera.jumpToAll();
    else if (move !== null) camera.showMoment(move);
  }, [review, placed]);

  return camera;
}
