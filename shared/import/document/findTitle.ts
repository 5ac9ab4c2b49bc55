import { cleanText } from '../cleanText.ts';
import { leadingTime } from '../time/startsWithTime.ts';
import { sectionOf } from './sectionNames.ts';
import type { PlacedStatement } from './sections.ts';
import type { Outline } from './statement.ts';

/** Headings that every review has, and so no title. */
const COMMON =
  /^(?:example )?(?:post[\s-]?mortem|incident report|post[\s-]?incident (?:review|report)|report|rca|root cause analysis|0x19\b.*)\s*:?$/i;
const LONGEST = 200;
/** `Date: 12 March`, `Author: Ann`, `Dear all,`: about the document, not its name. */
const LABELLED =
  /^\W*(?:date|dates|time|author|authors|owner|status|severity|priority|duration|start|end|started|ended|from|to|by|created|updated|written|reported|impact|service|dear|hi|hello)\b\s*[:,]?\s/i;

/** The document's title: front matter, else its first heading that says more than "Postmortem", else its first line. */
export function findTitle(
  outline: Outline,
  placed: readonly PlacedStatement[],
  isEvent: ReadonlySet<number>,
): string | null {
  const given = cleanText(outline.title?.text ?? '');
  if (given) return given.slice(0, LONGEST);
  const head = placed.slice(0, 12);
  const headings = head.filter(
    (p, i) => p.statement.role === 'heading' && !isEvent.has(i) && p.statement.level <= 3,
  );
  const titles = headings
    .map((p) => cleanText(p.statement.text))
    .filter((t) => /\p{L}{2}/u.test(t) && !isSection(t));
  const first = placed.findIndex((p) => /\p{L}{2}/u.test(p.statement.text));
  const opening = cleanText(placed[first]?.statement.text ?? '');
  const isOpening =
    opening !== '' &&
    opening.length <= 120 &&
    !isEvent.has(first) &&
    !isSection(opening) &&
    !leadingTime(opening) &&
    !LABELLED.test(opening) &&
    !/[.!]$/.test(opening) &&
    (/^\W*(?:post[\s-]?mortem|incident|outage|report|rca)\b/i.test(opening) ||
      !/\p{L}:\s*\S+ \S+ \S+ \S+ \S+ \S+ \S+/u.test(opening));
  const title =
    titles.find((t) => !COMMON.test(t)) ??
    (isOpening && !COMMON.test(opening) ? opening : null) ??
    titles[0] ??
    (isOpening ? opening : null);
  return title ? title.replace(/\s*:$/, '').slice(0, LONGEST) : null;
}

function isSection(text: string): boolean {
  const words = text
    .replace(/[:.]+$/, '')
    .trim()
    .split(/\s+/).length;
  return words <= 4 && sectionOf(text) !== null && !/incident|outage|postmortem|post-mortem/i.test(text);
}
