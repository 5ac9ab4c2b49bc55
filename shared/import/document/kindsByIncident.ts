import { type Classified, kindsOf } from '../classify/kindsOf.ts';
import { OUTSIDERS, WATCHERS } from '../classify/people.ts';
import { cleanText } from '../cleanText.ts';
import { scanTimes } from '../time/scanTimes.ts';
import type { Candidate } from './candidate.ts';
import type { PlacedTime } from './placeTimes.ts';
import { sectionOf } from './sectionNames.ts';
import type { PlacedStatement } from './sections.ts';

export const COLUMN_SAYS = 'the column “Kind” says so';

/** Fewer events than these below a heading are no incident of their own. */
const FEWEST = 2;

/**
 * The kinds of all events, each incident of the document read as a story of its own, oldest event first:
 * nobody knew of the second incident at the end of the first one.
 */
export function kindsByIncident(
  candidates: readonly Candidate[],
  placed: readonly PlacedStatement[],
  times: readonly PlacedTime[],
): Classified[] {
  const incidents = new Map<number, Candidate[]>();
  for (const c of candidates) {
    const heading = placed[c.index]?.under.findLast((u) => u > 0 && isOfIncident(placed[u])) ?? -1;
    const incident = incidents.get(heading);
    if (incident) incident.push(c);
    else incidents.set(heading, [c]);
  }
  const isSplit = [...incidents].filter(([heading, own]) => heading >= 0 && own.length >= FEWEST).length > 1;
  const isBackwards = runsBackwards(times);
  const kinds = new Map<Candidate, Classified>();
  for (const told of isSplit ? incidents.values() : [candidates]) {
    const story = isBackwards ? told.toReversed() : told;
    const texts = story.map(textOf);
    for (const [i, kind] of kindsOf(texts).entries()) {
      const candidate = story[i];
      if (candidate) kinds.set(candidate, kind);
    }
  }
  return candidates.flatMap((c) =>
    c.stated ? { kind: c.stated.kind, reason: COLUMN_SAYS } : (kinds.get(c) ?? []),
  );
}

/** What the kind is read from: `Monitoring` above a paragraph says less than the paragraph. */
function textOf(candidate: Candidate): string {
  const { hint, actor } = candidate;
  const said = saidBy(candidate);
  if (hint && !/\d/.test(hint)) return cleanText(`${hint}: ${said}`);
  // Who it was tells a report from a repair, but only if it was not one of those who repair.
  return actor && FROM_OUTSIDE.test(actor) ? cleanText(`${actor} ${said}`) : said;
}

const FROM_OUTSIDE = new RegExp(`^(?:${OUTSIDERS}|${WATCHERS})$`, 'i');

function saidBy({ label, text, details }: Candidate): string {
  const [first = ''] = details;
  if (/^(?:update|monitoring|identified|investigating)$/i.test(text)) return cleanText(first || text);
  const isBrief = text.split(/\s+/).length <= 2;
  return cleanText(label === null && !isBrief ? text : [text, first].filter(Boolean).join(': '));
}

/** Names an incident, and not a day, a phase or a section of one. */
function isOfIncident(heading: PlacedStatement | undefined): boolean {
  if (heading?.statement.role !== 'heading') return false;
  const { text } = heading.statement;
  const date = scanTimes(text).find((m) => m.date);
  if (date) return /\p{L}{3,}/u.test(text.slice(date.end).replace(/\b\w+day\b/gi, ''));
  return sectionOf(text) === null && !/\b(?:phase|part|step|stage|day|act|chapter)\b/i.test(text);
}

/** Status pages begin with the newest. */
function runsBackwards(times: readonly PlacedTime[]): boolean {
  let back = 0;
  let forth = 0;
  for (const [i, { at, date, clock }] of times.entries()) {
    const before = times[i - 1];
    if (!before) continue;
    const [a, b] = at && before.at ? [before.at, at] : [`${before.date} ${before.clock}`, `${date} ${clock}`];
    if (b < a) back++;
    else if (b > a) forth++;
  }
  return back >= 2 && back > forth * 3;
}
