import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import { snapAt, snapStepMs } from '../../../shared/timeline/snap.ts';
import type { View } from '../../../shared/timeline/view.ts';
import { type AxisClock, offsetMsAt } from './axisClock.ts';
import { heldItem } from './heldItem.ts';
import type { Drag, SurfaceEvents } from './surface.ts';
import { type ItemRow, momentIdOf } from './visRows.ts';

/** An item as the timeline library hands it over while it is dragged. */
export interface MovedItem {
  readonly id: string | number;
  readonly start: Date | number | string;
  readonly end?: Date | number | string | null;
}

interface DragInput {
  readonly items: { get(id: string): ItemRow | null; update(row: ItemRow): unknown };
  readonly events: Pick<SurfaceEvents, 'onDrag' | 'onRetime'>;
  readonly getView: () => View;
  readonly msPerPixel: () => number;
  readonly clock: () => AxisClock | null;
}

/** Dragging an item: it moves in round steps of the clock shown, and for good only when the review says so. */
export function itemDrag({ items, events, getView, msPerPixel, clock }: DragInput) {
  let drag: { readonly row: ItemRow; isCancelled: boolean } | null = null;

  const snap = (date: Date): Date => {
    const at = epochMs(date.valueOf());
    const shown = clock();
    return new Date(snapAt(at, snapStepMs(msPerPixel()), shown ? offsetMsAt(shown, at) : 0));
  };
  return {
    snap,
    roundAt: (ms: number): EpochMs => epochMs(snap(new Date(ms)).valueOf()),
    onMoving<Item extends MovedItem>(item: Item, accept: (item: Item | null) => void): void {
      if (drag?.isCancelled) {
        accept(null);
        return;
      }
      const row = items.get(String(item.id));
      if (!drag && row) drag = { row, isCancelled: false };
      const held = row ? heldItem(item, row, getView(), snapStepMs(msPerPixel()), snap) : item;
      events.onDrag(dragged(held));
      accept(held);
    },
    onMove<Item extends MovedItem>(item: Item, accept: (item: Item | null) => void): void {
      const moved = drag && !drag.isCancelled ? dragged(item) : null;
      drag = null;
      events.onDrag(null);
      // Put back first: the item moves for good when the review says so.
      accept(null);
      if (moved) events.onRetime(moved.id, moved.at, moved.endAt);
    },
    /** Puts a dragged item back; false when nothing is being dragged. */
    cancel(): boolean {
      if (!drag || drag.isCancelled) return false;
      drag.isCancelled = true;
      items.update(drag.row);
      events.onDrag(null);
      return true;
    },
  };
}

function dragged({ id, start, end }: MovedItem): Drag | null {
  const momentId = momentIdOf(id);
  if (momentId === null) return null;
  return {
    id: momentId,
    at: epochMs(new Date(start).valueOf()),
    endAt: end == null ? null : epochMs(new Date(end).valueOf()),
  };
}
