import { labelOf, type PlacedStatement } from './sections.ts';
import type { Statement } from './statement.ts';

const FACT =
  /^(?:(?:incident|outage|event|issue|downtime|service|impact)\s+)?(?:start(?:ed|s|ing)?|end(?:ed|s|ing)?|début|debut|fin|beginn|anfang|ende|dauer|durée|inicio|comienzo|final|duración|datum|fecha|zeitraum|window|time to \w+|(?:mean )?time between|mtt\w|tt[dmra]|severity|began|begin|finish(?:ed)?|duration|dates?|times?|period|when|due|deadline|posted|published|updated|created|status|version|reported on|authors?)\b(?:\s*(?:time|date|at|on|of)\b.*)?$/i;

/** A line of the header that states a fact with a time: `Start time: ...`, `Date: ...`, `Due: ...`. */
export function isHeaderFact({ statement, section }: PlacedStatement): boolean {
  if (section === 'duration') return true;
  const label = labelOf(statement.text) ?? /^\W*([a-z][a-z -]{2,24}?)\s*[:=]/i.exec(statement.text)?.[1];
  return label !== undefined && FACT.test(label.trim());
}

/** Whether the words before a time in a header, or behind it, say that it is the start or the end. */
export function endOfIncident(before: string, behind: string, isFirst: boolean): 'start' | 'end' | null {
  const words = before.slice(-60);
  const end = words.search(
    /\b(?:end(?:ed|s|ing)?|resolved|restored|recovered|fixed|repaired|finish(?:ed)?|until|till|back (?:online|up)|closed|fin|ende|final|término|resuelto|behoben|résolu)(?![\p{L}])/iu,
  );
  const start = words.search(
    /\b(?:start(?:ed|s|ing)?|beg[aiu]n(?:ning)?|begins|onset|from|between|occurred|detected|opened|since|beginn|anfang|début|debut|inicio|comienzo|depuis|seit)(?![\p{L}])/iu,
  );
  if (end >= 0 && end > start) return 'end';
  if (start >= 0) return 'start';
  if (!isFirst && /\b(?:restored|resolved|recovered|fixed|back (?:online|up)|ended)\b/i.test(behind))
    return 'end';
  return isFirst ? 'start' : null;
}

/** A row of a table of facts: `| Start | 2025-03-04 10:00 |`, or any row of a table of fields and values. */
export const isHeaderRow = ({ cells, columns }: Statement): boolean =>
  cells !== undefined &&
  (FACT.test(cells[0]?.text.replace(/[\s:*]+$/, '') ?? '') ||
    (cells.length === 2 &&
      /^(?:field|property|attribute|key|item|metric|parameter|fact|detail|what)?s?$/i.test(
        columns?.[0]?.trim() ?? '-',
      ) &&
      /^(?:values?|details?|data|information|description)?$/i.test(columns?.[1]?.trim() ?? '-')));

/** When the page was made: `Page generated 2025-03-04 10:00`, `Last updated: ...`. */
export const isStamp = (text: string) =>
  /^\W*(?:(?:this )?(?:page|report|document|file) (?:was )?)?(?:generated|printed|exported|rendered|last (?:updated|edited|modified|changed))\b/i.test(
    text.slice(0, 80),
  );
