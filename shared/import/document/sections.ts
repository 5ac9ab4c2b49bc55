import { scanTimes } from '../time/scanTimes.ts';
import { leadingTime } from '../time/startsWithTime.ts';
import { isSectionName, type SectionName, sectionOf } from './sectionNames.ts';
import type { Statement } from './statement.ts';

/** A statement with the place that it stands in. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly section: SectionName;
  /** Opens a section and says nothing else. */
  readonly isLabel: boolean;
  /** The headings and labels above it, outermost first, as indexes of statements. */
  readonly under: readonly number[];
}

interface Open {
  readonly rank: number;
  readonly section: SectionName;
  readonly index: number;
}

/** Ranks: headings 1 to 6; a label on its own line 10; a list item that is a label 20 and its depth. */
const LABEL_RANK = 10;
const ITEM_RANK = 20;

export function placeStatements(statements: readonly Statement[]): PlacedStatement[] {
  const open: Open[] = [];
  return statements.map((statement, index) => {
    const rank = rankOf(statement);
    while (open.length && (open.at(-1)?.rank ?? 0) >= closesFrom(statement, rank)) open.pop();
    const above = open.at(-1)?.section ?? 'top';
    const under = open.map((o) => o.index);
    if (rank === null) return { statement, section: ownSection(statement, above), isLabel: false, under };
    const found = sectionOf(statement.text);
    const isWithinTimeline = above === 'timeline' && rank >= ITEM_RANK;
    const section = isWithinTimeline
      ? 'timeline'
      : (found ?? (rank >= LABEL_RANK || ABOVE_ALL.has(above) ? above : 'other'));
    open.push({ rank, section, index });
    return { statement, section, isLabel: true, under };
  });
}

/** Sections that unknown headings below them belong to. */
const ABOVE_ALL: ReadonlySet<SectionName> = new Set(['timeline', 'actions', 'lessons']);

/** The rank of a heading or label, null for what is neither. */
function rankOf(statement: Statement): number | null {
  const { role, text } = statement;
  if (role === 'heading') return isTimeHeading(text) ? null : statement.level;
  if (role !== 'text' && role !== 'item') return null;
  if (text.length > 90 || leadingTime(text)) return null;
  const isLabel = /[:：]\s*$/.test(text.replace(/[*_\s]+$/, ''));
  // `Resolved 2025-03-04 11:30` says more than where it stands.
  const isTimed = /\d[:.]\d\d/.test(text) && sectionOf(text) !== 'timeline';
  const isBare =
    !isTimed && text.length <= 60 && !/[.!?,;]$/.test(text) && !/:\s*\S/.test(text) && isSectionName(text);
  if (role === 'item') return isLabel || isBare ? ITEM_RANK + statement.level : null;
  if (isLabel && sectionOf(text)) return LABEL_RANK;
  return isBare && statement.lines.length === 1 ? LABEL_RANK : null;
}

export function isTimeHeading(text: string): boolean {
  const lead = leadingTime(text);
  return lead !== null && (lead.clock !== null || lead.relative !== null);
}

function closesFrom(statement: Statement, rank: number | null): number {
  if (rank !== null) return rank;
  if (statement.role === 'heading') return Math.max(LABEL_RANK, statement.level);
  if (statement.role === 'item') return ITEM_RANK + statement.level;
  return statement.level === 0 ? ITEM_RANK + 1 : ITEM_RANK + statement.level + 1;
}

/** `Impact: ...` on one line is about impact wherever it stands, but for the details of a timeline. */
function ownSection(statement: Statement, above: SectionName): SectionName {
  const label = labelOf(statement.text);
  if (!label) return above;
  const found = sectionOf(label);
  if (!found || found === 'timeline') return above;
  if (found === 'other') return leadingTime(statement.text) ? above : 'other';
  if (above === 'timeline' || above === 'actions' || above === 'lessons')
    return /^(?:duration|impact)$/.test(found) && above === 'timeline' && !leadingTime(statement.text)
      ? found
      : above;
  return found;
}

/** The label that a statement begins with: `Root cause` of `Root cause: a typo`. */
export function labelOf(text: string): string | null {
  const match = /^[^\p{L}\d]*(?::[a-z_]+:\s*)*(\p{L}[\p{L}\d /&'’()-]{1,50}?)\s*[:：](?!\/|\d)/u.exec(
    text.slice(0, 80),
  );
  const label = match?.[1];
  return label && scanTimes(label).length === 0 ? label : null;
}
