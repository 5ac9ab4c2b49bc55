import { type DateMention, dateAt } from './calendarDate.ts';
import { type ClockMention, clockAt, wordClockAt } from './clockAt.ts';
import type { TimeMention } from './timeMention.ts';
import { type ZoneMention, zoneAt } from './zones.ts';

export type Atom =
  | { readonly kind: 'date'; readonly of: DateMention }
  | {
      readonly kind: 'clock';
      readonly of: ClockMention;
      readonly zone: ZoneMention | null;
      readonly end: number;
    };

export type ClockAtom = Extract<Atom, { kind: 'clock' }>;

/** Addresses, mail addresses and paths hold numbers of every kind; blanked out, so that positions stay. */
export function maskAddresses(text: string): string {
  return text.replace(/(?:https?|ftp):\/\/[^\s<>)\]]+|(?<!\S)[^\s@]{1,64}@[^\s@]{1,100}\.\w+/g, (found) =>
    ' '.repeat(found.length),
  );
}

/** Dates and clocks from left to right, but for those within `taken`. */
export function findAtoms(text: string, taken: readonly TimeMention[]): Atom[] {
  const atoms: Atom[] = [];
  const start = /[0-9]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|noon|mid)/gi;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const at = found.index;
    const inside = taken.find((t) => at >= t.start && at < t.end);
    if (inside) {
      start.lastIndex = inside.end;
      continue;
    }
    const atom = canStartHere(text, at) ? atomAt(text, at) : null;
    if (atom) {
      atoms.push(atom);
      start.lastIndex = endOf(atom);
    } else if (/\d/.test(found[0])) start.lastIndex = skipNumber(text, at);
  }
  return atoms;
}

export const endOf = (atom: Atom) => (atom.kind === 'date' ? atom.of.end : atom.end);

/** A time does not begin within a word, a version, a path or a price; `2024-06-03T10:00` is the exception. */
function canStartHere(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined || !/[A-Za-z0-9_.:/\\$#=&%]/.test(before)) return true;
  if (before === 'T') return /\d/.test(text[at - 2] ?? '');
  // `start:10:00` and `...10:00` begin a time, `1:10:00` and `v1.10` do not.
  if (before === ':' || before === '.') return /[A-Za-z.\s)]/.test(text[at - 2] ?? ' ');
  return before === 't' && /(?:^|\s)at$/i.test(text.slice(Math.max(0, at - 3), at));
}

function skipNumber(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /[\d.:/]/.test(text[end] ?? '')) end++;
  return end;
}

function atomAt(text: string, at: number): Atom | null {
  const date = dateAt(text, at);
  if (date) return { kind: 'date', of: date };
  const clock = clockAt(text, at) ?? (isWordClock(text, at) ? wordClockAt(text, at) : null);
  if (!clock) return null;
  const zone = zoneAfter(text, clock.end);
  return { kind: 'clock', of: clock, zone, end: zone ? zone.end : clock.end };
}

const isWordClock = (text: string, at: number) =>
  /(?:\bat|\buntil|\bsince|\baround|\bbefore|\d,?)\s+$/i.test(text.slice(Math.max(0, at - 12), at)) ||
  // `Noon: all quiet` begins a line.
  (at <= 6 &&
    /^[^\p{L}\p{N}]*$/u.test(text.slice(0, at)) &&
    /^[a-z-]{4,9}[*_]{0,2}\s*(?:[:–—|]|-\s)/i.test(text.slice(at, at + 16)));

/** The zone that stands behind a clock, in brackets or not. */
export function zoneAfter(text: string, end: number): ZoneMention | null {
  const glue =
    /^(?:\s*[(,[]\s*|\s+|)(?:the )?(?:in )?(?:heure (?:de |d['’])|hora de |hora |ora di )?/.exec(
      text.slice(end, end + 24),
    )?.[0] ?? '';
  const found = zoneAt(text, end + glue.length);
  if (!found) return null;
  // `10:00-11:00` is a range, not an offset; an offset stands right behind or behind a space.
  const after = text.slice(found.end, found.end + 12);
  // GMT+1 has its number in brackets at times: `CEST (UTC+2)`.
  const twin = /^\s*\((?:UTC|GMT)\s?[+-]?\d{0,2}(?::?\d\d)?\)/.exec(after)?.[0].length ?? 0;
  const close = /[([]/.test(glue)
    ? (/^\s*[)\]]/.exec(text.slice(found.end + twin, found.end + twin + 4))?.[0].length ?? 0)
    : 0;
  return { ...found, end: found.end + twin + close };
}
