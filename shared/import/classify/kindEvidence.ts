import { FOREIGN_KIND_RULES } from './foreignKindRules.ts';
import type { KindRule, WordClass } from './kindRule.ts';
import { KIND_RULES } from './kindRules.ts';
import { MORE_KIND_RULES } from './moreKindRules.ts';

/** How much the words of an event speak for a class, and which words. */
export interface Evidence {
  readonly score: number;
  readonly words: string;
}

const RULES: readonly KindRule[] = [...KIND_RULES, ...MORE_KIND_RULES, ...FOREIGN_KIND_RULES];

/** What is said later in a long text is detail. */
const LOOKED_AT = 260;
/** So many characters further on, words count one point less. */
const CHARACTERS_A_POINT = 20;
/** What the best words of an event are worth; those of a weak class decide only where its place does not. */
const SURE = 4;
const WORTH: Readonly<Partial<Record<WordClass, number>>> = {
  failure: 1.2,
  start: 0.8,
  symptom: 1.2,
  finding: 1.2,
  deed: 1.3,
  good: 2.2,
};

/** The classes that a text has words of, brackets left aside unless they are all there is. */
export function evidenceOf(text: string): ReadonlyMap<WordClass, Evidence> {
  const looked = text.slice(0, LOOKED_AT);
  const found = matches(looked.replace(/\([^()]{0,120}\)/g, ' '));
  return found.size > 0 ? found : matches(looked);
}

function matches(text: string): Map<WordClass, Evidence> {
  const affirmed = withoutDenied(text);
  const first = new Map<WordClass, { place: number; words: string }>();
  for (const { kind, lead, words } of RULES) {
    const match = words.exec(kind === 'recovery' || kind === 'good' ? affirmed : text);
    if (!match) continue;
    const place = match.index - lead;
    if (place < (first.get(kind)?.place ?? Number.POSITIVE_INFINITY))
      first.set(kind, { place, words: match[0].trim() });
  }
  const best = Math.min(...[...first.values()].map((f) => f.place));
  return new Map(
    [...first].map(([kind, { place, words }]) => [
      kind,
      { score: (WORTH[kind] ?? SURE) - (place - best) / CHARACTERS_A_POINT, words },
    ]),
  );
}

/** `not back yet` is no recovery; blanked out, so that positions stay. */
const withoutDenied = (text: string): string =>
  text.replace(
    /\b(?:not(?! only)|never|cannot|\w{2,10}n['’]t|nor|neither|still (?:no|not)|nothing|nobody|instead of being|fail(?:s|ed)? to)\b[^.,;:–]{0,40}/gi,
    (denied) => ' '.repeat(denied.length),
  );
