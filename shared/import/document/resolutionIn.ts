import type { PlacedStatement } from './sections.ts';

const BOTH = /\bcauses?\b.*\b(?:resolution|recovery|mitigation|fix|solution|repair)\b/i;

/** How a sentence begins that says how it was resolved, and not what had to be. */
const RESOLVES =
  /^(?:to (?:resolve|fix|solve|address|repair|mitigate|correct|restore|recover)\b|(?:the |our |this )?(?:fix|solution|resolution|repair|workaround|remedy)\b|(?:as a|for) (?:fix|workaround|solution|resolution))|\b(?:(?:was|were|is|been|got|finally|we|i|they|team) (?:then |finally |eventually |later |quickly |successfully )?(?:resolved|fixed|solved|repaired|mitigated|restored|remedied|rectified|corrected|addressed|rolled back|reverted))\b/i;

/**
 * The parts of a paragraph about the cause and about the resolution, where one section holds both
 * (`Root cause and resolution`): from the first sentence that tells of the repair on, it is about the repair.
 */
export function resolutionIn(
  text: string,
  { under }: PlacedStatement,
  placed: readonly PlacedStatement[],
): readonly [cause: string, resolution: string] {
  const heading = placed[under.at(-1) ?? -1]?.statement.text ?? '';
  if (!BOTH.test(heading)) return [text, ''];
  const ends = /[.!?]\s+(?=[\p{Lu}`"“])/gu;
  let from = 0;
  for (let end = ends.exec(text); ; end = ends.exec(text)) {
    if (RESOLVES.test(text.slice(from, end?.index ?? text.length)))
      return [text.slice(0, from).trim(), text.slice(from)];
    if (!end) return [text, ''];
    from = ends.lastIndex;
  }
}
