/*
 * Text that comes from files and keyboards, made safe to draw beside other text. Directional embeddings,
 * overrides and isolates reach over the end of a label, and control characters are drawn as nothing or as boxes;
 * neither carries meaning in a review. Joiners stay: emoji and several scripts need them.
 */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_BUT_TAB_AND_NEWLINE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/gu;

/** Labels are drawn and measured: what is longer belongs into the text. In UTF-16 units. */
const MAX_LINE_LENGTH = 300;

/** Several lines, with `\n` ends; half surrogate pairs become U+FFFD. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL_BUT_TAB_AND_NEWLINE, '')
    .replace(DIRECTION, '');
}

/** One line. Spaces at the ends stay, since the person may still be typing. */
export function plainLine(text: string): string {
  // Cut before the expressions run: a file may hold a line of megabytes.
  const line = plainText(text.slice(0, 4 * MAX_LINE_LENGTH)).replace(/[\n\t\u2028\u2029]+/gu, ' ');
  if (line.length <= MAX_LINE_LENGTH) return line;
  return `${line.slice(0, MAX_LINE_LENGTH - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** One line of a file: as `plainLine`, without space around it and with single spaces in it. */
export const importedLine = (text: string): string =>
  plainLine(text.slice(0, 4 * MAX_LINE_LENGTH).replace(/\s+/gu, ' ')).trim();
