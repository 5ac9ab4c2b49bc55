import { scanTimes } from '../time/scanTimes.ts';
import { leadingTime } from '../time/startsWithTime.ts';
import { firstLine, type Statement } from './statement.ts';

export type SectionName =
  | 'top'
  | 'timeline'
  | 'summary'
  | 'duration'
  | 'impact'
  | 'cause'
  | 'resolution'
  | 'detection'
  | 'actions'
  | 'lessons'
  | 'other';

/** Which section a heading or a label opens: the first that fits. */
const HEADINGS: readonly (readonly [SectionName, RegExp])[] = [
  ['timeline', /time[\s-]?lines?\b|chronolog|sequence of events|order of events|key (?:events|dates)|\bevents? log\b|incident log\b|chronik|zeitverlauf|ablauf|cronolog[ií]a|linha do tempo|chronologie|^events$/i],
  ['actions', /action(?:s|able)?\b.{0,20}\b(?:items?|points?|planned|list)|^actions?$|corrective|correction|prevent(?:ion|at?ive|ing)?|next steps?|follow[\s-]?ups?\b|remediations?\b|improvements?|\bto[\s-]?dos?\b|\btasks?\b|what (?:we(?:'re| are)|are we) (?:doing|going)|measures|recommendations?|moving forward|future (?:work|steps)|plan(?:ned)? (?:actions|changes)/i],
  ['lessons', /lessons?|what (?:went|did|didn|could)|went (?:well|wrong)|lucky|retrospective|takeaways?|learn(?:ed|t|ings)|reflections?/i],
  ['duration', /^(?:incident |outage |the )?duration\b|date ?(?:and|&|\/) ?time|^when\b|^dates?$|time of (?:incident|outage)/i],
  ['cause', /root[\s-]?causes?|\bcauses?\b|^triggers?\b|^fault\b|contributing factors?|\bwhy\b|^leadup|^lead[\s-]up|how did this happen/i],
  ['summary', /summary|overview|synopsis|abstract|introduction|^description|incident description|^incident$|what happened|background|at a glance|résumé|resumen|zusammenfassung|^issue\b/i],
  ['impact', /\bimpact|affected|severity|customer experience|user experience|auswirkung/i],
  ['resolution', /resolution|\bresolved\b|recovery|mitigation|\bfix(?:es|ed)?\b|how .{0,20}fixed|^solution|response\b|actions? taken|behebung/i],
  ['detection', /detect|discover(?:y|ed)|how .{0,20}noticed|^escalation|investigat/i],
]; // biome-ignore format: a table

export function sectionOf(heading: string): SectionName | null {
  const text = heading.slice(0, 120);
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

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
      : (found ?? (above === 'timeline' || above === 'actions' || above === 'lessons' ? above : 'other'));
    open.push({ rank, section, index });
    return { statement, section, isLabel: true, under };
  });
}

/** The rank of a heading or label, null for what is neither. */
function rankOf(statement: Statement): number | null {
  const { role, text } = statement;
  if (role === 'heading') return isTimeHeading(text) ? null : statement.level;
  if (role !== 'text' && role !== 'item') return null;
  if (text.length > 90 || leadingTime(text)) return null;
  const isLabel = /[:：]\s*$/.test(text.replace(/[*_\s]+$/, ''));
  const isBare = text.length <= 60 && !/[.!?,;]$/.test(text) && !/:\s*\S/.test(text) && isExactly(text);
  if (role === 'item') return isLabel || isBare ? ITEM_RANK + statement.level : null;
  if (isLabel && sectionOf(text)) return LABEL_RANK;
  return isBare && statement.lines.length === 1 ? LABEL_RANK : null;
}

/** A line without a colon is a label only if it is hardly more than the section's name. */
function isExactly(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)?/g, '')
    .trim()
    .split(/\s+/);
  return (
    words.length <= 5 &&
    !/\b(?:we|the|was|is|were|has|had|i|it|by|they)\b/i.test(words.join(' ')) &&
    /^[^a-z]/.test(text.trim()) &&
    sectionOf(words.join(' ')) !== null
  );
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

export const statementLine = (placed: PlacedStatement): number => firstLine(placed.statement);
