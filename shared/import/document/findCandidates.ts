import { leadingMonth } from '../time/leadingMonth.ts';
import { isDottedLead } from '../time/readMention.ts';
import { scanTimes, type TimeMention } from '../time/scanTimes.ts';
import { isLead } from '../time/startsWithTime.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOfRow } from './candidatesOfRow.ts';
import { detailsBelow } from './detailsBelow.ts';
import { hasDottedClocks } from './dottedClocks.ts';
import { isHeaderFact, isHeaderRow, isStamp } from './headerFacts.ts';
import { isLogLine } from './logLine.ts';
import { proseCandidates } from './proseCandidates.ts';
import type { SectionName } from './sectionNames.ts';
import type { PlacedStatement } from './sections.ts';
import { lineAt, linesOf } from './statement.ts';
import { isPosted, statusAbove } from './statusAbove.ts';

/*
 * Where a time makes an event, from sure to less sure. A document is read with the surest that it has: a
 * sentence with a time in the summary is a repetition where there is a timeline, and all there is where not.
 *
 *   1  a line, item, row or heading that begins with a time; prose with a time within the timeline
 *   2  the same in sections of detection, resolution and the like, when 1 gives fewer than three
 *   3  prose anywhere, when 1 and 2 give nothing
 */
const FEW = 3;
const TELLING: ReadonlySet<SectionName> = new Set(['timeline', 'other', 'top', 'detection', 'resolution']);

/** Tables of these sections hold due dates and the like. */
const NO_TABLES: ReadonlySet<SectionName> = new Set(['actions', 'lessons', 'duration']);

export function findCandidates(placed: readonly PlacedStatement[]): Candidate[] {
  const all = placed.map(({ statement }) => scanTimes(statement.text));
  const hasDots = hasDottedClocks(placed, all);
  const scanned = placed.map(({ statement: { text }, section }, i) =>
    (all[i] ?? []).filter((m) => !m.isWeak || (isDottedLead(text, m.end) ? hasDots : section === 'timeline')),
  );
  // A timeline of years and months has no clocks; in any other, a day opens what stands below it.
  const isOfDays = !placed.some((p, i) => p.section === 'timeline' && scanned[i]?.some(isTimed));
  const mentions = placed.map(({ statement: { text, role }, section }, i) => {
    const found = scanned[i] ?? [];
    const month = isOfDays && section === 'timeline' && role !== 'heading' ? leadingMonth(text) : null;
    return month ? [month, ...found.filter((m) => m.start >= month.end)] : found;
  });
  const consumed = new Set<number>();
  const sure: Candidate[] = [];
  const likely: Candidate[] = [];
  const possible: Candidate[] = [];
  const code: Candidate[] = [];
  for (const [index, p] of placed.entries()) {
    const found = mentions[index] ?? [];
    if (consumed.has(index) || p.statement.role === 'note' || found.length === 0) continue;
    if (p.isLabel && p.statement.role === 'heading') continue;
    const isTimeline = p.section === 'timeline';
    const above = placed[p.under.at(-1) ?? -1];
    if (
      !isTimeline &&
      (isHeaderFact(p) || (above && above.statement.role !== 'heading' && isHeaderFact(above)))
    )
      continue;
    if (isSpan(p, found) || isStamp(p.statement.text)) continue;
    if (p.statement.role === 'row') {
      if (NO_TABLES.has(p.section)) continue;
      if (isTimeline || !isHeaderRow(p.statement))
        sure.push(...candidatesOfRow(index, p.statement, found, isTimeline && isOfDays));
      continue;
    }
    const led = ledCandidates(index, placed, found, consumed, isOfDays);
    if (p.statement.role === 'code') {
      // A fence that was never closed swallows the list below it.
      if (isTimeline && /^\s*[-*+]\s/.test(p.statement.text)) sure.push(...led);
      else if (isTimeline || p.section === 'top' || isUnderTitle(p, placed)) code.push(...led);
    } else if (led.length > 0) {
      // A paragraph that begins `On June 3 at 10:00 we ...` goes on telling.
      const isProse =
        !isTimeline && p.statement.role === 'text' && /^(?:at|on|by|around)\b/i.test(p.statement.text);
      const isTelling = TELLING.has(p.section);
      const [first, ...further] = isProse ? proseCandidates(index, p.statement, found) : [];
      const told = first && further.length > 0 ? led.map((c) => ({ ...c, text: first.text })) : led;
      (isTelling ? sure : further.length > 0 ? likely : possible).push(...told);
      likely.push(...further);
    } else {
      const prose = proseCandidates(index, p.statement, found);
      (isTimeline ? sure : TELLING.has(p.section) && p.section !== 'top' ? likely : possible).push(...prose);
    }
  }
  return choose(placed, { sure, likely, possible, code }).toSorted(
    (a, b) => a.index - b.index || a.mention.start - b.mention.start,
  );
}

