import { scanTimes, type TimeMention } from './scanTimes.ts';

/** What may stand before the time that a line begins with: bullets, brackets, emoji, `at`, `about`. */
const LEAD =
  /^(?:[^\p{L}\p{N}]|:[a-z0-9_+-]+:|(?:at|on|by|around|about|approx\.?|approximately|ca\.?|circa|from|between|before|after|since|t)\b|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b)*$/iu;

export const isLead = (before: string): boolean => before.length <= 60 && LEAD.test(before);

/** The time that a text begins with, if it does. */
export function leadingTime(text: string, mentions?: readonly TimeMention[]): TimeMention | null {
  const first = (mentions ?? scanTimes(text.slice(0, 160)))[0];
  return first && isLead(text.slice(0, first.start)) ? first : null;
}

export const startsWithTime = (text: string): boolean => leadingTime(text) !== null;
