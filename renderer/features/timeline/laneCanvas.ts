import { laneColourIndex } from '../../../shared/picture/palette.ts';
import type { LaneColours } from './drawEvidenceLane.ts';

/** The canvas of one lane of evidence, at the bottom of the lane's element. */
export function laneCanvas() {
  const canvas = document.createElement('canvas');
  let colours: LaneColours | null = null;
  let colour = -1;
  return {
    /** Puts it into the lane, as large as asked for; null where the browser gives no canvas. */
    fit(parent: HTMLElement, ofLane: number, widthPx: number, heightPx: number) {
      if (canvas.parentElement !== parent) parent.prepend(canvas);
      if (colour !== ofLane) {
        colour = ofLane;
        colours = null;
        canvas.className = `tl-evidence tl-lane-colour-${laneColourIndex(ofLane)}`;
      }
      const ratio = window.devicePixelRatio;
      const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
      // Setting a size empties a canvas, also when it is the same one.
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = `${widthPx}px`;
        canvas.style.height = `${heightPx}px`;
      }
      return canvas.getContext('2d');
    },
    /** Those of the style sheet: theme and forced colours hold for the canvas too. */
    colours(): LaneColours {
      colours ??= coloursOf(canvas);
      return colours;
    },
    box: () => (canvas.isConnected ? canvas.getBoundingClientRect() : null),
    forget() {
      colours = null;
    },
    remove() {
      canvas.remove();
    },
  };
}

function coloursOf(canvas: HTMLCanvasElement): LaneColours {
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim() || style.color;
  return {
    lane: style.color,
    ink: token('--ink'),
    dim: token('--dim'),
    accent: token('--accent'),
    panel: token('--panel'),
  };
}
