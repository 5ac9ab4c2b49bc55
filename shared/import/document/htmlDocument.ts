import { outlineHtml } from './outlineHtml.ts';
import { outlinePlain } from './outlinePlain.ts';
import { readDocument } from './readDocument.ts';
import { stripTags } from './stripTags.ts';
import { wholeDocument } from './wholeDocument.ts';

/** A page, or a fragment whose lines are mostly block tags. Markdown with some tags in it is Markdown. */
export const htmlDocument = wholeDocument({
  id: 'html',
  title: 'HTML',
  detect(lines) {
    const head = lines.slice(0, 40).join('\n');
    const page = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(!doctype html|html|head|body)\b/i.exec(head);
    if (page) return `it begins with <${page[1]}>`;
    const said = lines.slice(0, 2000).filter((line) => line.trim());
    const tagged = said.filter((line) =>
      /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|t[rdh]|thead|tbody|section|article|main|header|footer|br|span|strong|b|blockquote|pre|hr)\b/i.test(
        line,
      ),
    );
    return said.length > 0 && tagged.length >= said.length * 0.8
      ? 'nearly all of its lines begin with HTML tags'
      : null;
  },
  read(lines) {
    try {
      return readDocument(lines, outlineHtml(lines));
    } catch (error) {
      // Tags nested tens of thousands deep exhaust the stack: the text is read without its structure.
      if (!(error instanceof RangeError)) throw error;
      const stripped = lines.map((text, i) => ({ line: i + 1, text: stripTags(text) }));
      const report = readDocument(lines, outlinePlain(stripped));
      return {
        ...report,
        warnings: [...report.warnings, 'its tags are nested too deeply: read as plain text'],
      };
    }
  },
});
