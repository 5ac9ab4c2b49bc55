import { scanTimes } from '../time/scanTimes.ts';
import { leadingTime } from '../time/startsWithTime.ts';
import type { PlacedStatement } from './sections.ts';
import { firstLine } from './statement.ts';
import { statusAbove } from './statusAbove.ts';

export interface Details {
  readonly taken: readonly number[];
  readonly texts: readonly string[];
  readonly lines: readonly number[];
  readonly firstLine: number | null;
  /** The text stands above, as the question that the time answers: `When was it detected:`. */
  readonly isQuestion: boolean;
}

/**
 * What the statements below a time say about it: all up to the next time or heading when the time stands alone
 * (a heading, a line of its own), else what is indented under it.
 */
export function detailsBelow(index: number, placed: readonly PlacedStatement[], isAlone: boolean): Details {
  const own = placed[index];
  if (!own) return NONE;
  const { role, level } = own.statement;
  const above = own.under.at(-1);
  const question = above === undefined ? undefined : placed[above];
  if (
    isAlone &&
    role !== 'heading' &&
    question &&
    question.statement.role !== 'heading' &&
    /\b(?:when|time)\b/i.test(question.statement.text)
  )
    return {
      taken: [],
      texts: [question.statement.text.replace(/[\s:?*_]+$/, '')],
      lines: [firstLine(question.statement)],
      firstLine: firstLine(question.statement),
      isQuestion: true,
    };
  const status = isAlone ? statusAbove(index, placed) : null;
  if (status) return status;
  const taken: number[] = [];
  for (let i = index + 1; i < placed.length; i++) {
    const next = placed[i];
    if (!next || next.statement.role === 'heading') break;
    if (hasLeadingClock(next)) break;
    const isDeeper =
      next.statement.level > level ||
      (next.statement.role === 'text' && role === 'item' && next.statement.level === level);
    if (!isAlone && !isDeeper && role !== 'heading') break;
    if (isAlone && role !== 'heading' && !isDeeper && (taken.length > 0 || next.isLabel)) break;
    if (
      isAlone &&
      role === 'heading' &&
      next.isLabel &&
      next.section !== own.section &&
      next.section !== 'other'
    )
      break;
    taken.push(i);
  }
  const statements = taken.flatMap((i) => placed[i]?.statement ?? []);
  const spoken = statements.filter((s) => s.role !== 'code');
  return {
    taken,
    texts: spoken.map((s) => s.text),
    lines: statements.flatMap((s) => s.lines.map((l) => l.line)),
    firstLine: spoken[0] ? firstLine(spoken[0]) : null,
    isQuestion: false,
  };
}

const NONE: Details = { taken: [], texts: [], lines: [], firstLine: null, isQuestion: false };

function hasLeadingClock({ section, statement }: PlacedStatement): boolean {
  if (statement.role === 'code') return false;
  const { text } = statement;
  const mentions = scanTimes(text);
  const lead = leadingTime(text, mentions);
  if (lead) return lead.clock !== null || lead.relative !== null || /^\s*[:–—-]/.test(text.slice(lead.end));
  // A line that ends one thing and goes on with the next: `... failed 12:14pm: She opened the file`.
  return (
    section === 'timeline' &&
    mentions.some((m) => m.clock !== null && /^\s?:\s+\p{L}/u.test(text.slice(m.end)))
  );
}
