import { cleanText } from '../cleanText.ts';
import type { Passage } from '../report.ts';
import { resolutionIn } from './resolutionIn.ts';
import { type SectionName, sectionOf } from './sectionNames.ts';
import { labelOf, type PlacedStatement } from './sections.ts';
import { firstLine } from './statement.ts';

export interface Passages {
  readonly summary: Passage | null;
  readonly impact: Passage | null;
  readonly cause: Passage | null;
  readonly resolution: Passage | null;
  readonly lessons: Passage | null;
  readonly lines: ReadonlyMap<number, string>;
}

const WANTED = {
  summary: 'summary',
  impact: 'impact',
  cause: 'root cause',
  resolution: 'resolution',
  lessons: 'lessons',
} as const;

/** What the document says in its sections, as plain paragraphs; the first place that says something wins. */
export function findPassages(placed: readonly PlacedStatement[], isEvent: ReadonlySet<number>): Passages {
  const texts = new Map<SectionName, string[]>();
  const opened = new Map<SectionName, number>();
  const closed = new Set<SectionName>();
  const lines = new Map<number, string>();
  let current: SectionName | null = null;
  for (const [index, p] of placed.entries()) {
    const { statement, section } = p;
    if (p.isLabel || isEvent.has(index) || statement.role === 'code' || statement.role === 'note') continue;
    const label = labelOf(statement.text);
    const own = label ? sectionOf(label) : null;
    if (current && section !== current) closed.add(current);
    current = section;
    if (!(section in WANTED) || closed.has(section)) continue;
    const said =
      own === section && label ? statement.text.slice(statement.text.search(/[:：]/) + 1) : statement.text;
    const text = cleanText(said);
    if (!/\p{L}/u.test(text)) continue;
    const isCause = section === 'cause' && !closed.has('resolution');
    const [cause, resolution] = isCause ? resolutionIn(text, p, placed) : [text, ''];
    for (const [to, part] of [
      [section, cause],
      ['resolution', resolution],
    ] as const) {
      if (!part) continue;
      if (!opened.has(to)) opened.set(to, firstLine(statement));
      texts.set(to, [...(texts.get(to) ?? []), statement.role === 'item' ? `- ${part}` : part]);
      for (const { line } of statement.lines) lines.set(line, `read as ${WANTED[to as keyof typeof WANTED]}`);
    }
  }
  const passage = (section: SectionName): Passage | null => {
    const said = texts.get(section);
    return said ? { text: said.join('\n').slice(0, 20_000), line: opened.get(section) ?? 1 } : null;
  };
  return {
    summary: passage('summary'),
    impact: passage('impact'),
    cause: passage('cause'),
    resolution: passage('resolution'),
    lessons: passage('lessons'),
    lines,
  };
}
