/** Width of a character in the axis' type, 12 px of JetBrains Mono at scale 1, and the room before a label. */
const CHAR_PX = 7.3;
const PADDING_PX = 4;

/** Hides the label that the right edge would cut. Reads only what the library wrote, so it costs no layout. */
export function hideCutAxisLabels(host: HTMLElement, widthPx: number, scale: number): void {
  for (const label of host.querySelectorAll<HTMLElement>('.vis-time-axis .vis-text.vis-minor')) {
    const x = /translate\(([-\d.]+)px/.exec(label.style.transform)?.[1];
    if (x === undefined) continue;
    const end = Number(x) + PADDING_PX + (label.textContent?.length ?? 0) * CHAR_PX * scale;
    label.style.visibility = end > widthPx ? 'hidden' : '';
  }
}
