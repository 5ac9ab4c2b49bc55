/**
 * Imported text is shown as text. Characters that would hide or turn around what stands beside them are taken
 * out (direction controls), control characters are made visible as their pictures (NUL as ␀).
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\t\n\r\f]+/g, ' ')
    .replace(CONTROL, (c) =>
      String.fromCharCode(c === '\x7f' ? 0x2421 : c.charCodeAt(0) < 0x20 ? 0x2400 + c.charCodeAt(0) : 0xfffd),
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x1f\x7f-\x9f]/g;

const LABEL_LENGTH = 140;

/** One line for labels: the first sentence, or as much as fits, cut between words. */
export function titleOf(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  const sentence = /^.{20,140}?[.!?](?=\s)/.exec(text)?.[0];
  if (sentence) return sentence;
  const cut = text.slice(0, LABEL_LENGTH - 1);
  const space = cut.lastIndexOf(' ');
  const whole = (space > 80 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '');
  return `${whole.replace(/[\s,;:–-]+$/, '')}…`;
}
