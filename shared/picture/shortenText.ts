import { measureText, type TextStyle } from './measureText.ts';

const ELLIPSIS = '…';

/** The text if it fits, else as much of its beginning as fits with an ellipsis; '' when not even that fits. */
export function shortenText(text: string, style: TextStyle, roomPx: number): string {
  if (measureText(text, style) <= roomPx) return text;
  let kept = '';
  let fits = measureText(ELLIPSIS, style) <= roomPx ? ELLIPSIS : '';
  for (const cluster of graphemes(text)) {
    kept += cluster;
    const shortened = kept.trimEnd() + ELLIPSIS;
    if (measureText(shortened, style) > roomPx) break;
    fits = shortened;
  }
  return fits;
}

/** Lines no wider than `roomPx`, broken between words, and within a word where one is wider than a line. */
export function wrapText(text: string, style: TextStyle, roomPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (measureText(joined, style) <= roomPx) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const cluster of graphemes(word)) {
      if (line !== '' && measureText(line + cluster, style) > roomPx) {
        lines.push(line);
        line = '';
      }
      line += cluster;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** What a reader sees as one character, so that flags, families and accents are not cut in two. */
function graphemes(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}
