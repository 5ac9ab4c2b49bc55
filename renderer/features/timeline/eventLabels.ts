import { epochMs } from '../../../shared/model/time.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import type { SingleEvent } from '../../../shared/timeline/singleEvents.ts';
import type { View } from '../../../shared/timeline/view.ts';
import { type EventLabel, TIME_FONT, TITLE_FONT } from './drawEvidenceLane.ts';
import type { EvidenceScene } from './evidenceDrawing.ts';
import { shownTime } from './shownTime.ts';

let measuring: CanvasRenderingContext2D | null = null;

/** Times and titles with their widths: made when movement rests, so that a frame only draws them. */
export function eventLabels(
  { lanes, zone, sinceAt, scale }: Pick<EvidenceScene, 'lanes' | 'zone' | 'sinceAt' | 'scale'>,
  singles: readonly (readonly SingleEvent[])[],
  view: View,
  titleOf: (placed: EvidenceLane['placed'], index: number) => string | undefined,
): Map<EvidenceLane, Map<number, EventLabel>> {
  measuring ??= document.createElement('canvas').getContext('2d');
  const widthOf = (text: string, font: string) => {
    if (!measuring) return text.length * 7 * scale;
    measuring.font = font;
    return measuring.measureText(text).width;
  };
  return new Map(
    lanes.map((lane, place) => {
      const isAssumed = lane.placed.assumed.length > 0;
      const own = (singles[place] ?? []).map(({ index }): [number, EventLabel] => {
        const at = epochMs(lane.placed.at[index] ?? 0);
        const time = shownTime({ at, isApproximate: false, isAssumed }, { zone, sinceAt, view });
        const title = titleOf(lane.placed, index)?.slice(0, 200) ?? '';
        return [
          index,
          {
            time,
            timePx: widthOf(time, `500 ${12 * scale}px ${TIME_FONT}`),
            title,
            titlePx: widthOf(title, `400 ${13 * scale}px ${TITLE_FONT}`),
          },
        ];
      });
      return [lane, new Map(own)];
    }),
  );
}
