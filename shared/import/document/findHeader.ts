import type { ZoneId } from '../../model/time.ts';
import type { DateMention } from '../time/calendarDate.ts';
import { scanTimes, type TimeMention } from '../time/scanTimes.ts';
import { zoneOfDate } from '../time/zoneOfDate.ts';
import { zoneOfNote } from '../time/zones.ts';
import { endOfIncident, isHeaderFact, isHeaderRow } from './headerFacts.ts';
import { labelOf, type PlacedStatement } from './sections.ts';
import { lineAt, type Outline } from './statement.ts';

/** An end of the incident as the header gives it, before missing parts are completed. */
export interface HeaderEnd {
  readonly date: DateMention | null;
  readonly clock: string | null;
  readonly zone: ZoneId | null;
  readonly line: number;
}

export interface Header {
  readonly start: HeaderEnd | null;
  readonly end: HeaderEnd | null;
  /** The day of the incident, where the header or title gives one without a time. */
  readonly day: { readonly date: DateMention; readonly line: number } | null;
  /** The zone that stands with such a day. */
  readonly dayZone: ZoneId | null;
}

/** 1: labels such as `Duration:`; 2: a range in prose; 3: one time in prose. */
type Rank = 1 | 2 | 3;
interface Found {
  readonly rank: Rank;
  readonly which: 'start' | 'end';
  readonly end: HeaderEnd;
}

const STARTS =
  /^(?:(?:incident|outage|start|began|started|opened)(?:[_-]?(?:start|time|at|when|date))*|date)$/i;
const ENDS = /^(?:(?:end|ended|resolved|closed|finished)(?:[_-]?(?:time|at|when|date))*)$/i;
/** Dates of these are not the incident's. */
const NOT_ITS_DATE =
  /\b(?:due|deadline|posted|published|updated|created|written|author|version|report date|last|time to \w+|time between|mtt\w|tt[dmra]|generated|printed)\b/i;

export function findHeader(
  outline: Outline,
  placed: readonly PlacedStatement[],
  isEvent: ReadonlySet<number>,
): Header {
  const header = search(outline, placed, isEvent, isEvent);
  // Where the summary tells the events themselves, it is the header too.
  return header.start || header.end ? header : search(outline, placed, isEvent, new Set());
}

function search(
  outline: Outline,
  placed: readonly PlacedStatement[],
  isEvent: ReadonlySet<number>,
  without: ReadonlySet<number>,
): Header {
  const found: Found[] = [...ofProperties(outline)];
  let day: Header['day'] = null;
  let dayZone: ZoneId | null = null;
  const lastEvent = [...isEvent].reduce((last, index) => Math.max(last, index), -1);
  for (const [index, p] of placed.entries()) {
    const { statement, section } = p;
    if (statement.role === 'code' || statement.role === 'note') continue;
    const isRow = statement.role === 'row';
    if (isRow && !isHeaderRow(statement)) continue;
    if (section === 'timeline' && !p.isLabel) continue;
    if (section === 'actions' || section === 'lessons' || without.has(index)) continue;
    if (isEvent.has(index) && section !== 'top' && section !== 'summary') continue;
    const mentions = scanTimes(statement.text);
    if (mentions.length === 0) continue;
    const above = p.under.at(-1);
    const aboveText = above === undefined ? '' : (placed[above]?.statement.text ?? '');
    const label = `${/:\s*$/.test(aboveText) || section === 'duration' ? aboveText : ''} ${isRow ? statement.cells?.[0]?.text : (labelOf(statement.text) ?? '')}`;
    if (NOT_ITS_DATE.test(label)) continue;
    const dated = mentions.find((m) => m.date);
    if (dated?.date && (!day || p.isLabel) && index <= lastEvent && (p.isLabel || section !== 'impact'))
      day ??= { date: dated.date, line: lineAt(statement, dated.start) };
    if (dated && dated.clock === null && index <= lastEvent && section !== 'impact')
      dayZone ??= zoneOfDate(statement.text, dated.end)?.zone ?? null;
    if (p.isLabel && statement.role === 'heading' && section !== 'summary' && section !== 'duration')
      continue;
    const isFact = isRow || isHeaderFact(p) || /\b(?:start|end)[\s-]?(?:time)?\s*:/i.test(aboveText);
    const isProse = /^(?:summary|top|duration|impact|other|detection)$/.test(section);
    if (!isFact && (!isProse || (lastEvent >= 0 && index > lastEvent))) continue;
    found.push(...endsOf(p, mentions, isFact, label));
  }
  return { start: best(found, 'start'), end: best(found, 'end'), day, dayZone };
}

