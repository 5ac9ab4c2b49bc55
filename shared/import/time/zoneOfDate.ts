import { zoneAfter } from './findAtoms.ts';
import type { ZoneMention } from './zones.ts';

const WEEKDAY = /^[\s,]{0,3}\(?(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?\)?/i;

/**
 * The zone that stands behind a date: `12 March 2024 (UTC)`, `29 March 2026, Europe/Berlin`. Without brackets only
 * where nothing is said behind it: in `4 May, Paris office closed` the word is no zone.
 * @param end where the date ends
 */
export function zoneOfDate(text: string, end: number): ZoneMention | null {
  const from = end + (WEEKDAY.exec(text.slice(end, end + 16))?.[0].length ?? 0);
  const found = zoneAfter(text, from);
  const isInBrackets = /^\s*[([]/.test(text.slice(from, from + 4));
  return found && (isInBrackets || !/^\s*[\p{L}\p{N}]/u.test(text.slice(found.end))) ? found : null;
}
