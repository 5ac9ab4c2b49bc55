import { type EpochMs, isoOf, type ZoneId } from '../../model/time.ts';
import { addDays } from '../time/calendarDate.ts';
import { isNextDay } from '../time/nextDay.ts';
import { zoneOfNote } from '../time/zones.ts';
import type { Calendar } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { contextAbove, notesOf } from './contextAbove.ts';
import type { Header } from './findHeader.ts';
import { type PlacedClock, placeClock } from './placeClock.ts';
import type { PlacedStatement } from './sections.ts';

/** The parts of an event's time, completed as far as the document goes. */
export interface PlacedTime {
  readonly at: string | null;
  readonly date: string | null;
  readonly dayOffset: number;
  readonly clock: string | null;
  readonly offset: string | null;
  /** The zone that the offset is of. */
  readonly zone: ZoneId | null;
  /** The zone does not stand with the time itself but elsewhere in the document. */
  readonly isZoneTaken: boolean;
  /** The clock comes twice in this zone on this date, or not at all. */
  readonly isSummerTimeUnclear: boolean;
  readonly until: string | null;
  readonly assumptions: readonly string[];
}

/** Further back than this, a clock has passed midnight; less is a list out of order or a slip. */
const MIDNIGHT_STEP_MINUTES = 6 * 60;

export function placeTimes(
  candidates: readonly Candidate[],
  placed: readonly PlacedStatement[],
  header: Header,
  calendar: Calendar,
): PlacedTime[] {
  const zones = new Set(candidates.flatMap((c) => c.mention.zone ?? []));
  const onlyZone = zones.size === 1 ? ([...zones][0] ?? null) : null;
  const headerZone = header.start?.zone ?? header.end?.zone ?? header.dayZone;
  const base = baseDay(header, calendar);
  const lastDay = header.end?.date ? calendar.read(header.end.date, base?.date ?? null).date : null;
  const isSameDay =
    header.start?.date !== null &&
    header.start?.date !== undefined &&
    header.end !== null &&
    !header.end.date &&
    (header.end.clock ?? '') >= (header.start.clock ?? '');
  const noteAnywhere =
    placed
      .map((p) =>
        /\btime(?:s|stamps?|zones?)?\b|\b(?:zone|tz)\b|\b(?:zeiten|heures|horas)\b/i.test(p.statement.text)
          ? zoneOfNote(p.statement.text)
          : null,
      )
      .find((z) => z) ?? null;

  const notes = notesOf(placed);
  const order = isNewestFirst(candidates) ? [...candidates.keys()].reverse() : [...candidates.keys()];
  const results: PlacedTime[] = [];
  let current: string | null = base?.date ?? null;
  let currentFrom: string | null = base ? `the date is taken from line ${base.line}` : null;
  let dayOffset = 0;
  let last: number | null = null;
  let lastAt: EpochMs | null = null;
  let context: string | null = null;
  let wasToldNext = false;
  for (const i of order) {
    const candidate = candidates[i];
    if (!candidate) continue;
    const { mention } = candidate;
    const assumptions: string[] = [];
    const above = contextAbove(candidate.index, placed, notes);
    const key = above.date ? `${above.line}` : null;
    if (above.date && key !== context) {
      const read = calendar.read(above.date, current);
      if (read.date !== null) {
        current = read.date;
        currentFrom = `the date is taken from line ${above.line}`;
        last = null;
      } else if (read.assumption) currentFrom = read.assumption;
    }
    context = key ?? context;
    const minutes = mention.clock === null ? null : minutesOf(mention.clock);
    let date: string | null;
    if (mention.date) {
      const read = calendar.read(mention.date, current);
      date = read.date;
      if (read.assumption) assumptions.push(read.assumption);
      if (mention.date.isWholeMonth) assumptions.push('only the month is given, its first day is taken');
      if (date) {
        current = date;
        currentFrom = `the date is taken from line ${candidate.line}`;
      }
    } else {
      const isPast = minutes !== null && last !== null && minutes < last - MIDNIGHT_STEP_MINUTES;
      const next = current ? addDays(current, 1) : null;
      // Said again of a later hour, it is still the same morning.
      const isToldNext: boolean =
        minutes !== null &&
        last !== null &&
        isNextDay(placed[candidate.index]?.statement.text ?? '', mention, last) &&
        !(wasToldNext && minutes >= last);
      wasToldNext = isToldNext || (wasToldNext && !isPast);
      if (isToldNext) {
        dayOffset++;
        current = next;
        currentFrom = 'the text says that it was the next day';
      } else if (
        isPast &&
        candidate.style !== 'prose' &&
        !(next && (isSameDay || (lastDay && next > lastDay)))
      ) {
        dayOffset++;
        current = next;
        currentFrom = 'the clock went back, so midnight is taken to have passed';
      }
      date = current;
      if (currentFrom && mention.clock !== null) assumptions.push(currentFrom);
    }
    if (minutes !== null) last = minutes;
    const zone = mention.zone ?? above.zone?.zone ?? headerZone ?? onlyZone ?? noteAnywhere?.zone ?? null;
    if (zone && !mention.zone)
      assumptions.push(
        above.zone
          ? `the zone is taken from line ${above.zone.line}`
          : `the zone is taken from ${headerZone ? 'the header' : 'the rest of the document'}`,
      );
    const isZoneTaken = zone !== null && !mention.zone;
    const placedClock = placeClock(date, mention.clock, zone, lastAt);
    lastAt = placedClock.at ?? lastAt;
    results[i] = {
      ...finish(candidate, date, placedClock, zone, calendar, assumptions),
      dayOffset: date === null ? dayOffset : 0,
      zone,
      isZoneTaken,
    };
  }
  return results;
}

