import type { EventKind } from '../../model/kind.ts';
import { KIND_RULES, type KindRule } from './kindRules.ts';

export interface Classified {
  readonly kind: EventKind;
  readonly reason: string;
}

interface Match {
  readonly rule: KindRule;
  readonly words: string;
}

/** What is said later in a long text is detail. */
const LOOKED_AT = 260;

/**
 * The kinds of events that follow each other, from their words and from whether anyone knew of the incident yet:
 * that is so behind the first detection or answer, and from the start where the document tells of no detection.
 */
export function kindsOf(texts: readonly string[]): Classified[] {
  const matches = texts.map(matchOf);
  const detected = matches.findIndex((m) => m?.rule.kind === 'detection' || m?.rule.kind === 'noticing');
  let isKnown = false;
  return matches.map((match, i) => {
    const isBefore = !isKnown && detected > i;
    if (match && ANSWERS.has(match.rule.kind) && !(isBefore && match.rule.kind === 'repair')) {
      const classified = decide(match, isKnown, isBefore);
      isKnown = true;
      return classified;
    }
    return decide(match, isKnown || (detected < 0 && i > 0), isBefore);
  });
}

const ANSWERS: ReadonlySet<KindRule['kind']> = new Set([
  'detection',
  'noticing',
  'investigation',
  'escalation',
  'mitigation',
  'repair',
  'recovery',
]);

function decide(match: Match | null, isKnown: boolean, isBefore: boolean): Classified {
  if (!match) return { kind: 'other', reason: 'nothing in it says what kind it is' };
  const words = `“${match.words.length > 60 ? `${match.words.slice(0, 57)}…` : match.words}”`;
  switch (match.rule.kind) {
    case 'noticing':
      return isKnown
        ? { kind: 'investigation', reason: `${words}, found after the detection` }
        : { kind: 'detection', reason: `${words}, the first to be noticed` };
    case 'repair':
      return isBefore
        ? { kind: 'trigger', reason: `${words}, a change before the detection` }
        : { kind: 'mitigation', reason: words };
    case 'change':
      return isKnown
        ? { kind: 'mitigation', reason: `${words}, a change after the detection` }
        : { kind: 'trigger', reason: `${words}, a change before the detection` };
    case 'failure':
    case 'start':
      return isKnown
        ? { kind: 'other', reason: `${words}, after the detection` }
        : { kind: 'trigger', reason: `${words}, before the detection` };
    default:
      return { kind: match.rule.kind, reason: words };
  }
}

/** The rule whose words stand first, brackets left aside unless they are all there is. */
function matchOf(text: string): Match | null {
  const looked = text.slice(0, LOOKED_AT);
  return bestMatch(looked.replace(/\([^()]{0,120}\)/g, ' ')) ?? bestMatch(looked);
}

function bestMatch(text: string): Match | null {
  let best: (Match & { readonly at: number }) | null = null;
  for (const rule of KIND_RULES) {
    const match = rule.words.exec(text);
    if (!match) continue;
    const at = match.index - rule.lead;
    if (!best || at < best.at) best = { rule, words: match[0].trim(), at };
  }
  return best;
}