interface Tiers {
  readonly sure: readonly Candidate[];
  readonly likely: readonly Candidate[];
  readonly possible: readonly Candidate[];
  readonly code: readonly Candidate[];
}

function choose(
  placed: readonly PlacedStatement[],
  { sure, likely, possible, code }: Tiers,
): readonly Candidate[] {
  const written = sure.filter((c) => !c.isLogLine);
  let chosen: readonly Candidate[] = written.length < 2 ? sure : written;
  const isTimeline = (c: Candidate) => placed[c.index]?.section === 'timeline';
  // Beside a timeline, `Postmortem held: 10:00` and the like elsewhere are facts of other kinds.
  if (chosen.filter(isTimeline).length >= FEW)
    chosen = chosen.filter((c) => isTimeline(c) || c.label === null);
  // A list of times under "What happened" is the timeline where no other section is.
  const led = possible.filter((c) => c.style !== 'prose' && c.label === null);
  if (!placed.some((p) => p.section === 'timeline') && led.length >= FEW && led.length > chosen.length)
    chosen = [...chosen, ...led];
  const noLog = code.filter((c) => !c.isLogLine);
  if (chosen.length < 2 && code.length >= 2) chosen = [...chosen, ...(noLog.length >= 2 ? noLog : code)];
  chosen = withoutRepeats(chosen);
  if (chosen.length < FEW) chosen = [...chosen, ...likely.filter((c) => !isRepeat(c, chosen))];
  return chosen.length === 0 ? possible : chosen;
}

/** `From 10:00 to 11:30 the site was down` sums up: a fact of the header, in whatever section. */
function isSpan({ statement: { text, role }, section }: PlacedStatement, [first]: readonly TimeMention[]) {
  if (role !== 'text' || !first?.until || first.start >= 60) return false;
  if (/^\s*[:–—-]/.test(text.slice(first.end))) return false;
  const isAboutAll = first.date !== null && /^(?:top|summary|impact|duration|other)$/.test(section);
  return isAboutAll || /\b(?:from|between)\b/i.test(text.slice(0, first.end));
}

/** `which was set at 17:30`: a sentence between or behind lines with times tells again what they told. */
function withoutRepeats(chosen: readonly Candidate[]): readonly Candidate[] {
  const led = chosen.filter((c) => c.style !== 'prose');
  return led.length < FEW ? chosen : chosen.filter((c) => c.style !== 'prose' || !isRepeat(c, led));
}

/** In the first section of a document, which has no name but the title's. */
const isUnderTitle = ({ under }: PlacedStatement, placed: readonly PlacedStatement[]) =>
  under.length === 1 && under[0] === placed.findIndex((p) => p.statement.role === 'heading');

const isRepeat = (c: Candidate, others: readonly Candidate[]) =>
  others.some((o) => o.mention.clock === c.mention.clock && o.mention.clock !== null);

