import type { TimeMention } from './timeMention.ts';

const BEFORE =
  /\b(?:(?:next|following) (?:morning|day|afternoon|evening|night)|(?:morning|day) after)\b[\s,]*(?:(?:at|around|about|by|from|circa|ca\.?|~)\s*){0,2}$/i;
const BEHIND =
  /^[\s,(]*(?:on |in )?the (?:(?:next|following) (?:morning|day|afternoon|evening)|(?:morning|day) after)\b/i;

/** Who is up until then calls the morning after it the next. */
const NIGHT_ENDS_MINUTES = 5 * 60;

/**
 * `the next morning at 8 am`, `08:00 the next day`: on the day after that of the event before.
 * @param after minutes since midnight of the event before
 */
export function isNextDay(text: string, { start, end }: TimeMention, after: number): boolean {
  const said =
    BEFORE.exec(text.slice(Math.max(0, start - 50), start)) ?? BEHIND.exec(text.slice(end, end + 40));
  return said !== null && !(after < NIGHT_ENDS_MINUTES && /morning/i.test(said[0]));
}
