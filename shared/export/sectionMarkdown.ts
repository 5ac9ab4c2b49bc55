/**
 * Markdown that people wrote, made to stand below a heading of ours: its headings sink below that one, an open
 * code fence is closed before it swallows the rest, and HTML and script links become words.
 */
export function sectionMarkdown(markdown: string, below: number): string {
  let fence: string | null = null;
  const lines: string[] = [];
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== null) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = null;
      lines.push(line);
      continue;
    }
    if (mark?.[1] && !(mark[1].startsWith('`') && mark[2]?.includes('`'))) {
      fence = mark[1];
      lines.push(line);
      continue;
    }
    const heading = /^ {0,3}(#{1,6})(\s.*|)$/.exec(line);
    const before = lines.at(-1) ?? '';
    const isUnderline = /^ {0,3}(=+|-+)\s*$/.test(line) && /^ {0,3}[^\s#>|*+\-\d]/.test(before);
    if (heading)
      lines.push(
        `${'#'.repeat(Math.min(6, (heading[1]?.length ?? 1) + below))}${wordsOnly(heading[2] ?? '')}`,
      );
    // A heading by underline becomes a line in bold type: levels three and deeper have no such form.
    else if (isUnderline) lines[lines.length - 1] = `**${before.trim()}**`;
    else lines.push(wordsOnly(line));
  }
  if (fence !== null) lines.push(fence);
  return lines.join('\n');
}

/** Outside `code` no `<` begins a tag, and no link runs a script; addresses in `<…>` stay links. */
const wordsOnly = (line: string): string =>
  line
    .split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/)
    .map((part, i) =>
      i % 3 === 1
        ? part
        : i % 3 === 2
          ? ''
          : part
              .replace(/(?<!\\)<(?=[a-z/!?])(?!(https?:\/\/|mailto:)\S*>)/gi, '\\<')
              .replace(/\]\(\s*(javascript|data|vbscript|file):/gi, '](unsafe-$1:'),
    )
    .join('');