function endsOf(
  { statement }: PlacedStatement,
  mentions: readonly TimeMention[],
  isFact: boolean,
  label: string,
): Found[] {
  const { text } = statement;
  let from = 0;
  let zone: ZoneId | null = null;
  for (const m of mentions) zone ??= m.zone;
  zone ??= zoneOfNote(text)?.zone ?? null;
  const ends: Found[] = [];
  let date: DateMention | null = null;
  for (const [i, m] of mentions.entries()) {
    const before = `${i === 0 && isFact ? `${label} ` : ''}${text.slice(from, m.start)}`;
    from = m.end;
    // A day before the times belongs to them: `On June 3, ... between 10:00 and 11:00`.
    date = m.date ?? date;
    // A day alone is when it was written, or the day of it all; only a label makes it an end.
    if (
      m.clock === null &&
      !m.until &&
      !(isFact && /\b(?:start|end|duration|began|from|resolved)/i.test(before))
    )
      continue;
    const line = lineAt(statement, m.start);
    const start: HeaderEnd = { date: m.date ?? date, clock: m.clock, zone: m.zone ?? zone, line };
    if (m.until) {
      const rank: Rank = isFact ? 1 : 2;
      ends.push({ rank, which: 'start', end: start });
      ends.push({ rank, which: 'end', end: { ...start, date: m.until.date, clock: m.until.clock } });
      continue;
    }
    const isSecond = isFact && i > 0 && ends.length === 1 && ends[0]?.which === 'start';
    const which = isSecond
      ? 'end'
      : endOfIncident(before, behind(text, m.end, mentions[i + 1]?.start), i === 0);
    const isOnlyDate = /\bdates?\s*$/i.test(label) && mentions.length === 1;
    if (which) ends.push({ rank: isFact && !isOnlyDate ? 1 : 3, which, end: start });
  }
  return ends;
}

/** The rest of the sentence behind a time, if no other time is in it. */
function behind(text: string, end: number, next: number | undefined): string {
  const rest = /^[^.!?]{0,80}/.exec(text.slice(end))?.[0] ?? '';
  return next !== undefined && next < end + rest.length ? '' : rest;
}

function best(found: readonly Found[], which: 'start' | 'end'): HeaderEnd | null {
  const own = found.filter((f) => f.which === which);
  const startRank = found.reduce((lowest, f) => (f.which === 'start' ? Math.min(lowest, f.rank) : lowest), 4);
  for (const rank of [1, 2, 3] as const) {
    const first = own.find((f) => f.rank === rank && (f.end.clock !== null || rank < 3));
    // An end in prose says nothing beside a start that is stated as a fact.
    if (first && (which === 'start' || rank <= Math.max(startRank, 2))) return first.end;
  }
  return own.find((f) => f.end.date !== null)?.end ?? null;
}

function ofProperties(outline: Outline): Found[] {
  const ends = outline.properties.filter((p) => ENDS.test(p.key));
  return outline.properties.flatMap(({ key, value, line }): Found[] => {
    const isEnd = ENDS.test(key);
    // The `date` of front matter is when a page was written, unless an end stands beside it.
    if (!isEnd && !(STARTS.test(key) && (key.toLowerCase() !== 'date' || ends.length))) return [];
    const mention = scanTimes(value)[0];
    if (!mention?.clock) return [];
    return [
      {
        rank: 1,
        which: isEnd ? 'end' : 'start',
        end: { date: mention.date, clock: mention.clock, zone: mention.zone, line },
      },
    ];
  });
}
