import type { Element, ElementContent, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { joinLines, type TextLine } from './joinLines.ts';
import { toRows } from './outlineMarkdown.ts';
import type { Outline, Statement, StatementRole } from './statement.ts';

const parser = unified().use(rehypeParse, { fragment: false });

/** Nothing in these is said to the reader. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'nav',
  'form',
  'select',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The text of an HTML document by source line. Nothing in it is run, fetched or kept as markup. */
export function outlineHtml(lines: readonly string[]): Outline {
  const statements: Statement[] = [];
  let title: Outline['title'] = null;
  let block: TextLine[] = [];
  let role: StatementRole = 'text';
  let level = 0;
  let isBroken = false;

  const close = (): void => {
    for (const statement of joinLines(block, role, level)) statements.push(statement);
    block = [];
    isBroken = false;
  };
  const say = (text: string, first: number): void => {
    for (const [i, piece] of text.split('\n').entries()) {
      const last = block.at(-1);
      if (last && last.line === first + i && !isBroken)
        block[block.length - 1] = { ...last, text: last.text + piece };
      else if (piece.trim()) {
        block.push({ line: first + i, text: piece, isBroken });
        isBroken = false;
      }
    }
  };
  const within = (element: Element, asRole: StatementRole, asLevel: number): void => {
    close();
    const [outerRole, outerLevel] = [role, level];
    [role, level] = [asRole, asLevel];
    for (const child of element.children) visit(child);
    close();
    [role, level] = [outerRole, outerLevel];
  };
  const visit = (node: RootContent | ElementContent): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text') say(node.value, line);
    if (node.type !== 'element' || SILENT.has(node.tagName)) return;
    const tag = node.tagName;
    if (tag === 'title') title ??= { text: textOf(node).trim(), line };
    else if (tag === 'br') isBroken = true;
    else if (tag === 'table') {
      close();
      for (const row of toRows(rowsOf(node))) statements.push(row);
    } else if (/^h[1-6]$/.test(tag)) within(node, 'heading', Number(tag[1]));
    else if (tag === 'li' || tag === 'dt') within(node, 'item', level + 1);
    else if (tag === 'pre') within(node, 'code', level);
    else if (INLINE.has(tag)) for (const child of node.children) visit(child);
    else within(node, role === 'item' ? 'item' : 'text', level);
  };
  for (const node of parser.parse(lines.join('\n')).children) visit(node as RootContent);
  close();
  return {
    statements,
    title: title && (title as { text: string }).text ? title : null,
    properties: [],
    unused: new Map(),
  };
}

function textOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !SILENT.has(node.tagName) ? node.children.map(textOf).join('') : '';
}

function rowsOf(element: Element): { line: number; cells: string[] }[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'tr') return rowsOf(child);
    const cells = child.children.flatMap((cell) =>
      cell.type === 'element' ? [textOf(cell).replace(/\s+/g, ' ').trim()] : [],
    );
    const firstCell = child.children.find((cell) => cell.type === 'element');
    return [{ line: firstCell?.position?.start.line ?? child.position?.start.line ?? 1, cells }];
  });
}
