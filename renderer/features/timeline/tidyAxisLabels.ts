/** Width of a character in the axis' type, 12 px of JetBrains Mono at scale 1, and the room around a label. */
const CHAR_PX = 7.3;
const PADDING_PX = 4;
const GAP_PX = 8;

/**
 * Hides the axis labels that the edges would cut and those that would run into the one before. Reads only what
 * the library wrote, so it costs no layout.
 */
export function tidyAxisLabels(host: HTMLElement, widthPx: number, scale: number): void {
  const labels = [...host.querySelectorAll<HTMLElement>('.vis-time-axis .vis-text.vis-minor')]
    .map((label) => ({ label, x: Number(/translate\(([-\d.]+)px/.exec(label.style.transform)?.[1]) }))
    .filter(({ x }) => !Number.isNaN(x))
    .sort((a, b) => a.x - b.x);
  let freeFrom = 0;
  for (const { label, x } of labels) {
    const end = x + PADDING_PX + (label.textContent?.length ?? 0) * CHAR_PX * scale;
    const isShown = x + PADDING_PX >= freeFrom && end <= widthPx;
    label.style.visibility = isShown ? '' : 'hidden';
    if (isShown) freeFrom = end + GAP_PX;
  }
}
