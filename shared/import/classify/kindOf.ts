import type { EventKind } from '../../model/kind.ts';
import { KIND_RULES, type KindRule } from './kindRules.ts';

export interface Classified {
  readonly kind: EventKind;
  readonly reason: string;
}

/** What is said later in a long text is detail. */
const LOOKED_AT = 260;

/**
 * The kind of an event, from its words and from whether the incident had been noticed before it.
 * @param isKnown an event before it is a detection, or an answer to one
 */
export function kindOf(text: string, isKnown: boolean): Classified {
  const looked = text.slice(0, LOOKED_AT);
  let best: { rule: KindRule; at: number; words: string } | null = null;
  for (const rule of KIND_RULES) {
    const match = rule.words.exec(looked);
    if (!match) continue;
    const at = match.index - rule.lead;
    if (!best || at < best.at) best = { rule, at, words: match[0] };
  }
  if (!best) return { kind: 'other', reason: 'nothing in it says what kind it is' };
  const words = `“${shorten(best.words)}”`;
  switch (best.rule.kind) {
    case 'change':
      return isKnown
        ? { kind: 'mitigation', reason: `${words}: a change after the detection` }
        : { kind: 'trigger', reason: `${words}: a change before the detection` };
    case 'failure':
      return isKnown
        ? { kind: 'other', reason: `${words}: a symptom after the detection` }
        : { kind: 'trigger', reason: `${words}: a failure before the detection` };
    default:
      return { kind: best.rule.kind, reason: words };
  }
}

const shorten = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words);
