import type { Nodes, Paragraph, Parents, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readFrontMatter } from './frontMatter.ts';
import { joinLines, type TextLine } from './joinLines.ts';
import { outlinePlain } from './outlinePlain.ts';
import type { Outline, Statement, StatementRole } from './statement.ts';
import { stripTags } from './stripTags.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

export function outlineMarkdown(lines: readonly string[]): Outline {
  const front = readFrontMatter(lines);
  const unused = new Map<number, string>();
  for (let line = 1; line < front.nextLine; line++) unused.set(line, 'front matter');
  // Blank lines in the place of front matter keep the line numbers of what follows.
  const body = lines.map((line, i) => (i + 1 < front.nextLine ? '' : line)).join('\n');
  const statements: Statement[] = [];
  // Not push(...list): a list of 100,000 arguments exhausts the stack.
  const add = (found: readonly Statement[]): void => {
    for (const statement of found) statements.push(statement);
  };
  const walk = (node: RootContent, level: number, role: StatementRole): void => {
    const first = node.position?.start.line ?? 1;
    const last = node.position?.end.line ?? first;
    switch (node.type) {
      case 'heading':
        add(asOne(phrasingLines(node), 'heading', node.depth));
        break;
      case 'paragraph':
        if (role === 'text' && level === 0 && isBoldHeading(node))
          add(asOne(phrasingLines(node), 'heading', BOLD_LEVEL));
        else add(joinLines(phrasingLines(node), role, level));
        break;
      case 'list':
        for (const item of node.children) {
          let itemRole: StatementRole = role === 'note' ? 'note' : 'item';
          for (const child of item.children) {
            walk(child, level + 1, child.type === 'paragraph' ? itemRole : role);
            if (child.type === 'paragraph' && itemRole === 'item') itemRole = 'text';
          }
        }
        break;
      case 'blockquote':
        for (const child of node.children) walk(child, level, role);
        break;
      case 'footnoteDefinition':
        for (const child of node.children) walk(child, level, 'note');
        break;
      case 'code': {
        const isFenced = /^[ \t>*+\-\d.)]*(?:```|~~~)/.test(lines[first - 1] ?? '');
        if (!isFenced) {
          // Four spaces make code in Markdown, and are how people indent.
          const inner = lines.slice(first - 1, last).map((text, i) => ({ line: first + i, text }));
          for (const s of outlinePlain(inner).statements)
            statements.push({ ...s, level: Math.max(level, s.level) });
          break;
        }
        for (const [i, text] of node.value.split('\n').entries())
          if (text.trim())
            statements.push({ role: 'code', level, text, lines: [{ line: first + 1 + i, at: 0 }] });
        break;
      }
      case 'table':
        add(tableRows(node));
        break;
      case 'html':
        add(htmlLines(node.value, first, level));
        break;
      case 'definition':
        for (let line = first; line <= last; line++) unused.set(line, 'link definition');
        break;
      case 'thematicBreak':
        unused.set(first, 'a rule');
        break;
      default:
        break;
    }
  };
  for (const node of parser.parse(body).children) walk(node, 0, 'text');
  const title = front.properties.find((p) => p.key === 'title');
  return {
    statements,
    title: title ? { text: title.value, line: title.line } : null,
    properties: front.properties,
    unused,
  };
}

/** A paragraph of nothing but bold text stands for a heading below all others. */
const BOLD_LEVEL = 6;
const isBoldHeading = (node: Paragraph): boolean =>
  node.children.length === 1 &&
  node.children[0]?.type === 'strong' &&
  node.position?.start.line === node.position?.end.line;

function asOne(lines: readonly TextLine[], role: StatementRole, level: number): Statement[] {
  const said = lines.filter((l) => l.text.trim());
  const first = said[0];
  return first
    ? [{ role, level, text: said.map((l) => l.text.trim()).join(' '), lines: [{ line: first.line, at: 0 }] }]
    : [];
}

/** The text of a paragraph or heading by source line, without its markup. */
function phrasingLines(node: Extract<Nodes, Parents>): TextLine[] {
  const lines: { line: number; text: string; isBroken: boolean }[] = [];
  let isBroken = false;
  const add = (line: number, text: string): void => {
    const last = lines.at(-1);
    if (last?.line === line && !isBroken) last.text += text;
    else if (text.trim()) {
      lines.push({ line, text, isBroken });
      isBroken = false;
    }
  };
  const visit = (child: PhrasingContent): void => {
    const line = child.position?.start.line ?? 1;
    switch (child.type) {
      case 'text':
      case 'inlineCode':
        for (const [i, piece] of child.value.split('\n').entries()) add(line + i, piece);
        break;
      case 'break':
        isBroken = true;
        break;
      case 'html':
        if (/^<br/i.test(child.value)) isBroken = true;
        break;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        break;
      default:
        for (const inner of child.children) visit(inner);
    }
  };
  for (const child of node.children) visit(child as PhrasingContent);
  return lines;
}

function tableRows(table: Table): Statement[] {
  const rows = table.children.map((row) => ({
    line: row.position?.start.line ?? 1,
    cells: row.children.map((cell) =>
      phrasingLines(cell)
        .map((l) => l.text.trim())
        .join(' '),
    ),
  }));
  return toRows(rows);
}

/** Table rows as statements; the first one holds the titles of the columns. */
export function toRows(rows: readonly { line: number; cells: readonly string[] }[]): Statement[] {
  const columns = rows[0]?.cells ?? [];
  return rows.map(({ line, cells }, i) => {
    let at = 0;
    const placed = cells.map((text) => {
      const cell = { text, at };
      at += text.length + 3;
      return cell;
    });
    return {
      role: 'row',
      level: 0,
      text: cells.join(' | '),
      lines: [{ line, at: 0 }],
      cells: placed,
      ...(i > 0 ? { columns } : {}),
    };
  });
}

function htmlLines(html: string, first: number, level: number): Statement[] {
  return html.split('\n').flatMap((source, i) => {
    const heading = /^\s*<h([1-6])\b/i.exec(source);
    const pieces = source.split(/<br\b[^<>]{0,40}>/i).map(stripTags);
    return pieces.flatMap((text) =>
      text.trim()
        ? joinLines(
            [{ line: first + i, text }],
            heading ? 'heading' : /<li\b/i.test(source) ? 'item' : 'text',
            heading ? Number(heading[1]) : level,
          )
        : [],
    );
  });
}
