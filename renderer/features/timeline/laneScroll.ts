/** How far the lanes are scrolled, in pixels, and where they stand. */
export interface LaneLayout {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  /** Left edge of the lanes, after their names. */
  readonly left: number;
}

export const NO_LANES: LaneLayout = { scrollTop: 0, scrollHeight: 0, clientHeight: 0, left: 0 };

export function isSameLayout(a: LaneLayout, b: LaneLayout): boolean {
  return (
    a.scrollTop === b.scrollTop &&
    a.scrollHeight === b.scrollHeight &&
    a.clientHeight === b.clientHeight &&
    a.left === b.left
  );
}

interface WheelActions {
  readonly scrollBy: (px: number) => void;
  /** By a part of the visible length. */
  readonly panBy: (part: number) => void;
}

/** Of one notch of a wheel, in a line of text, where a browser counts in lines. */
const LINE_PX = 40;

/**
 * The wheel zooms (the timeline library does that); with Shift or sideways it moves in time; with Alt, or over
 * the names of the lanes, it scrolls the lanes.
 */
export function attachWheel(host: HTMLElement, { scrollBy, panBy }: WheelActions): void {
  const onWheel = (event: WheelEvent) => {
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
    const isOverNames = event.target instanceof Element && event.target.closest('.vis-labelset') !== null;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (isOverNames || event.altKey) scrollBy(event.deltaY * scale);
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      panBy((sideways * scale) / Math.max(host.clientWidth, 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Goes with the element: nothing to take off.
  host.addEventListener('wheel', onWheel, { capture: true, passive: false });
}
