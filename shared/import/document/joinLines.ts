import { startsWithTime } from '../time/startsWithTime.ts';
import { isSectionName } from './sectionNames.ts';
import type { Statement, StatementRole } from './statement.ts';

export interface TextLine {
  readonly line: number;
  readonly text: string;
  /** The writer asked for a line break before it. */
  readonly isBroken?: boolean;
}

/**
 * Cuts the lines of one paragraph into statements. Writers break lines for two reasons: to wrap a sentence, or
 * to say the next thing. Which one it is shows in how the line before ends and how this one begins.
 */
export function joinLines(lines: readonly TextLine[], role: StatementRole, level: number): Statement[] {
  const statements: {
    role: StatementRole;
    level: number;
    text: string;
    lines: { line: number; at: number }[];
  }[] = [];
  let before = '';
  for (const { line, text, isBroken } of lines) {
    const said = text.trim();
    if (!said) continue;
    const last = statements.at(-1);
    // Below a line that begins with a time, the next time begins the next line of a list.
    const isListed = last !== undefined && BARE_TIME.test(last.text) && BARE_TIME.test(said);
    if (last && !isBroken && !isListed && isWrapped(before, said)) {
      last.lines.push({ line, at: last.text.length + 1 });
      last.text += ` ${said}`;
    } else
      statements.push({
        role: last ? (role === 'item' ? 'text' : role) : role,
        level,
        text: said,
        lines: [{ line, at: 0 }],
      });
    before = said;
  }
  return statements;
}

/** `10:05 the alarm ...`, and not the prose of `At 10:05 ...`. */
const BARE_TIME = /^[[(*_~]{0,3}\d{1,2}(?:[:.h]\d\d|\s?[ap]m\b)/i;

/** Words that no statement ends with. */
const OPEN_END =
  /(?:^|[\s(])(?:at|on|by|from|to|until|till|and|or|the|a|an|between|around|about|since|before|after|of|in|for|with|that|which|was|were|is|are|had|has|have|been|as|but|than|its|their|our|then|we|they)$|[,(–—/&+]$/i;
/** Of these, what may stand before a time; `logged in`, `failed over` end lines before times too. */
const OPEN_BEFORE_TIME =
  /(?:^|[\s(])(?:at|by|from|between|until|till|around|about|before|after|since|and|the|a|an)$|[,(&]$/i;

/** Text wrapped by an editor has no longer lines; a longer one is a paragraph on a line of its own. */
const WRAP_COLUMN = 110;

function isWrapped(before: string, said: string): boolean {
  const end = before.slice(-40);
  if (startsWithTime(said)) return OPEN_BEFORE_TIME.test(end);
  if (OPEN_END.test(end)) return true;
  if (/^(?:[-*+•◦▪●➢►→]|\d+[.)])\s/.test(said)) return false;
  if (isSectionName(said) || isSectionName(before)) return false;
  if (/^[a-z(]/.test(said)) return !/[.!?:]$/.test(before) || before.length > 60;
  // A label begins something new: `Impact: ...`.
  if (/^[A-Z][\w /&-]{1,40}\s?:/.test(said)) return false;
  if (/[.!?:;)"”]$/.test(before))
    return (
      !/:$/.test(before) && before.length >= 70 && before.length <= WRAP_COLUMN && said.length <= WRAP_COLUMN
    );
  return before.length >= 60;
}
