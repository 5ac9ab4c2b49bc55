import type { EventKind } from '../../model/kind.ts';
import type { Evidence } from './kindEvidence.ts';
import type { WordClass } from './kindRule.ts';

/*
 * An incident is a story in four stages. What an event says is read together with where in the story it stands:
 *
 *   before ----detection----> known ----mitigation or recovery----> repaired ----the end----> closed
 *   nobody has noticed        people look for the cause             does it hold?             afterwards
 *
 * Of all ways through the stages the one with the most points is taken (Viterbi): points for the words, less what
 * is unusual at that stage. Points are set by hand; 3 is what plain words are worth.
 */
export const STAGES = ['before', 'known', 'repaired', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** What events are at a stage when their words say nothing: 0 the usual, then ever rarer. */
const USUAL: Readonly<Record<Stage, Readonly<Partial<Record<EventKind, number>>>>> = {
  before: { trigger: 0, communication: -1.5, other: -2 },
  known: { investigation: 0, detection: -0.9, mitigation: -0.8, escalation: -0.9, communication: -1, other: -0.8, recovery: -1.5, trigger: -2.5 },
  repaired: { recovery: 0, mitigation: -0.7, investigation: -0.7, communication: -0.8, other: -1, escalation: -1, detection: -1.5, trigger: -3 },
  closed: { other: 0, communication: -0.2, recovery: -0.4, mitigation: -0.8, investigation: -0.8, escalation: -1.5, detection: -2, trigger: -3 },
}; // biome-ignore format: a table

/** What words of a class speak for at a stage, and how many points less than they are worth. */
const MEANING: Readonly<Record<WordClass, (stage: Stage) => readonly (readonly [EventKind, number])[]>> = {
  trigger: () => [['trigger', 0]],
  detection: () => [['detection', 0]],
  escalation: () => [['escalation', 0]],
  investigation: () => [['investigation', 0]],
  mitigation: () => [['mitigation', 0]],
  recovery: () => [['recovery', 0]],
  communication: () => [['communication', 0]],
  other: () => [['other', 0]],
  noticing: (stage) => (stage === 'before' ? [['detection', 0]] : [['investigation', 0], ['detection', 0.8]]),
  verifying: (stage) =>
    stage === 'repaired' ? [['recovery', 0.2], ['investigation', 0]] : [['investigation', 0]],
  repair: (stage) => (stage === 'before' ? [['trigger', 0.6]] : [['mitigation', 0]]),
  change: (stage) => (stage === 'before' ? [['trigger', 0]] : [['mitigation', 0]]),
  failure: (stage) =>
    stage === 'before' ? [['trigger', 0], ['detection', 0.4]] : [['other', 0], ['investigation', 1]],
  start: (stage) => (stage === 'before' ? [['trigger', 0]] : [['other', 0.3]]),
  symptom: (stage) =>
    stage === 'before' ? [['detection', 0], ['trigger', 0.4]] : [['other', 0.2], ['investigation', 1.2]],
  finding: (stage) => (stage === 'before' ? [['detection', 0.6]] : [['investigation', 0]]),
  deed: (stage) => (stage === 'before' ? [['trigger', 0]] : [['mitigation', 0]]),
  good: (stage) =>
    stage === 'before' ? [] : stage === 'known' ? [['investigation', 0.9], ['recovery', 0]] : [['recovery', 0]],
}; // biome-ignore format: a table

/** The first event may be what was noticed; elsewhere the incident is not known without a detection. */
const UNNOTICED = -1.2;
/** The last event is mostly the end of it. */
const LAST_IS_RECOVERY = 1;
const ENDS_REPAIRED = 0.5;
const RELAPSE = -1.5;
/** A story of several events in which nobody notices anything is hardly one. */
const ENDS_UNNOTICED = -3;
/** Triggers are few: each one but the first. */
const ONE_MORE_TRIGGER = -0.25;

export interface Step {
  readonly kind: EventKind;
  /** The stage before the event. */
  readonly stage: Stage;
  /** The words that spoke for the kind, if any did. */
  readonly by: (Evidence & { readonly of: WordClass }) | null;
}

interface Path {
  readonly points: number;
  readonly step: Step | null;
  readonly before: Path | null;
}

/** @param ends whether the words of an event say that the incident is over */
export function storyPath(
  events: readonly ReadonlyMap<WordClass, Evidence>[],
  ends: readonly boolean[],
): Step[] {
  let paths = new Map<Stage, Path>([['before', { points: 0, step: null, before: null }]]);
  for (const [i, evidence] of events.entries()) {
    const isLast = i === events.length - 1;
    const next = new Map<Stage, Path>();
    for (const [stage, path] of paths) {
      for (const kind of KINDS) {
        const by = wordsFor(kind, stage, evidence);
        for (const [after, cost] of stagesAfter(stage, kind, ends[i] === true)) {
          const usual = USUAL[cost.as][kind];
          if (usual === undefined) continue;
          const points =
            path.points +
            usual +
            cost.points +
            (by ? Math.max(0, by.score) : 0) +
            (isLast && kind === 'recovery' ? LAST_IS_RECOVERY : 0) +
            (isLast && (after === 'repaired' || after === 'closed') ? ENDS_REPAIRED : 0) +
            (isLast && after === 'before' && i > 1 ? ENDS_UNNOTICED : 0) +
            (kind === 'trigger' && path.step?.kind === 'trigger' ? ONE_MORE_TRIGGER : 0);
          if (points > (next.get(after)?.points ?? Number.NEGATIVE_INFINITY))
            next.set(after, { points, step: { kind, stage, by }, before: path });
        }
      }
    }
    paths = next;
  }
  const steps: Step[] = [];
  let path: Path | null = [...paths.values()].reduce((a, b) => (b.points > a.points ? b : a));
  for (; path?.step; path = path.before) steps.unshift(path.step);
  return steps;
}

const KINDS: readonly EventKind[] = [
  'trigger', 'detection', 'investigation', 'escalation', 'mitigation', 'recovery', 'communication', 'other',
]; // biome-ignore format: a list

function wordsFor(kind: EventKind, stage: Stage, evidence: ReadonlyMap<WordClass, Evidence>): Step['by'] {
  let best: Step['by'] = null;
  for (const [of, { score, words }] of evidence)
    for (const [meant, less] of MEANING[of](stage))
      if (meant === kind && score - less > (best?.score ?? 0)) best = { of, score: score - less, words };
  return best;
}

type Move = readonly [Stage, { readonly points: number; readonly as: Stage }];

/** The stages that an event may lead to, what that costs, and by which stage it is judged. */
function stagesAfter(stage: Stage, kind: EventKind, isEnd: boolean): readonly Move[] {
  const to = (after: Stage, points = 0, as: Stage = stage): Move => [after, { points, as }];
  if (stage === 'before') {
    if (kind === 'detection') return [to('known', 0.9, 'known')];
    if (kind === 'trigger' || kind === 'communication' || kind === 'other') return [to('before')];
    return [
      to(kind === 'recovery' ? 'repaired' : 'known', UNNOTICED, 'known'),
      ...(kind === 'mitigation' ? [to('repaired', UNNOTICED, 'known')] : []),
    ];
  }
  if (isEnd && (kind === 'recovery' || kind === 'other')) return [to('closed', 0, 'repaired')];
  if (stage === 'known') {
    if (kind === 'recovery') return [to('repaired'), to('known', -0.5)];
    return kind === 'mitigation' ? [to('known'), to('repaired')] : [to('known')];
  }
  // What is noticed or looked into again after a repair that did not hold.
  if (kind === 'detection' || kind === 'investigation' || kind === 'mitigation')
    return [to(stage), to('known', RELAPSE + 0.7)];
  return [to(stage)];
}
