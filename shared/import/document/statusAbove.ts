import { startsWithTime } from '../time/startsWithTime.ts';
import type { Details } from './detailsBelow.ts';
import type { PlacedStatement } from './sections.ts';
import { firstLine } from './statement.ts';

/** How status pages begin what they say. */
const STATUS =
  /^\W*(?:investigating|identified|monitoring|update|resolved|scheduled|in progress|verifying|completed|mitigated|recovering|post-?mortem)\b/i;

/** On many status pages the time stands under what was said: `Resolved - All is well.`, then `May 6, 11:40 UTC`. */
export function statusAbove(index: number, placed: readonly PlacedStatement[]): Details | null {
  const [heading, said] = [placed[index - 2], placed[index - 1]];
  if (!said || said.statement.role === 'heading' || startsWithTime(said.statement.text)) return null;
  const isOwn = STATUS.test(said.statement.text);
  const isUnder = heading !== undefined && STATUS.test(heading.statement.text) && isShort(heading);
  if (!isOwn && !isUnder) return null;
  const told = isUnder && !isOwn ? [heading.statement, said.statement] : [said.statement];
  return {
    taken: [],
    texts: [told.map((s) => s.text).join(': ')],
    lines: told.flatMap((s) => s.lines.map((l) => l.line)),
    firstLine: firstLine(said.statement),
    isQuestion: true,
  };
}

const isShort = ({ statement }: PlacedStatement) => statement.text.length <= 30;

/** What stands before the time there: `Posted 3 months ago. Mar 03, 2024 - 12:30 UTC`. */
export const isPosted = (before: string): boolean =>
  /^\W*(?:posted|published|updated)(?: (?:on|at))?(?: [\w ]{1,30} ago)?[.:,]?\s*$/i.test(before);
