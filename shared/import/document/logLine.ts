import type { TimeMention } from '../time/scanTimes.ts';

/**
 * A line pasted from a log: a full date and a clock with seconds, then a level or something in brackets. People
 * who write a timeline by hand write neither.
 */
export function isLogLine(text: string, mention: TimeMention): boolean {
  if (!mention.clock || !/^\d\d:\d\d:\d\d/.test(mention.clock)) return false;
  const after = text.slice(mention.end, mention.end + 40);
  const before = text.slice(Math.max(0, mention.start - 4), mention.start);
  return (
    /^[\s\]]*(?:\[[\w.: -]+\]|(?:[A-Z]{3,}|error|warn(?:ing)?|info|debug|notice|crit|fatal|emerg|alert)\b[\s:|\]]|[\w.-]+\[\d+\]|[\w.-]+ [\w./-]+\[\d+\]:)/.test(
      after,
    ) || /\[[A-Z]?\s?$/.test(before)
  );
}
