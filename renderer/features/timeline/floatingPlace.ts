export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN_PX = 8;

/**
 * Top left corner of something that floats at `anchor`: below it, above where there is no room below, and
 * always inside the window.
 */
export function floatingPlace(anchor: Box, size: Size, windowSize: Size): { left: number; top: number } {
  const below = anchor.bottom + MARGIN_PX;
  const above = anchor.top - MARGIN_PX - size.height;
  const fitsBelow = below + size.height <= windowSize.height - MARGIN_PX;
  const top = fitsBelow ? below : Math.max(above, MARGIN_PX);
  const farthest = windowSize.width - size.width - MARGIN_PX;
  return { left: Math.max(Math.min(anchor.left, farthest), MARGIN_PX), top };
}
