import type { EventKind } from '../../model/kind.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { When } from '../report.ts';

interface Known {
  readonly title: string;
  readonly text?: string;
  readonly kind: EventKind;
  readonly at: string | null;
  readonly date: string | null;
  readonly clock: string | null;
}

type Proposals = Partial<Record<Milestone, { event: number; reason: string }>>;

/** Landmarks that people write into a timeline, mostly in capitals; outage goes before incident. */
const MARKS: Readonly<Record<'began' | 'mitigated' | 'resolved' | 'acknowledged', readonly RegExp[]>> = {
  began: [
    /\boutage (?:begins?|began|starts?|started)\b|<start of outage>/i,
    /\b(?:downtime|impact|disruption) (?:begins?|began|starts?|started)\b/i,
  ],
  mitigated: [/\b(?:outage|impact|incident|issue) (?:is |was |has been )?mitigated\b/i],
  resolved: [
    /\boutage (?:ends?|ended|over|resolved)\b|<end of outage>/i,
    /\b(?:incident|issue) (?:is |was |has been )?(?:declared |marked )?(?:resolved|closed|ends?|ended)\b/i,
  ],
  acknowledged: [/\backnowledg(?:ed|es|ement)\b/i],
};

/**
 * Which event is which milestone, from landmarks, from the header's start and end, and from kinds. Proposals
 * only: the person confirms or moves them.
 */
export function proposeMilestones(events: readonly Known[], start: When | null, end: When | null): Proposals {
  const found: Proposals = {};
  const marked = (name: keyof typeof MARKS): { event: number; reason: string } | null => {
    for (const pattern of MARKS[name]) {
      const event =
        name === 'resolved'
          ? lastIndex(events, (e) => pattern.test(e.title))
          : events.findIndex((e) => pattern.test(e.title));
      const words = event >= 0 ? pattern.exec(events[event]?.title ?? '')?.[0] : undefined;
      if (words) return { event, reason: `the text says “${words}”` };
    }
    return null;
  };
  const put = (name: Milestone, proposal: { event: number; reason: string } | null): void => {
    if (proposal && proposal.event >= 0) found[name] = proposal;
  };

  const startEvent = start ? events.findIndex((e) => isSameTime(e, start)) : -1;
  const firstTrigger = events.findIndex((e) => e.kind === 'trigger');
  const firstDetection = events.findIndex((e) => e.kind === 'detection');
  put(
    'began',
    marked('began') ??
      (startEvent >= 0
        ? { event: startEvent, reason: `line ${start?.line} gives this time as the start` }
        : !start && firstTrigger >= 0 && (firstDetection < 0 || firstTrigger < firstDetection)
          ? {
              event: lastBefore(events, firstDetection, 'trigger'),
              reason: 'the last trigger before the detection',
            }
          : null),
  );
  const from = found.began?.event ?? 0;
  const detected = events.findIndex((e, i) => i >= from && e.kind === 'detection');
  put('detected', {
    event: detected >= 0 ? detected : firstDetection,
    reason: 'the first event of detection',
  });
  put('acknowledged', marked('acknowledged'));
  put('escalated', {
    event: events.findIndex((e) => e.kind === 'escalation'),
    reason: 'the first escalation',
  });
  const endEvent = end ? lastIndex(events, (e) => isSameTime(e, end)) : -1;
  const lastRecovery = lastIndex(events, (e) => e.kind === 'recovery');
  put(
    'resolved',
    (endEvent >= 0 ? { event: endEvent, reason: `line ${end?.line} gives this time as the end` } : null) ??
      marked('resolved') ??
      (lastRecovery >= 0 ? { event: lastRecovery, reason: 'the last event of recovery' } : null),
  );
  const until = found.resolved?.event ?? events.length;
  const repair = lastIndex(events.slice(0, until), (e) => e.kind === 'mitigation');
  put(
    'mitigated',
    marked('mitigated') ??
      (repair >= 0 ? { event: repair, reason: 'the last mitigation before it was resolved' } : null),
  );
  return found;
}

function isSameTime(event: Known, when: When): boolean {
  if (event.clock === null || when.clock === null) return false;
  if (event.at !== null && when.at !== null) return Date.parse(event.at) === Date.parse(when.at);
  return (
    event.clock.slice(0, 5) === when.clock.slice(0, 5) &&
    (event.date === null || when.date === null || event.date === when.date)
  );
}

function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.findLastIndex(test);
}

function lastBefore(events: readonly Known[], before: number, kind: EventKind): number {
  return lastIndex(before < 0 ? events : events.slice(0, before), (e) => e.kind === kind);
}
