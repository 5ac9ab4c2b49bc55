import type { MomentId, ReviewId, SourceId } from '../../../shared/model/ids.ts';
import { EVENT_KINDS, type EventKind } from '../../../shared/model/kind.ts';
import type { Milestone } from '../../../shared/model/milestone.ts';
import type { Moment, Review } from '../../../shared/model/review.ts';
import { durationMs, epochMs } from '../../../shared/model/time.ts';

const SOURCE = 'a'.repeat(64) as SourceId;
export const DAY = Date.UTC(2024, 2, 5);
export const MINUTE = 60_000;
/** 5 March 2024, 14:00 UTC */
export const START = DAY + 14 * 60 * MINUTE;

interface Draft {
  readonly minute: number;
  readonly title: string;
  readonly kind: EventKind;
  readonly lasts?: number;
  readonly isApproximate?: boolean;
  readonly milestone?: Milestone;
  readonly actor?: string;
}

export const SIX: readonly Draft[] = [
  {
    minute: 0,
    title: 'Checkout errors rise; monitor pages on call',
    kind: 'detection',
    milestone: 'detected',
  },
  { minute: 12, title: 'Responders look at the payment gateway', kind: 'investigation', actor: 'Ines' },
  { minute: 31, title: 'Expired certificate found', kind: 'investigation', actor: 'Ines' },
  { minute: 58, title: 'Paged the platform team', kind: 'escalation', milestone: 'escalated', actor: 'Tom' },
  {
    minute: 121,
    title: 'New certificate in place',
    kind: 'mitigation',
    milestone: 'mitigated',
    actor: 'Mara',
  },
  { minute: 176, title: 'Checkout back to normal', kind: 'recovery', milestone: 'resolved' },
];

const TITLES = [
  'Queue depth passes 10,000',
  'Restarted worker 3',
  'Status page updated',
  'Asked the database team about connection limits and the change of last night',
  'Rolled back release 4.12',
  'Error rate falls',
  'p95 latency above 2 s in eu-west',
  'Customer reports a failed order',
];

/** Spread unevenly, as logs are: more at the beginning, bursts, some at the same minute. */
export function manyDrafts(count: number): Draft[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const drafts = Array.from({ length: count - SIX.length }, (_, index): Draft => {
    const minute = Math.round(random() ** 1.6 * 176 * 60) / 60;
    return {
      minute,
      title: `${TITLES[index % TITLES.length]}`,
      kind: EVENT_KINDS[Math.floor(random() * EVENT_KINDS.length)] ?? 'other',
      actor: ['Ines', 'Tom', 'Mara'][index % 3] ?? 'Ines',
      ...(index % 17 === 3 ? { lasts: 9 } : {}),
      ...(index % 13 === 5 ? { isApproximate: true } : {}),
    };
  });
  return [...SIX, ...drafts];
}

export function sampleReview(drafts: readonly Draft[] = SIX): Review {
  const moments: Record<string, Moment> = {};
  const milestones: Partial<Record<Milestone, { momentId: MomentId; reason: null }>> = {};
  drafts.forEach((draft, index) => {
    const id = `m${index}` as MomentId;
    moments[id] = {
      id,
      title: draft.title,
      text: '',
      kind: draft.kind,
      kindReason: 'the words of the line',
      actor: draft.actor ?? null,
      origin: { sourceId: SOURCE, line: index + 9, textLine: null, event: index },
      written: null,
      writtenUntil: null,
      set: {
        at: epochMs(START + draft.minute * MINUTE),
        endAt: draft.lasts === undefined ? null : epochMs(START + (draft.minute + draft.lasts) * MINUTE),
        isApproximate: draft.isApproximate ?? false,
      },
      question: '',
    };
    if (draft.milestone) milestones[draft.milestone] = { momentId: id, reason: null };
  });
  return {
    id: `review of ${drafts.length}` as ReviewId,
    createdAt: epochMs(START),
    facts: { facts: { title: 'Checkout outage', zone: null } },
    sources: {
      [SOURCE]: {
        id: SOURCE,
        name: 'checkout-outage.txt',
        format: 'text',
        why: 'lines that begin with a time',
        sizeBytes: 900,
        importedAt: epochMs(START),
        lines: { read: drafts.length, imported: drafts.length, merged: 0, skipped: 0 },
        correction: { zone: null, assumedDate: null, clockShiftMs: durationMs(0) },
        assumptions: [],
        warnings: [],
        skipped: [],
      },
    },
    moments,
    milestones,
    sections: {},
    actions: {},
  };
}

/** A moment that no time can be given: the source says neither a date nor when it was. */
export function withoutTime(review: Review, id: string, title: string): Review {
  const base = Object.values(review.moments)[0];
  if (!base) throw new Error('the review has no moment to copy');
  const moment = { ...base, id: id as MomentId, title, set: null, written: null };
  return { ...review, moments: { ...review.moments, [id]: moment } };
}
