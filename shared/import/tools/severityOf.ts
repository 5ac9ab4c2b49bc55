import type { Severity } from '../../model/severity.ts';

const WORDS: readonly (readonly [RegExp, Severity])[] = [
  [/^(?:critical|crit|fatal|emergency|page|disaster|p1|p0|sev-?[01]|down)$/i, 'critical'],
  [/^(?:error|err|major|high|p2|sev-?2)$/i, 'error'],
  [/^(?:warning|warn|minor|medium|moderate|average|p3|sev-?3|disrupted)$/i, 'warning'],
  [/^(?:notice|low|p4|sev-?4)$/i, 'notice'],
  [/^(?:info|informational|information|none|p5|sev-?5)$/i, 'info'],
];

/** What alerting tools call how bad it is; undefined where they do not say, or in words of their own. */
export function severityOf(word: string | null): Severity | undefined {
  if (word === null) return undefined;
  return WORDS.find(([pattern]) => pattern.test(word.trim()))?.[1];
}
