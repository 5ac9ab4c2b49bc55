import type { ZoneId } from '../../model/time.ts';
import type { DateMention } from '../time/calendarDate.ts';
import { scanTimes } from '../time/scanTimes.ts';
import { zoneOfDate } from '../time/zoneOfDate.ts';
import { zoneOfNote } from '../time/zones.ts';
import type { PlacedStatement } from './sections.ts';
import { firstLine } from './statement.ts';

/** What headings and notes of the same section say for the times below them. */
export interface ContextAbove {
  readonly date: DateMention | null;
  readonly line: number;
  readonly zone: { readonly zone: ZoneId; readonly line: number } | null;
}

/** What one statement may say for those below it. */
interface Note {
  readonly date: DateMention | null;
  /** Holds a date and nothing else. */
  readonly isOnlyDate: boolean;
  readonly zone: ZoneId | null;
  readonly isAboutTimes: boolean;
}

export function notesOf(placed: readonly PlacedStatement[]): (Note | null)[] {
  return placed.map(({ statement }) => {
    const { text, role } = statement;
    if (role === 'code' || text.length > 200) return null;
    const mentions = scanTimes(text);
    if (mentions.some((m) => m.clock !== null)) return null;
    const dated = mentions.find((m) => m.date);
    const beside = dated ? zoneOfDate(text, dated.end) : null;
    const zone = zoneOfNote(text)?.zone ?? beside?.zone ?? null;
    if (!dated && !zone) return null;
    return {
      date: dated?.date ?? null,
      isOnlyDate: dated !== undefined && isOnlyDate(text, dated.start, beside?.end ?? dated.end),
      zone,
      isAboutTimes: /\btime/i.test(text),
    };
  });
}

export function contextAbove(
  index: number,
  placed: readonly PlacedStatement[],
  notes: readonly (Note | null)[],
): ContextAbove {
  const own = placed[index];
  if (!own) return { date: null, line: 0, zone: null };
  const opening = openingOf(own, placed);
  let date: DateMention | null = null;
  let line = 0;
  let zone: ContextAbove['zone'] = null;
  for (let i = index - 1; i >= opening && i >= index - FURTHEST; i--) {
    const note = notes[i];
    const p = placed[i];
    if (!note || !p || p.section !== own.section) continue;
    const isAbove = own.under.includes(i);
    if (p.isLabel && !isAbove) continue;
    if (!date && note.date && (isAbove || note.isOnlyDate)) {
      date = note.date;
      line = firstLine(p.statement);
    }
    if (!zone && note.zone && (isAbove || note.isAboutTimes || note.isOnlyDate))
      zone = { zone: note.zone, line: firstLine(p.statement) };
    if (date && zone) break;
  }
  return { date, line, zone };
}

/** Statements further above than this say nothing about a time. */
const FURTHEST = 2000;

/** The outermost heading of the timeline that a statement is in; else the heading right above it. */
function openingOf(own: PlacedStatement, placed: readonly PlacedStatement[]): number {
  const timeline = own.under.find((i) => placed[i]?.section === 'timeline');
  return timeline ?? own.under.at(-1) ?? 0;
}

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\bdate\b|\bday\b/gi;

const isOnlyDate = (text: string, start: number, end: number) =>
  !/\p{L}{4,}/u.test(text.slice(0, start).replace(WEEKDAY, '')) &&
  !/\p{L}/u.test(
    text
      .slice(end)
      .replace(/\([^)]*\)/g, '')
      .replace(WEEKDAY, ''),
  );
