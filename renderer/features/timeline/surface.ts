import type { MomentId, SourceId } from '../../../shared/model/ids.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { View } from '../../../shared/timeline/view.ts';
import type { AxisClock } from './axisClock.ts';
import type { LaneLayout } from './laneScroll.ts';
import type { SurfaceContent } from './surfaceContent.ts';

/*
 * What the timeline asks of whatever draws it, and hears from it; visAdapter.ts is what does.
 */
export interface SurfaceEvents {
  /** The view changed, also during movement. */
  readonly onView: (view: View) => void;
  /** The lanes have another height, place or scroll position. */
  readonly onLayout: (layout: LaneLayout) => void;
  /** Everything stands where it will in this frame: what is drawn besides can follow. */
  readonly onFrame: () => void;
  readonly onPick: (id: MomentId | null) => void;
  readonly onHover: (id: MomentId | null) => void;
  readonly onOpen: (id: MomentId) => void;
  /** A click beside all items, in the window's pixels. */
  readonly onTap: (clientX: number, clientY: number) => void;
  /** Something else answers a double click there. */
  readonly isTaken: (clientX: number, clientY: number) => boolean;
  readonly onAdd: (at: EpochMs, laneKey: string | null) => void;
  readonly onDrag: (drag: Drag | null) => void;
  readonly onRetime: (id: MomentId, at: EpochMs, endAt: EpochMs | null) => void;
}

export interface Drag {
  readonly id: MomentId;
  readonly at: EpochMs;
  readonly endAt: EpochMs | null;
}

export interface Surface {
  setContent(content: SurfaceContent): void;
  setSelection(id: MomentId | null): void;
  setClock(clock: AxisClock, sinceAt: EpochMs | null): void;
  setMaxHeight(px: number): void;
  /** The longest stretch that the wheel reaches. */
  setLongest(ms: number): void;
  /** @param onDone not called when another movement takes over */
  setView(view: View, isAnimated: boolean, onDone?: () => void): void;
  getView(): View;
  /** Of the lanes, without their names. */
  laneWidthPx(): number;
  /** The round instant at a place in the window; null outside of the lanes. */
  timeAt(clientX: number): EpochMs | null;
  /** Of the lane that shows the source's evidence; as wide as the lanes are. */
  laneElement(sourceId: SourceId): HTMLElement | null;
  /** The drawn item, while it is in view. */
  elementOf(id: MomentId): HTMLElement | null;
  scrollBy(px: number): void;
  /** Scrolls the lanes until the item is seen. */
  scrollTo(id: MomentId): void;
  /** Puts a dragged item back; false when nothing is being dragged. */
  cancelDrag(): boolean;
  destroy(): void;
}