function finish(
  c: Candidate,
  date: string | null,
  { at: instant, offset, summerTime }: PlacedClock,
  zone: ZoneId | null,
  calendar: Calendar,
  assumptions: string[],
): Omit<PlacedTime, 'dayOffset' | 'zone' | 'isZoneTaken'> {
  const { clock, until } = c.mention;
  const at = instant === null ? null : isoOf(instant);
  let untilText: string | null = null;
  if (until) {
    const ownDate = until.date ? calendar.read(until.date, date).date : null;
    const isNextDay = ownDate === null && until.clock !== null && clock !== null && until.clock < clock;
    const endDate = ownDate ?? (date && isNextDay ? addDays(date, 1) : date);
    untilText =
      (at && until.clock ? instantText(endDate, until.clock, zone, instant) : null) ??
      (endDate && until.clock ? `${endDate}T${until.clock}` : (until.clock ?? endDate));
  }
  if (clock !== null && date !== null && at === null && zone !== null)
    assumptions.push(`there is no ${date} ${clock}`);
  if (summerTime !== null) assumptions.push(summerTime);
  return {
    at,
    date,
    clock,
    offset,
    isSummerTimeUnclear: summerTime !== null,
    until: untilText,
    assumptions,
  };
}

/**
 * ISO 8601 with Z, to the millisecond where the file gives one.
 * @param after the instant before it, which decides in an hour that comes twice
 */
export function instantText(
  date: string | null,
  clock: string | null,
  zone: ZoneId | null,
  after: EpochMs | null = null,
): string | null {
  const { at } = placeClock(date, clock, zone, after);
  return at === null ? null : isoOf(at);
}

function baseDay(header: Header, calendar: Calendar): { date: string; line: number } | null {
  for (const from of [header.start, header.day, header.end]) {
    const date = from?.date ? calendar.read(from.date, null).date : null;
    if (from && date) return { date, line: from.line };
  }
  return null;
}

/** A list that runs backwards throughout is read from its end. */
function isNewestFirst(candidates: readonly Candidate[]): boolean {
  let back = 0;
  let forth = 0;
  for (let i = 1; i < candidates.length; i++) {
    const [a, b] = [candidates[i - 1], candidates[i]];
    if (!a?.mention.clock || !b?.mention.clock || a.mention.date || b.mention.date) continue;
    const step = minutesOf(b.mention.clock) - minutesOf(a.mention.clock);
    // A large step is midnight passed in the other direction.
    const isBack = step < 0 !== Math.abs(step) > MIDNIGHT_STEP_MINUTES;
    if (step === 0) continue;
    if (isBack) back++;
    else forth++;
  }
  return back >= 3 && back > forth * 3;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
