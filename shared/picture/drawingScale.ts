/** Laid out wider than this, words become too small to read on a slide: larger pictures are drawn larger. */
const MAX_LAYOUT_PX = 1920;
/** What canvases and browsers draw without failing, on either side. */
const MAX_SIDE_PX = 16_000;

export const layoutWidth = (widthPx: number): number => Math.min(widthPx, MAX_LAYOUT_PX);

/** How many times its layout a picture is drawn to be `widthPx` wide; less when it would be too high to draw. */
export function drawingScale(widthPx: number, layout: { widthPx: number; heightPx: number }): number {
  return Math.min(widthPx / layout.widthPx, MAX_SIDE_PX / layout.widthPx, MAX_SIDE_PX / layout.heightPx);
}
