/*
 * Text as Markdown that shows exactly this text: never a heading, a table cell, a link or HTML. Underscores within
 * words stay, since nothing would come of them and names of services are full of them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** One line, for headings, list items and table cells. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(CONTROLS, '\ufffd')
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[\\`*[\]<>|~&$]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // What begins a block at the start of a line.
      .replace(/^([#+-]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`))
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
