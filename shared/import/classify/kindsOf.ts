import type { EventKind } from '../../model/kind.ts';
import { evidenceOf } from './kindEvidence.ts';
import { type Step, storyPath } from './storyPath.ts';

export interface Classified {
  readonly kind: EventKind;
  readonly reason: string;
}

/** Words that say that it is all over; what follows is an afterword. */
const OVER =
  /\b(?:incident|outage|issue|ticket|case)[^.;]{0,30}\b(?:closed|resolved|over|ended|ends)\b|^(?:resolved|closed)\b|\ball[- ]clear\b|\bfully (?:restored|recovered|resolved|operational)\b/i;

/** The kinds of events that follow each other, from their words and from their places in the story. */
export function kindsOf(texts: readonly string[]): Classified[] {
  if (texts.length === 0) return [];
  const steps = storyPath(
    texts.map(evidenceOf),
    texts.map((text) => OVER.test(text.slice(0, 200))),
  );
  return steps.map((step, i) => ({ kind: step.kind, reason: reasonOf(step, i, steps) }));
}

function reasonOf({ kind, stage, by }: Step, index: number, steps: readonly Step[]): string {
  if (!by) return `by its place: ${placeOf(index, steps)}`;
  const words = `“${by.words.length > 60 ? `${by.words.slice(0, 57)}…` : by.words}”`;
  switch (by.of) {
    case 'noticing':
      return kind === 'detection' && stage === 'before'
        ? `${words}, the first to be noticed`
        : `${words}, found after the detection`;
    case 'repair':
    case 'change':
      if (kind === 'trigger') return `${words}, a change before the detection`;
      return by.of === 'change' ? `${words}, a change after the detection` : words;
    case 'failure':
    case 'start':
    case 'symptom':
    case 'finding':
    case 'deed':
      return `${words}, ${placeOf(index, steps)}`;
    case 'good':
      return kind === 'recovery' ? words : `${words}, before any repair`;
    default:
      return words;
  }
}

function placeOf(index: number, steps: readonly Step[]): string {
  const kind = steps[index]?.kind;
  const stage = steps[index]?.stage;
  if (stage === 'before') {
    if (kind === 'detection') return 'the first report of trouble';
    return steps.some((s) => s.kind === 'detection') ? 'before the detection' : 'before anything was done';
  }
  if (kind === 'recovery' && index === steps.length - 1) return 'the last event';
  if (stage === 'known') {
    const repair = steps.findIndex((s, i) => i > index && (s.kind === 'mitigation' || s.kind === 'recovery'));
    if (repair < 0) return 'after the detection';
    return `between detection and ${steps[repair]?.kind}`;
  }
  return stage === 'closed' ? 'after the end of it' : 'after the repair';
}
