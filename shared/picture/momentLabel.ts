import type { Milestone } from '../model/milestone.ts';
import { MILESTONE_KIND } from '../model/milestone.ts';
import { partsIn, type ZoneId } from '../model/time.ts';
import { formatClock, formatDate } from '../timeline/formatTime.ts';
import type { PlacedMoment } from '../timeline/placeMoments.ts';
import { partsWidth, type TextPart } from './layoutParts.ts';
import { measureText, type TextStyle } from './measureText.ts';
import { shortenText } from './shortenText.ts';
import { drawableLine } from './svgText.ts';

export const LABEL_TIME: TextStyle = { face: 'mono', weight: 400, sizePx: 12 };
export const LABEL_TITLE: TextStyle = { face: 'text', weight: 400, sizePx: 13 };
const LABEL_MILESTONE: TextStyle = { face: 'text', weight: 600, sizePx: 12 };

export interface MomentLabel {
  readonly parts: readonly TextPart[];
  readonly widthPx: number;
  /** The whole text, when it had to be shortened. */
  readonly full: string | null;
}

/** `~10:00–10:45 Title  detected`, no wider than `roomPx`. With `hasDate`, `5 Mar 10:00`. */
export function momentLabel(
  placed: PlacedMoment,
  milestones: readonly Milestone[],
  zone: ZoneId,
  hasDate: boolean,
  roomPx: number,
): MomentLabel {
  const time: TextPart = { text: timeText(placed, zone, hasDate), style: LABEL_TIME, colour: 'dim' };
  const marks = milestones.map(
    (name): TextPart => ({ text: name, style: LABEL_MILESTONE, colour: MILESTONE_KIND[name] }),
  );
  const title = drawableLine(placed.moment.title) || 'untitled';
  const whole = [time, { text: title, style: LABEL_TITLE, colour: 'ink' as const }, ...marks];
  if (partsWidth(whole) <= roomPx) return { parts: whole, widthPx: partsWidth(whole), full: null };
  const rest = partsWidth(whole) - measureText(title, LABEL_TITLE);
  const short = shortenText(title, LABEL_TITLE, roomPx - rest);
  const parts = [time, { text: short, style: LABEL_TITLE, colour: 'ink' as const }, ...marks];
  return { parts, widthPx: partsWidth(parts), full: title };
}

/** As it stands in the label; a moment that only has a date shows that. */
export function timeText(
  { at, endAt, isApproximate, assumed }: PlacedMoment,
  zone: ZoneId,
  hasDate: boolean,
) {
  const about = isApproximate ? '~' : '';
  if (assumed.includes('clock')) return about + shortDate(at, zone);
  const start = `${hasDate ? `${shortDate(at, zone)} ` : ''}${formatClock(at, zone)}`;
  if (endAt === null) return about + start;
  const isOtherDay = partsIn(at, zone).date !== partsIn(endAt, zone).date;
  return `${about}${start}–${isOtherDay ? `${shortDate(endAt, zone)} ` : ''}${formatClock(endAt, zone)}`;
}

/** `5 Mar` */
const shortDate = (at: PlacedMoment['at'], zone: ZoneId) => {
  const [day = '', month = ''] = formatDate(at, zone).split(' ');
  return `${day} ${month.slice(0, 3)}`;
};
