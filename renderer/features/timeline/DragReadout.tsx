import { useLayoutEffect, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import { type EpochMs, UTC, type ZoneId } from '../../../shared/model/time.ts';
import {
  formatClock,
  formatDate,
  formatMetric,
  formatSince,
  formatZone,
} from '../../../shared/timeline/formatTime.ts';
import type { PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { floatingPlace } from './floatingPlace.ts';
import type { Drag } from './surface.ts';

interface DragReadoutProps {
  readonly drag: Drag;
  readonly placed: PlacedReview;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly elementOf: (id: MomentId) => HTMLElement | null;
}

/** The new time while a moment is being dragged. */
export function DragReadout({ drag, placed, zone, sinceAt, elementOf }: DragReadoutProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    const anchor = elementOf(drag.id)?.getBoundingClientRect();
    if (!box || !anchor) return;
    const { left, top } = floatingPlace(anchor, box.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  const before = placed.placed.find(({ moment }) => moment.id === drag.id);
  if (!before) return null;
  const { at, endAt } = drag;
  const shift = at - before.at || (endAt ?? at) - (before.endAt ?? before.at);
  const clock =
    endAt === null ? formatClock(at, zone) : `${formatClock(at, zone)} to ${formatClock(endAt, zone)}`;
  return (
    <div ref={ref} className="tl-card tl-readout" role="status">
      <b>
        {clock} {zone === UTC ? 'UTC' : formatZone(zone, at)}
      </b>
      {sinceAt !== null && <span> {formatSince(at - sinceAt)}</span>}
      <span className="tl-card-dim">
        {' '}
        {formatDate(at, zone)} · {shift > 0 ? '+' : ''}
        {formatMetric(shift)} · Esc cancels
      </span>
    </div>
  );
}
