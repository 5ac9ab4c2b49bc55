import type { Findings } from '../format.ts';
import { readFrontMatter } from './frontMatter.ts';
import { outlinePlain } from './outlinePlain.ts';
import { readDocument } from './readDocument.ts';
import { wholeDocument } from './wholeDocument.ts';

export const plainDocument = wholeDocument({
  id: 'text',
  title: 'Plain text',
  detect: () => 'it is text without the signs of another format',
  read: readPlain,
});

export function readPlain(lines: readonly string[]): Findings {
  const front = readFrontMatter(lines);
  const body = lines.map((text, i) => ({ line: i + 1, text: i + 1 < front.nextLine ? '' : text }));
  const outline = outlinePlain(body);
  const title = front.properties.find((p) => p.key === 'title');
  const unused = new Map<number, string>();
  for (let line = 1; line < front.nextLine; line++) unused.set(line, 'front matter');
  return readDocument(lines, {
    ...outline,
    properties: front.properties,
    title: title ? { text: title.value, line: title.line } : null,
    unused,
  });
}