/** The events of a statement that begins with a time, or holds several times each with their text behind. */
function ledCandidates(
  index: number,
  placed: readonly PlacedStatement[],
  mentions: readonly TimeMention[],
  consumed: Set<number>,
  isOfDays: boolean,
): Candidate[] {
  const p = placed[index];
  const first = mentions[0];
  if (!p || !first) return [];
  const { statement, section } = p;
  const { text } = statement;
  const before = text.slice(0, first.start);
  const label = labelBefore(before);
  const isLed = isLead(before) || label !== null || (isPosted(before) && statusAbove(index, placed) !== null);
  const heads = mentions.filter(
    (m, i) => (i === 0 && isLed) || (section === 'timeline' && isInnerHead(text, m)),
  );
  const head = heads[0];
  if (!head) return [];
  const closing = mentions.at(-1);
  if (head.clock === null && head.relative === null && !isDatedEvent(index, placed, head, isOfDays))
    return [];
  const candidates = heads.flatMap((mention, i): Candidate[] => {
    const said = afterTime(text.slice(mention.end, heads[i + 1]?.start ?? text.length));
    const line = lineAt(statement, mention.start);
    const isAlone = /^[^\p{L}\p{N}]*(?:\([^)]*\))?[^\p{L}\p{N}]*$/u.test(said);
    if (isAlone && i > 0) return [];
    const below = i === heads.length - 1 ? detailsBelow(index, placed, isAlone && !(i === 0 && label)) : null;
    for (const taken of below?.taken ?? []) consumed.add(taken);
    const own = isAlone ? '' : said;
    const named = i === 0 ? label : null;
    const title = own || (named && !below?.isQuestion ? '' : (below?.texts[0] ?? ''));
    if (!title && !named && !below?.texts.length) return [];
    return [
      {
        index,
        line,
        textLine: isAlone && !named ? (below?.firstLine ?? null) : null,
        mention: heads.length === 1 && closing ? withEnd(text, mention, closing) : mention,
        written: text.slice(mention.start, mention.end),
        text: named ? [named, title].filter(Boolean).join(': ') : title,
        details: (below?.texts ?? []).filter((t) => t !== title),
        label: named,
        actor: null,
        style: isAlone ? 'alone' : 'lead',
        isLogLine: isLogLine(text, mention),
        merged: [
          ...linesOf(statement, mention.start, heads[i + 1]?.start ?? text.length),
          ...(below?.lines ?? []),
        ],
      },
    ];
  });
  return candidates;
}

/** `10:00 failed over, until 10:30`: a time behind the text that says when it ended. */
function withEnd(text: string, mention: TimeMention, last: TimeMention): TimeMention {
  const isEnd =
    last !== mention &&
    last.clock !== null &&
    mention.until === null &&
    /\b(?:until|till|up to)\s+(?:about |around |~)?$/i.test(text.slice(mention.end, last.start)) &&
    !/[\p{L}\p{N}]/u.test(text.slice(last.end));
  return isEnd ? { ...mention, until: { date: last.date, clock: last.clock } } : mention;
}

/** A label before the time: `Issue detected: `, `Issue detection (`. */
function labelBefore(before: string): string | null {
  const match =
    /^[^\p{L}\p{N}]*(?::[a-z_]+:\s*)*(\p{L}[\p{L}\p{N} /&'’-]{1,60}?)\s*(?:[:(–—]|\s-)[\s*_~(]*(?:(?:on|at|about|around)\s)?$/u.exec(
      before,
    );
  const label = match?.[1]?.trim();
  return label && label.split(/\s+/).length <= 7 ? label : null;
}

/** A time further on that has its own text behind a colon or dash: `12:06pm EAT: While using curl`. */
function isInnerHead(text: string, mention: TimeMention): boolean {
  if (mention.start === 0 || mention.clock === null) return false;
  return (
    /^\s?(?::|\s[-–—])\s*\S/.test(text.slice(mention.end, mention.end + 6)) &&
    !/[(\d]\s?$/.test(text.slice(0, mention.start))
  );
}

/** A day without a clock is an event only as the beginning of a line of the timeline with text of its own. */
function isDatedEvent(
  index: number,
  placed: readonly PlacedStatement[],
  mention: TimeMention,
  isOfDays: boolean,
): boolean {
  const p = placed[index];
  if (p?.section !== 'timeline' || p.statement.role === 'heading') return false;
  const said = p.statement.text.slice(mention.end);
  if (/^\s*[:–—|-]+\s*\p{L}/u.test(said))
    return !/\btimes?\b.{0,20}\b(?:utc|gmt|in)\b/i.test(said.slice(0, 60));
  if (/[\p{L}]/u.test(said)) return isOfDays && /^,?\s+(?:\p{L}\S*\s+){2}\S/u.test(said);
  const next = placed[index + 1];
  if (!next || next.isLabel || next.statement.level < p.statement.level) return false;
  const nextTimes = scanTimes(next.statement.text.slice(0, 160));
  return p.statement.role === 'item' && !nextTimes.some((m) => isLead(next.statement.text.slice(0, m.start)));
}

const isTimed = (m: TimeMention) => m.clock !== null || m.relative !== null;

export const afterTime = (text: string): string =>
  text.replace(/^[\s:;,.\-–—|>*_~)\]=→]+/, '').replace(/[\s*_]+$/, '');
