import { useLayoutEffect, useRef } from 'react';
import { densityStepMs } from '../../../shared/timeline/densityStep.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import { totalDensity } from '../../../shared/timeline/totalDensity.ts';
import type { View } from '../../../shared/timeline/view.ts';

interface OverviewDensityProps {
  readonly evidence: readonly EvidenceLane[];
  readonly range: View;
}

const BAR_PX = 2;

/** How crowded the whole range is, all sources together, behind the phases and moments of the strip. */
export function OverviewDensity({ evidence, range }: OverviewDensityProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const draw = () => drawDensity(canvas, evidence, range);
    const size = new ResizeObserver(draw);
    size.observe(canvas);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      size.disconnect();
      theme.disconnect();
    };
  }, [evidence, range]);
  return <canvas ref={ref} className="tl-overview-density" />;
}

function drawDensity(canvas: HTMLCanvasElement, evidence: readonly EvidenceLane[], range: View): void {
  const { clientWidth: widthPx, clientHeight: heightPx } = canvas;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(widthPx * ratio);
  canvas.height = Math.round(heightPx * ratio);
  const context = canvas.getContext('2d');
  if (!context || widthPx === 0) return;
  context.scale(ratio, ratio);
  context.fillStyle = getComputedStyle(canvas).color;
  const pxPerMs = widthPx / (range.endAt - range.startAt);
  const stepMs = densityStepMs(1 / pxPerMs, BAR_PX);
  const counts = totalDensity(evidence, range, stepMs);
  const peak = Math.max(...counts.values(), 1);
  for (const [startAt, count] of counts) {
    const height = Math.max(heightPx * Math.sqrt(count / peak), 2);
    context.fillRect((startAt - range.startAt) * pxPerMs, heightPx - height, stepMs * pxPerMs, height);
  }
}
