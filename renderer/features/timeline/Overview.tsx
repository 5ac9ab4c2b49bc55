import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import { timelineRange } from '../../../shared/timeline/timelineRange.ts';
import { padView, panView, stretchView, type View, zoomView } from '../../../shared/timeline/view.ts';
import { OverviewDensity } from './OverviewDensity.tsx';
import type { ViewStore } from './viewStore.ts';

interface OverviewProps {
  readonly placed: readonly PlacedMoment[];
  readonly evidence: readonly EvidenceLane[];
  readonly phases: readonly Phase[];
  readonly store: ViewStore;
  readonly onView: (view: View, isAnimated: boolean) => void;
  readonly onFit: () => void;
}

type Grip = 'start' | 'end' | 'all';

/** Wide enough to be caught with a pointer. */
const EDGE_PX = 8;

/** The whole range as a strip: phases, a line for each moment, and the part of it that is in view. */
export function Overview({ placed, evidence, phases, store, onView, onFit }: OverviewProps) {
  const view = useSyncExternalStore(store.subscribe, store.get);
  const stripRef = useRef<HTMLDivElement>(null);
  const grab = useRef<{ readonly grip: Grip; readonly x: number; readonly view: View } | null>(null);
  const range = useMemo(() => {
    const whole = timelineRange(placed, evidence);
    return whole && padView(whole, 0.04);
  }, [placed, evidence]);
  if (!range || !view) return <div className="tl-overview" />;

  const length = range.endAt - range.startAt;
  const part = (at: number) => Math.min(Math.max((at - range.startAt) / length, 0), 1);
  const left = part(view.startAt);
  const width = part(view.endAt) - left;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = stripRef.current?.getBoundingClientRect();
    if (!box || event.button !== 0) return;
    const x = event.clientX - box.left;
    const [from, to] = [left * box.width, (left + width) * box.width];
    const grip: Grip = Math.abs(x - from) <= EDGE_PX ? 'start' : Math.abs(x - to) <= EDGE_PX ? 'end' : 'all';
    let start = view;
    if (grip === 'all' && (x < from || x > to)) {
      const at = range.startAt + (x / box.width) * length;
      start = panView(view, (at - (view.startAt + view.endAt) / 2) / (view.endAt - view.startAt));
      onView(start, true);
    }
    grab.current = { grip, x: event.clientX, view: start };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = stripRef.current?.getBoundingClientRect();
    if (!box || !grab.current || event.clientX === grab.current.x) return;
    const { grip, x, view: start } = grab.current;
    const byMs = ((event.clientX - x) / box.width) * length;
    const next =
      grip === 'all' ? panView(start, byMs / (start.endAt - start.startAt)) : stretchView(start, grip, byMs);
    onView(next, false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyView(event.key, view, range);
    if (event.key.toLowerCase() === 'f') onFit();
    else if (next) onView(next, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={stripRef}
      className="tl-overview"
      role="slider"
      tabIndex={0}
      aria-label="Visible part of the whole range"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((left + width / 2) * 100)}
      aria-valuetext={`${Math.round(width * 100)} % of the range, from ${Math.round(left * 100)} %`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grab.current = null;
      }}
      onPointerCancel={() => {
        grab.current = null;
      }}
      onDoubleClick={onFit}
      onKeyDown={onKeyDown}
    >
      {evidence.length > 0 && <OverviewDensity evidence={evidence} range={range} />}
      <OverviewMarks placed={placed} phases={phases} range={range} />
      <div
        className="tl-window"
        style={{ left: `${left * 100}%`, width: `${Math.max(width, 0.002) * 100}%` }}
      />
    </div>
  );
}

function keyView(key: string, view: View, range: View): View | null {
  const length = view.endAt - view.startAt;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return panView(view, -0.2);
    case 'ArrowRight':
    case 'ArrowUp':
      return panView(view, 0.2);
    case 'PageDown':
      return panView(view, 0.8);
    case 'PageUp':
      return panView(view, -0.8);
    case 'Home':
      return panView(view, (range.startAt - view.startAt) / length);
    case 'End':
      return panView(view, (range.endAt - view.endAt) / length);
    case '+':
    case '=':
      return zoomView(view, 0.5);
    case '-':
      return zoomView(view, 2);
    default:
      return null;
  }
}

interface OverviewMarksProps {
  readonly placed: readonly PlacedMoment[];
  readonly phases: readonly Phase[];
  readonly range: View;
}

/** Apart, so that the marks are drawn once and not with every movement of the window. */
function OverviewMarks({ placed, phases, range }: OverviewMarksProps) {
  return useMemo(() => {
    const length = range.endAt - range.startAt;
    const percent = (at: number) => `${((at - range.startAt) / length) * 100}%`;
    return (
      <svg className="tl-overview-marks" width="100%" height="100%" aria-hidden="true">
        {phases.map(({ from, kind, startAt, endAt }) => (
          <rect
            key={from}
            className={`tl-kind-${kind}`}
            x={percent(startAt)}
            width={`${((endAt - startAt) / length) * 100}%`}
            height="100%"
            fill="currentColor"
            opacity={0.14}
          />
        ))}
        {placed.map(({ moment, at, endAt }) => (
          <g key={moment.id} className={`tl-kind-${moment.kind}`}>
            {endAt !== null && (
              <rect
                x={percent(at)}
                width={`${((endAt - at) / length) * 100}%`}
                y="70%"
                height="4"
                fill="currentColor"
                opacity={0.5}
              />
            )}
            <line x1={percent(at)} x2={percent(at)} y1="30%" y2="92%" stroke="currentColor" strokeWidth="2" />
          </g>
        ))}
      </svg>
    );
  }, [placed, phases, range]);
}
