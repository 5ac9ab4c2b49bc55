/*
 * Characters that are drawn as nothing, or that turn the direction of what follows, as their escapes: a line of
 * evidence is shown with everything that stands in it.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** At most this much of a line is drawn. In UTF-16 units. */
const MAX_LENGTH = 2000;

export function visibleLine(line: string): string {
  const shown = line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
  return shown
    .toWellFormed()
    .replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
