import { formatMetric } from '../timeline/formatTime.ts';
import type { Phase } from '../timeline/phases.ts';
import { type PlacedText, partsWidth, placeText, type TextPart } from './layoutParts.ts';

export const HEAD_ROW_PX = 24;

/** A phase as drawn: clipped to the picture's range. */
export interface PhaseSpan {
  readonly phase: Phase;
  readonly fromX: number;
  readonly toX: number;
}

/**
 * Name and length at the head of each band. A band too narrow for its name lets it run on over the next ones,
 * in a row of its own where the next name stands in the way.
 */
export function phaseHeads(spans: readonly PhaseSpan[], top: number, room: { from: number; to: number }) {
  const rowEnds: number[] = [];
  const texts = spans.map(({ phase, fromX }): PlacedText => {
    const parts: TextPart[] = [
      { text: phase.name, style: { face: 'text', weight: 600, sizePx: 12 }, colour: phase.kind },
      {
        text: formatMetric(phase.endAt - phase.startAt),
        style: { face: 'text', weight: 400, sizePx: 12 },
        colour: 'dim',
      },
    ];
    const width = partsWidth(parts);
    const x = Math.max(room.from, Math.min(fromX + 8, room.to - width));
    let row = rowEnds.findIndex((end) => end + 12 <= x);
    if (row < 0) row = rowEnds.length;
    rowEnds[row] = x + width;
    return placeText('phase', parts, x, top + row * HEAD_ROW_PX, HEAD_ROW_PX);
  });
  return { texts, endY: top + rowEnds.length * HEAD_ROW_PX };
}
