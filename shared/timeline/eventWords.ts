/** Words that say nothing of which event it is. */
const COMMON = new Set(
  'a an the of to in on at for from by with and or is are was were be been it this that we i has have had not no as all'.split(
    ' ',
  ),
);

/** The words and ids of a text that tell events apart, in small letters, each once, in the order of the text. */
export function eventWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}_./-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return [...new Set(words)].filter((word) => !COMMON.has(word));
}
