import { type PointerEvent, useRef } from 'react';
import type { LaneLayout } from './laneScroll.ts';

interface LaneScrollBarProps {
  readonly layout: LaneLayout;
  readonly onScroll: (byPx: number) => void;
}

/** Shows that there are more lanes than fit, and scrolls them. For pointers only: keys step through the moments. */
export function LaneScrollBar({ layout, onScroll }: LaneScrollBarProps) {
  const grabbedAt = useRef<number | null>(null);
  const { scrollTop, scrollHeight, clientHeight } = layout;
  if (scrollHeight <= clientHeight + 1) return null;
  const onPointerDown = (event: PointerEvent) => {
    grabbedAt.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grabbedAt.current === null) return;
    onScroll(((event.clientY - grabbedAt.current) / clientHeight) * scrollHeight);
    grabbedAt.current = event.clientY;
  };
  const release = () => {
    grabbedAt.current = null;
  };
  return (
    <div className="tl-scroll" style={{ height: `${clientHeight}px` }} aria-hidden="true">
      <div
        className="tl-scroll-thumb"
        style={{
          height: `${Math.max((clientHeight / scrollHeight) * clientHeight, 24)}px`,
          transform: `translateY(${(scrollTop / scrollHeight) * clientHeight}px)`,
        }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
      />
    </div>
  );
}
