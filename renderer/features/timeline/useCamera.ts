import { useMemo, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import {
  padView,
  panView,
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

interface CameraInput {
  readonly surface: SurfaceAccess;
  readonly placed: readonly PlacedMoment[];
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

  return useMemo(() => {
    const now = () => target.current ?? surface.current()?.getView() ?? null;
    const moveTo = (view: View, isAnimated = true, onDone?: () => void) => {
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
      moveTo(zoomView(view, factor, isInView ? at : undefined));
    };
    return {
      moveTo,
      fit() {
        const range = wholeRange(latest.current.placed);
        if (range) moveTo(padView(range, 0.04));
      },
      zoomIn: () => zoomBy(0.5),
      zoomOut: () => zoomBy(2),
      panBy(fraction) {
        const view = now();
        if (view) moveTo(panView(view, fraction));
      },
      zoomToSelection() {
        const one = find(latest.current.selection);
        const range = one && wholeRange([one]);
        if (!one || !range) return;
        const length = one.endAt === null ? CLOSE_MS * 2 : one.endAt - one.at;
        moveTo(
          padView(zoomView(range, length / (range.endAt - range.startAt)), one.endAt === null ? 0 : 0.3),
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
}
