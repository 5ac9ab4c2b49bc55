import type { EventKind } from '../../model/kind.ts';

/**
 * What people write when something of a kind happens. A sentence mostly says first what it is about, so the
 * match that stands first counts most; `lead` lets a telling phrase win over what stands up to so many characters
 * before it (and a weak word, with a negative one, only where nothing else is said).
 *
 * Some words mean different things at different places of the story (storyPath.ts decides):
 *   noticing  the detection, then a finding of the investigation
 *   repair    a mitigation; before the detection a change that may have been the trigger
 *   change    the trigger, then an attempt to repair
 *   failure   the trigger, then a symptom
 *   start     something begins: the trigger, then anything
 *   verifying a look at what is known or suspected; after a repair, whether it holds
 *   symptom   what users meet with: what was noticed first, then more of the same
 *   finding   what a tool prints, a state of things: a finding, or what was noticed first
 *   deed      something is done, whatever it is: the trigger, then an attempt to repair
 *   good      something works: the recovery, or before any repair a trail ruled out
 */
export type WordClass =
  | EventKind
  | 'noticing'
  | 'repair'
  | 'change'
  | 'failure'
  | 'start'
  | 'verifying'
  | 'symptom'
  | 'finding'
  | 'deed'
  | 'good';

export interface KindRule {
  readonly kind: WordClass;
  readonly lead: number;
  readonly words: RegExp;
}

export const rule = (kind: WordClass, lead: number, ...words: readonly string[]): KindRule => ({
  kind,
  lead,
  words: new RegExp(`(?<![\\w-])(?:${words.join('|')})(?!\\w)`, 'i'),
});
