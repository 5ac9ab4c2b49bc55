import type { TimeMention } from '../time/scanTimes.ts';
import { isLead } from '../time/startsWithTime.ts';
import type { Candidate } from './candidate.ts';
import { isStamp } from './headerFacts.ts';
import { isLogLine } from './logLine.ts';
import { labelOf } from './sections.ts';
import { lineAt, linesOf, type Statement } from './statement.ts';

/** Sentences with a time in them; the whole sentence is the event's text, or its clause where it has several times. */
export function proseCandidates(
  index: number,
  statement: Statement,
  mentions: readonly TimeMention[],
): Candidate[] {
  const { text } = statement;
  return mentions.flatMap((mention): Candidate[] => {
    if (mention.clock === null) return [];
    const [from, to] = clauseAround(text, mention, mentions);
    const sentence = text.slice(from, to).trim();
    if (isStamp(sentence)) return [];
    // Lengths, and times in passing: `every day at 23:59`, `since 10:00`.
    if (
      /\b(?:(?:every|each|daily|scheduled|due|until)\b[^.]{0,30}|(?:lasted|took|within|total(?:ing| of)?|another|additional|for)\s+(?:about |around )?)$/i.test(
        text.slice(from, mention.start),
      )
    )
      return [];
    return [
      {
        index,
        line: lineAt(statement, mention.start),
        textLine: null,
        mention,
        written: text.slice(mention.start, mention.end),
        text: sentence,
        details: [],
        label: labelOf(sentence),
        actor: null,
        style: 'prose',
        isLogLine: isLogLine(text, mention),
        merged: linesOf(statement, from, to),
      },
    ];
  });
}

/** The part of the sentence that is about this time, between the times before and behind it. */
function clauseAround(
  text: string,
  mention: TimeMention,
  mentions: readonly TimeMention[],
): [number, number] {
  const [from, to] = sentenceAround(text, mention);
  const within = mentions.filter((m) => m.clock !== null && m.start >= from && m.end <= to);
  const before = within.findLast((m) => m.end <= mention.start);
  const behind = within.find((m) => m.start >= mention.end);
  const start = before ? (cutBetween(text, from, before, mention.start)?.end ?? from) : from;
  const end = behind ? (cutBetween(text, from, mention, behind.start)?.start ?? to) : to;
  const said = `${text.slice(start, mention.start)} ${text.slice(mention.end, end)}`;
  return (said.match(/\p{L}{3,}/gu)?.length ?? 0) >= 2 ? [start, end] : [from, to];
}

/** Where one clause ends and that of the next time begins: `stopped at 10:05, and at 10:20 it ran`. */
function cutBetween(
  text: string,
  from: number,
  time: TimeMention,
  next: number,
): { start: number; end: number } | null {
  const cuts = text
    .slice(time.end, next)
    .matchAll(/[,;] (?:and |but |then |so |while )?|\s(?:and|but|then|while|until)\s|\s[–—-]\s/g);
  // `At 10:05, it stopped, and ...`: the first comma belongs to the time.
  const isFirst = isLead(text.slice(from, time.start).trim());
  for (const cut of cuts) {
    const start = time.end + cut.index;
    if (!isFirst || /\p{L}/u.test(text.slice(time.end, start))) return { start, end: start + cut[0].length };
  }
  return null;
}

function sentenceAround(text: string, mention: TimeMention): [number, number] {
  const ends = /[.!?](?=\s+[\p{Lu}\d"“(])/gu;
  let from = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    if (ABBREVIATION.test(text.slice(Math.max(0, end.index - 8), end.index))) continue;
    if (end.index < mention.start) from = end.index + 1;
    else if (end.index >= mention.end) return [from, end.index + 1];
  }
  return [from, text.length];
}

/** `p.m.` ends no sentence, nor does `approx.` */
const ABBREVIATION =
  /\b(?:[ap]\.m|approx|ca|no|nr|vs|etc|st|mr|mrs|ms|dr|min|sec|hrs?|v|fig|sept?|oct|nov|dec|jan|feb|mar|apr|aug)$/i;
