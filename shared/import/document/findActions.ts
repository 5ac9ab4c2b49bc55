import { cleanText } from '../cleanText.ts';
import type { ReportAction } from '../report.ts';
import { scanTimes } from '../time/scanTimes.ts';
import { takeActionNote } from './actionNote.ts';
import type { PlacedStatement } from './sections.ts';
import { firstLine, type Statement } from './statement.ts';

const COLUMNS = {
  type: /^(?:type|kind|category|class)\b/i,
  owner: /^(?:owner|assignee|assigned|who|responsible|dri|team|lead)\b/i,
  due: /^(?:due|deadline|eta|by when|target|date|when)\b/i,
  text: /^(?:action|item|task|what|description|todo|to do|improvement|measure|step)/i,
} as const;

/** Follow-up work: rows and items of sections such as "Action items" and "Corrective measures". */
export function findActions(
  placed: readonly PlacedStatement[],
): (ReportAction & { readonly lines: readonly number[] })[] {
  const actions: ({ -readonly [K in keyof ReportAction]: ReportAction[K] } & {
    lines: number[];
    level: number;
    role: string;
  })[] = [];
  const listed = new Set(
    placed.flatMap((p) => (/^(?:item|row)$/.test(p.statement.role) ? [p.under.at(-1) ?? -1] : [])),
  );
  for (const p of placed.flatMap(itemLines)) {
    const { statement, section, isLabel } = p;
    if (section !== 'actions' || isLabel || statement.role === 'code' || statement.role === 'note') continue;
    const lines = statement.lines.map((l) => l.line);
    const last = actions.at(-1);
    const detail = detailOf(statement.text);
    if (last && detail && statement.level >= last.level) {
      Object.assign(last, detail);
      last.lines.push(...lines);
      continue;
    }
    // `Monitoring:` above a list names it and is no action.
    if (/[:：]$/.test(statement.text) || isTitle(statement)) continue;
    // Beside a list or table, a paragraph leads in or sums up.
    if (statement.role === 'text' && statement.level === 0 && listed.has(p.under.at(-1) ?? -1)) continue;
    const found = statement.role === 'row' ? ofRow(statement) : ofText(statement.text);
    if (!found) continue;
    // What is indented under an action belongs to it.
    if (last?.role === 'item' && statement.level > last.level) {
      last.text = `${last.text} – ${found.text}`;
      last.lines.push(...lines);
    } else
      actions.push({
        ...found,
        type: found.type ?? typeAbove(p, placed),
        line: firstLine(statement),
        lines,
        level: statement.level,
        role: statement.role,
      });
  }
  return actions.map(({ level: _, role: _role, ...action }) => action);
}

/** Lines of plain text that each end with a full stop are an action each, with or without a blank line between. */
function itemLines(placed: PlacedStatement): PlacedStatement[] {
  const { statement, section } = placed;
  const { role, text, lines } = statement;
  if (section !== 'actions' || role !== 'text' || lines.length < 2) return [placed];
  const own = lines.map(({ line, at }, i) => ({ line, said: text.slice(at, lines[i + 1]?.at).trim() }));
  const isItem = ({ said }: { said: string }, i: number) =>
    /^\P{Ll}/u.test(said) && (i === own.length - 1 || /[.!]$/.test(said));
  if (!own.every(isItem)) return [placed];
  return own.map(({ line, said }) => ({
    ...placed,
    statement: { ...statement, text: said, lines: [{ line, at: 0 }] },
  }));
}

/** The type that a heading right above gives: `Prevention`, `Detection:`. */
function typeAbove({ under }: PlacedStatement, placed: readonly PlacedStatement[]): string | null {
  const heading = placed[under.at(-1) ?? -1]?.statement.text ?? '';
  const name =
    /^\W*(prevent|mitigat|detect|process|other)\w*(?: (?:actions?|items?|measures?|changes|improvements?|tasks?))?\W*$/i.exec(
      heading,
    )?.[1];
  return name ? (name.toLowerCase() === 'mitigat' ? 'mitigate' : name.toLowerCase()) : null;
}

