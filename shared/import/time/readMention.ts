import type { DateMention } from './calendarDate.ts';
import { type ClockMention, clockText, hourOf } from './clockAt.ts';
import { type Atom, type ClockAtom, endOf, zoneAfter } from './findAtoms.ts';
import type { TimeMention } from './timeMention.ts';

/*
 *   about  2024-06-03   10:00   (UTC)   -   11:30
 *     |       date      clock   zone  range  until
 * The text is cut into atoms (dates and clocks) from left to right; neighbours with nothing but glue between
 * them are one mention. Every step looks at a bounded stretch of text, so the time is linear in its length.
 */
/** Between a date and its clock, either way round. */
const GLUE =
  /^[\s,;.()[\]*_@|]{0,4}(?:T|at|on|around|about|approximately|approx\.?|ca\.?|circa|from|the|[-–—~])?[\s,()[\]*_:~]{0,4}(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[\s,]{0,3})?(?:(?:at|on|around|about)\s)?[~]?$/i;
const RANGE =
  /^[\s,)*_]{0,3}(?:-{1,3}|–|—|−|to|till?|until|through|and|à|bis|hasta|até|a|\/|->|→)[\s,(*_~]{0,3}(?:(?:around|about)\s)?$/i;

/** `10:00 and 11:00` are two times, unless something happened between them. */
function isRange(text: string, start: number, end: number, next: number): boolean {
  const glue = text.slice(end, next);
  if (!RANGE.test(glue)) return false;
  return !/\band\b/i.test(glue) || /\b(?:between|from)\b/i.test(text.slice(Math.max(0, start - 40), start));
}

/** An end of a range: a date, a clock, or both. */
interface End {
  readonly date: DateMention | null;
  readonly clock: ClockAtom | null;
}

/** One end from the atoms at `first`: where its text ends, and the index behind its last atom. */
function takeEnd(
  text: string,
  atoms: readonly Atom[],
  first: number,
): { of: End; end: number; next: number } {
  let of: End = { date: null, clock: null };
  let end = 0;
  let next = first;
  for (const atom of atoms.slice(first, first + 2)) {
    if (next > first && !joins(text, end, atom, of.clock === null)) break;
    if (atom.kind === 'date' ? of.date !== null : of.clock !== null) break;
    of = atom.kind === 'date' ? { ...of, date: atom.of } : { ...of, clock: atom };
    end = endOf(atom);
    next++;
  }
  return { of, end, next };
}

/** The mention that begins with the atom at `first` (null when it is too weak for one), and how many atoms it takes. */
export function readMention(
  text: string,
  atoms: readonly Atom[],
  first: number,
): [TimeMention | null, number] {
  const taken = takeEnd(text, atoms, first);
  const start = startOf(atoms[first]);
  let { of: from, end, next } = taken;
  let until: End | null = null;
  const behind = atoms[next];
  if (behind && isRange(text, start, end, startOf(behind))) {
    const second = takeEnd(text, atoms, next);
    if (fits(from, second.of)) {
      until = second.of;
      ({ end, next } = second);
    }
  }
  if (!until && from.clock) {
    const short = shortEnd(text, end, from.clock.of);
    if (short) {
      until = { date: null, clock: short };
      end = short.end;
    }
  }
  if (until?.date && !from.date) from = { ...from, date: until.date };
  // A date behind a range is the date of both ends: `from 3:00 PM to 6:30 PM (Kigali time) on November 15`.
  const late = atoms[next];
  if (until && !from.date && late?.kind === 'date' && joins(text, end, late, false)) {
    from = { ...from, date: late.of };
    end = late.of.end;
    next++;
  }
  const used = Math.max(1, next - first);
  const isWeak = from.clock?.of.isWeak === true && !from.clock.zone && !from.date && !until?.clock?.zone;
  if (isWeak && !isWeakLead(text, start, end)) return [null, used];
  if (until) [from, until] = shareMeridiem(from, until);
  let zone = from.clock?.zone ?? until?.clock?.zone ?? null;
  // `8:30 AM on June 3 PST`
  if (!zone && from.clock && from.date && from.date.start > from.clock.of.start) {
    zone = zoneAfter(text, end);
    end = zone?.end ?? end;
  }
  if (/\([^)]*$/.test(text.slice(start, end)) && text[end] === ')') end++;
  return [
    {
      start,
      end,
      date: from.date,
      clock: from.clock ? clockText(from.clock.of) : null,
      zone: zone?.zone ?? null,
      until: until ? { date: until.date, clock: until.clock ? clockText(until.clock.of) : null } : null,
      relative: null,
      isWeak,
      isApproximate:
        APPROXIMATE.test(text.slice(Math.max(0, start - 16), from.clock?.of.start ?? start)) ||
        /^\s?(?:-?ish\b|\(approx)/i.test(text.slice(end, end + 10)),
    },
    used,
  ];
}

/** `1430 - restarted` at the beginning; years are left aside. */
const isWeakLead = (text: string, start: number, end: number) =>
  start <= 10 &&
  /^[^\p{L}\p{N}]*$/u.test(text.slice(0, start)) &&
  !/^(?:19|20)\d\d/.test(text.slice(start, end)) &&
  (/^\s*(?:[-–—:|]|\s\|)\s*\S/.test(text.slice(end, end + 8)) || isDottedLead(text, end));

/** `10.02 restarted`: as much a version or an amount, so only a list of them in order is one of times. */
export const isDottedLead = (text: string, end: number) =>
  /(?:^|[^\w.])\d\d\.\d\d$/.test(text.slice(Math.max(0, end - 6), end)) &&
  /^\s\p{L}/u.test(text.slice(end, end + 3));

const APPROXIMATE = /(?:~|\bca?\.?|\bcirca|\babout|\baround|\bapprox(?:\.|imately)?|\broughly|\bnearly)\s*$/i;

const startOf = (atom: Atom | undefined) => atom?.of.start ?? 0;

function joins(text: string, end: number, atom: Atom, isClockNext: boolean): boolean {
  const glue = text.slice(end, startOf(atom));
  return (
    glue.length <= 24 && GLUE.test(glue) && (isClockNext || !/[-–—]/.test(glue) || /\(/.test(glue) === false)
  );
}

/** Both ends of a range say the same things, or the end says less (`June 3, 10:00 to 12:00`). */
function fits(from: End, until: End): boolean {
  if (until.clock) return from.clock !== null;
  return until.date !== null && from.clock === null;
}

/** `16:05:57-58`, `4pm to 6 GMT`, `10-11 AM` has its first hour without a clock of its own and is not read. */
function shortEnd(text: string, end: number, from: ClockMention): ClockAtom | null {
  const tail = text.slice(end, end + 24);
  const seconds = from.seconds && /^-([0-5]\d)(?![\d:])/.exec(tail);
  if (seconds?.[1]) {
    const at = end + seconds[0].length;
    return { kind: 'clock', of: { ...from, seconds: seconds[1], end: at }, zone: null, end: at };
  }
  const hour =
    from.meridiem && /^\s*(?:-|–|—|to|until|till)\s*(1[0-2]|[1-9])(?![\d:.%]|\s?[a-z]+s\b)/.exec(tail);
  if (!hour?.[1] || !from.meridiem) return null;
  const at = end + hour[0].length;
  const zone = zoneAfter(text, at);
  if (!zone) return null;
  return {
    kind: 'clock',
    of: {
      ...from,
      hour: hourOf(Number(hour[1]), from.meridiem),
      minute: 0,
      seconds: null,
      start: at,
      end: at,
    },
    zone,
    end: zone.end,
  };
}

/** `10:30 - 11:45 AM`: the half of the day is said once and means both, unless that turns the range around. */
function shareMeridiem(from: End, until: End): [End, End] {
  const [a, b] = [from.clock, until.clock];
  if (!a || !b || a.of.meridiem || !b.of.meridiem || a.of.hour > 12 || a.of.hour === 0) return [from, until];
  const shared = hourOf(a.of.hour, b.of.meridiem);
  const hour = shared * 60 + a.of.minute > b.of.hour * 60 + b.of.minute ? a.of.hour % 12 : shared;
  return [{ ...from, clock: { ...a, of: { ...a.of, hour } } }, until];
}
