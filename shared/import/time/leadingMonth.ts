import { monthOf } from './calendarDate.ts';
import type { TimeMention } from './timeMention.ts';

const MONTH =
  /^[^\p{L}\p{N}]{0,6}(?:(?:in|by|around|early|late|mid)[ -])?((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,? ((?:19|20)\d\d)|((?:19|20)\d\d)-(0[1-9]|1[0-2]))(?=\s*(?:[:–—]|-\s))/iu;

/** `March 2019: ...`, `2019-03 - ...`: a month that a line of a timeline begins with; its first day, as good as known. */
export function leadingMonth(text: string): TimeMention | null {
  const match = MONTH.exec(text.slice(0, 40));
  if (!match?.[1]) return null;
  const end = match[0].length;
  const month = match[2] ? monthOf(match[2]) : Number(match[5]);
  const [start, year] = [end - match[1].length, Number(match[3] ?? match[4])];
  return {
    start,
    end,
    date: { start, end, year, month, day: 1, isAmbiguous: false, isWholeMonth: true },
    clock: null,
    zone: null,
    until: null,
    relative: null,
    isApproximate: true,
    isWeak: false,
  };
}