/** `Advanced Postmortem Report`: the title of what follows, every word with a capital and no full stop. */
const isTitle = ({ role, text }: Statement) =>
  role === 'text' &&
  /^\p{Lu}[\p{L}\d'’-]*(?:\s+(?:\p{Lu}[\p{L}\d'’-]*|of|the|and|for|in|on|to|an?|[–—-]))+$/u.test(text) &&
  text.split(/\s+/).length <= 9 &&
  text.length <= 80;

type Parts = Pick<ReportAction, 'text' | 'type' | 'owner' | 'due'>;

function ofRow(row: Statement): Parts | null {
  if (!row.columns) return null;
  const cell = (pattern: RegExp): string | null => {
    const at = row.columns?.findIndex((title) => pattern.test(title)) ?? -1;
    return (at >= 0 && cleanText(row.cells?.[at]?.text ?? '')) || null;
  };
  const text = cell(COLUMNS.text) ?? cleanText(row.cells?.find((c) => /\p{L}/u.test(c.text))?.text ?? '');
  if (!text) return null;
  return { text, type: cell(COLUMNS.type), owner: cell(COLUMNS.owner), due: isoOrWords(cell(COLUMNS.due)) };
}

/** `Owner: Ann`, `Deadline: December 22, 2023` on a line of its own. */
function detailOf(text: string): Partial<Parts> | null {
  const match =
    /^[^\p{L}]*(owner|assignee|assigned to|responsible|deadline|due(?: date)?|eta|type|category)\s*[:=]\s*(.{1,80})$/iu.exec(
      text,
    );
  if (!match?.[1] || !match[2]) return trackingOf(text);
  const value = cleanText(match[2]);
  if (/^(?:owner|assign|respons)/i.test(match[1])) return { owner: value };
  if (/^(?:type|category)/i.test(match[1])) return { type: value };
  return { due: isoOrWords(value) };
}

/** `Tracking: OPS-12. Due: 4 March 2025.` below an action. */
function trackingOf(text: string): Partial<Parts> | null {
  if (!/^\W*(?:tracking|tracked in|ticket|jira|issue)\s*:/i.test(text)) return null;
  const { owner, due } = ofText(text) ?? { owner: null, due: null };
  return { ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
}

function ofText(source: string): Parts | null {
  const note = takeActionNote(
    cleanText(source.replace(/^\s*\[[ xX]\]\s*/, '').replace(/^\W*(?:task|action(?: item)?)\s*:\s*/i, '')),
  );
  let { text, owner, type } = note;
  let due = isoOrWords(note.due);
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(text);
    if (!match?.[1]) return null;
    text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return match[1].trim();
  };
  owner ??= take(
    /[\s(,;–-]*\b(?:owner|assignee|assigned to|responsible)\s*[:=]\s*(@?[\p{L}\d .'’-]{2,40}?)(?=[,;.)]|$)\)?/iu,
  );
  due ??= isoOrWords(
    take(
      /[\s(,;–-]*\b(?:due(?: date)?|deadline|eta)\s*[:=]?\s*(?:by |on )?([^,;.)(]{3,30}(?:, \d{4})?)(?=[,;.)]|$)\)?/i,
    ),
  );
  type ??=
    take(/^\s*(?:category|type)\s*:\s*([^.;:]{2,40})[.;]\s+/i) ?? take(/^\s*\[([A-Za-z][\w -]{2,20})\]\s*/);
  text = cleanText(text).replace(/[\s,;(–-]+$/, '');
  return /\p{L}{2,}/u.test(text) ? { text, type, owner, due } : null;
}

function isoOrWords(words: string | null): string | null {
  if (!words) return null;
  const date = scanTimes(words)[0]?.date;
  if (!date?.year || date.isAmbiguous) return words;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
