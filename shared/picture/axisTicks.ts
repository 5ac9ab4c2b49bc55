import type { ZoneId } from '../model/time.ts';
import { type PlacedText, placeText } from './layoutParts.ts';
import { measureText, type TextStyle } from './measureText.ts';
import type { TimeRange } from './pictureOptions.ts';
import { ticksBetween } from './ticks.ts';

const CLOCK: TextStyle = { face: 'mono', weight: 400, sizePx: 12 };
const DATE: TextStyle = { face: 'text', weight: 400, sizePx: 11 };
const TICK_ROOM_PX = 96;
const GAP_PX = 8;

/** Grid lines and the words under them; a word that has no room is left out, its line stays. */
export function axisTicks(
  range: TimeRange,
  zone: ZoneId,
  toX: (at: number) => number,
  scale: { from: number; to: number },
  room: { from: number; to: number },
  top: number,
) {
  const ticks = ticksBetween(range.startAt, range.endAt, (scale.to - scale.from) / TICK_ROOM_PX, zone);
  const texts: PlacedText[] = [];
  const ends = [room.from, room.from];
  const put = (row: 0 | 1, text: string, x: number, style: TextStyle, y: number, height: number) => {
    const width = measureText(text, style);
    const left = Math.min(x - width / 2, room.to - width);
    if (text === '' || left < (ends[row] ?? 0)) return;
    ends[row] = left + width + GAP_PX;
    texts.push(placeText('tick', [{ text, style, colour: 'dim' }], left, y, height, { anchor: 'middle' }));
  };
  for (const { at, label, dateLabel } of ticks) {
    put(0, label, toX(at), CLOCK, top + 4, 20);
    put(1, dateLabel, toX(at), DATE, top + 24, 16);
  }
  return { texts, gridX: ticks.map(({ at }) => toX(at)) };
}
