/*
 * Text for an SVG file. XML has no way to write most control characters and half surrogate pairs, not even
 * escaped: one of them makes the whole picture unreadable, so they become U+FFFD. Directional overrides would
 * reach over the end of a label and go; stacks of accents that would climb over the line above are thinned.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const STACKED_MARKS = /(\p{Mn}{2})\p{Mn}+/gu;

/** One line that can be measured and drawn as it is. */
export function drawableLine(text: string): string {
  return text
    .toWellFormed()
    .replace(DIRECTION, '')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(NOT_XML, '\ufffd')
    .replace(STACKED_MARKS, '$1')
    .trim();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For element text and attribute values alike. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
