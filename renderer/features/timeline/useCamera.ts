import { useLayoutEffect, useMemo, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { followEvidence } from '../../../shared/timeline/followEvidence.ts';
import { followMoments } from '../../../shared/timeline/followMoments.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import { openingView, timelineRange } from '../../../shared/timeline/timelineRange.ts';
import {
  clampView,
  longestViewMs,
  padView,
  panView,
  rangeAround,
  revealInView,
  type View,
  wholeRange,
  zoomView,
} from '../../../shared/timeline/view.ts';
import { hasReducedMotion } from './reducedMotion.ts';
import { useLatest } from './useLatest.ts';
import type { SurfaceAccess } from './useSurface.ts';

/** What the rest of the app may ask of the timeline's view. */
export interface TimelineHandle {
  /** All moments and all evidence. */
  readonly fit: () => void;
  readonly fitMoments: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** By a part of the visible length; negative is earlier. */
  readonly panBy: (fraction: number) => void;
  readonly zoomToSelection: () => void;
  /** @param index into the phases that the timeline shows */
  readonly zoomToPhase: (index: number) => void;
  /** Moves only as far as needed. */
  readonly showMoment: (id: MomentId) => void;
  readonly showAt: (at: EpochMs) => void;
  readonly moveTo: (view: View, isAnimated: boolean) => void;
}

interface Camera extends TimelineHandle {
  /** What is in view, or will be when the movement under way has ended. */
  readonly now: () => View | null;
  /** To what a review opens with, at once. */
  readonly jumpToOpening: () => void;
}

interface CameraInput {
  readonly surface: SurfaceAccess;
  readonly review: Review;
  readonly placed: readonly PlacedMoment[];
  /** Those that are not filtered out. */
  readonly shown: readonly PlacedMoment[];
  readonly evidence: readonly EvidenceLane[];
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
    const whole = () => timelineRange(latest.current.placed, latest.current.evidence);
    const range = () => whole() ?? rangeAround(latest.current.review.createdAt);
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
    const show = (all: View | null) => {
      if (all) moveTo(padView(all, 0.04));
    };
    const showAt = (at: EpochMs, onDone?: () => void) => {
      const view = now();
      const next = view && revealInView(view, at);
      if (next === view) onDone?.();
      else if (next) moveTo(next, true, onDone);
    };
    return {
      now,
      moveTo,
      fit: () => show(whole()),
      fitMoments: () => show(wholeRange(latest.current.placed)),
      jumpToOpening() {
        const opening = openingView(latest.current.placed, latest.current.evidence);
        if (opening) moveTo(opening, false);
      },
      zoomIn: () => zoomBy(0.5),
      zoomOut: () => zoomBy(2),
      panBy(fraction) {
        const view = now();
        if (view) moveTo(panView(view, fraction));
      },
      zoomToSelection() {
        const one = find(latest.current.selection);
        const stretch = one && wholeRange([one]);
        if (!one || !stretch) return;
        const length = one.endAt === null ? CLOSE_MS * 2 : one.endAt - one.at;
        moveTo(
          padView(
            zoomView(stretch, length / (stretch.endAt - stretch.startAt)),
            one.endAt === null ? 0 : 0.3,
          ),
        );
      },
      zoomToPhase(index) {
        const phase = latest.current.phases[index];
        if (phase) moveTo(padView(phase, 0.04));
      },
      showMoment(id) {
        const one = find(id);
        if (one) showAt(one.at, () => surface.current()?.scrollTo(id));
      },
      showAt: (at) => showAt(at),
    };
  }, [surface, latest]);

  const { review, placed, shown, selection, evidence } = input;
  // What the review was opened with, as long as nobody moves the view.
  const opened = useRef<View | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another review opens with its own range in view
  useLayoutEffect(() => {
    opened.current = surface.current()?.getView() ?? null;
  }, [review.id, surface]);

  const before = useRef({ review, placed, shown });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only moments that changed move the view, not the filter
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { review, placed, shown };
    const view = camera.now();
    // Another review has begun with its own range in view.
    if (!view || last.placed === placed || last.review.id !== review.id) return;
    const move = followMoments(last, before.current, selection, view);
    if (move === 'fit' && last.placed.length > 0) camera.fit();
    else if (move === 'fit') {
      // The first moment of a review with evidence was picked from what is in view.
      if (evidence.length === 0 || !isAnyInView(shown, view)) camera.jumpToOpening();
    } else if (move !== null) camera.showMoment(move);
  }, [review, placed]);

  const evidenceBefore = useRef(evidence);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only evidence that changed moves the view
  useLayoutEffect(() => {
    const last = evidenceBefore.current;
    evidenceBefore.current = evidence;
    const view = camera.now();
    if (!view || last === evidence) return;
    const move = followEvidence({
      before: last,
      after: evidence,
      view,
      isUntouched: isSameView(view, opened.current),
      isAnyMomentInView: isAnyInView(shown, view),
    });
    if (move === 'fit') camera.fit();
    if (move !== 'open') return;
    camera.jumpToOpening();
    opened.current = camera.now();
  }, [evidence]);

  return camera;
}

const isSameView = (a: View, b: View | null): boolean => a.startAt === b?.startAt && a.endAt === b.endAt;

const isAnyInView = (placed: readonly PlacedMoment[], { startAt, endAt }: View): boolean =>
  placed.some((one) => one.at <= endAt && (one.endAt ?? one.at) >= startAt);
