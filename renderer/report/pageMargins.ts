import { plainLine } from '../../shared/review/plainText.ts';

/**
 * Page numbers, title and zone in the margins of every page. The words differ from report to report and the
 * policy allows no inline style, so they come in a constructed style sheet.
 */
export function pageMargins(title: string, zone: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page {
      @bottom-left { content: ${cssString(shorten(plainLine(title)))}; }
      @bottom-right { content: ${cssString(`Times in ${zone}`)} "   ·   page " counter(page) " of " counter(pages); }
    }`);
  return sheet;
}

/** A margin box does not wrap: the whole title stands on the first page. */
const shorten = (title: string) => (title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title);

/** A CSS string that holds exactly this text. */
export const cssString = (text: string): string =>
  `"${text
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .replace(/["\\\n\r\f<]/g, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
