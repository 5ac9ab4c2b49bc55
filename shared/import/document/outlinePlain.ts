import { joinLines, type TextLine } from './joinLines.ts';
import type { Outline, Statement } from './statement.ts';

const BULLET = /^(\s*)(?:[-*+•◦▪●➢►→–—]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)/;

/** Plain text: lines, with bullets and indentation as people type them. */
export function outlinePlain(lines: readonly TextLine[]): Outline {
  const statements: Statement[] = [];
  let paragraph: TextLine[] = [];
  let level = 0;
  let isItem = false;
  const close = (): void => {
    for (const statement of joinLines(paragraph, isItem ? 'item' : 'text', level)) statements.push(statement);
    paragraph = [];
    isItem = false;
  };
  for (const { line, text } of lines) {
    if (!text.trim()) {
      close();
      continue;
    }
    const bullet = BULLET.exec(text);
    const indent = indentOf(text);
    if (bullet) {
      close();
      isItem = true;
      level = 1 + Math.floor(indent / 2);
      paragraph.push({ line, text: text.slice(bullet[0].length) });
      continue;
    }
    if (paragraph.length === 0) level = Math.floor(indent / 2);
    paragraph.push({ line, text });
  }
  close();
  return { statements, title: null, properties: [], unused: new Map() };
}

function indentOf(text: string): number {
  const space = /^\s*/.exec(text)?.[0] ?? '';
  return space.replaceAll('\t', '    ').length;
}
