import { dateExists } from './calendarDate.ts';
import { scanTimes } from './scanTimes.ts';

/** The first thing in a text that is written like a time and cannot be one, such as `25:61` or `31 February`. */
export function impossibleTime(text: string): string | null {
  const clock = /(?<![\w.:/])(\d{1,2}):(\d{2})(?![\w:])/.exec(text.slice(0, 200));
  if (clock && (Number(clock[1]) > 24 || Number(clock[2]) > 59 || (clock[1] === '24' && clock[2] !== '00')))
    return clock[0];
  for (const mention of scanTimes(text.slice(0, 200)))
    if (mention.date && !dateExists(mention.date.year ?? 2024, mention.date.month, mention.date.day))
      return text.slice(mention.date.start, mention.date.end);
  return null;
}
