import { isDottedLead } from '../time/readMention.ts';
import type { TimeMention } from '../time/timeMention.ts';
import type { PlacedStatement } from './sections.ts';

/** Fewer lines than these are no list. */
const FEWEST = 3;

/** Whether the document's lines begin with `10.02 ...` in the order of time, and with no other clock. */
export function hasDottedClocks(
  placed: readonly PlacedStatement[],
  scanned: readonly (readonly TimeMention[])[],
): boolean {
  const leads = placed.flatMap(({ statement }, i) => {
    const first = scanned[i]?.[0];
    if (!first?.clock || first.start > 10) return [];
    return [first.isWeak && isDottedLead(statement.text, first.end) ? first.clock : null];
  });
  return leads.length >= FEWEST && leads.every((clock, i) => clock !== null && clock >= (leads[i - 1] ?? ''));
}
