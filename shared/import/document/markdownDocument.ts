import { outlineMarkdown } from './outlineMarkdown.ts';
import { readPlain } from './plainDocument.ts';
import { readDocument } from './readDocument.ts';
import { wholeDocument } from './wholeDocument.ts';

/** Beyond these a file is read as plain text: nobody writes such a document, and parsing it could take minutes. */
const LARGEST_CHARACTERS = 1_000_000;
const LONGEST_LINE = 20_000;
/** Within one paragraph: the parser's time grows with the square of these. */
const MOST_BRACKETS = 1000;
const MOST_MARKS = 20_000;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:---|\+\+\+)\s*$/, 'front matter'],
  [/^ {0,3}#{1,6}\s+\S/, 'headings'],
  [/^\s*\|?\s*:?-{2,}:?\s*\|[\s:|-]*$/, 'a table'],
  [/^ {0,3}(?:```|~~~)/, 'a code block'],
  [/\*\*\S(?:.{0,200}\S)?\*\*|__\S(?:.{0,200}\S)?__/, 'bold text'],
  [/\[[^\]\n]{1,200}\]\([^)\s]{1,400}\)/, 'links'],
  [/^\s{0,8}[-*+]\s+\S/, 'lists'],
];

export const markdownDocument = wholeDocument({
  id: 'markdown',
  title: 'Markdown',
  detect(lines) {
    let characters = 0;
    let brackets = 0;
    let marks = 0;
    const found = new Set<string>();
    for (const [i, line] of lines.entries()) {
      characters += line.length;
      const isBlank = line.trim() === '';
      brackets = isBlank ? 0 : brackets + line.split('[').length - 1;
      marks = isBlank ? 0 : marks + line.split(/[*_`~]/).length - 1;
      if (brackets > MOST_BRACKETS || marks > MOST_MARKS) return null;
      if (characters > LARGEST_CHARACTERS || line.length > LONGEST_LINE || /^[\s>*+-]{120}/.test(line))
        return null;
      for (const [pattern, name] of SIGNS)
        if ((name !== 'front matter' || i === 0) && pattern.test(line)) found.add(name);
    }
    return found.size > 0 ? `it has the ${[...found].slice(0, 3).join(', ')} of Markdown` : null;
  },
  read(lines) {
    try {
      return readDocument(lines, outlineMarkdown(lines));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const report = readPlain(lines);
      return {
        ...report,
        warnings: [...report.warnings, 'its markup is nested too deeply: read as plain text'],
      };
    }
  },
});
