import type { TimeMention } from '../time/scanTimes.ts';
import { isLead } from '../time/startsWithTime.ts';
import type { Candidate } from './candidate.ts';
import { statedKind } from './statedKind.ts';
import { firstLine, type Statement } from './statement.ts';

const WHO = /^(?:who|owner|actor|person|by|author|responder|team|source|role|name)s?\b/i;
const LABELS = /^(?:#|id|no\.?|nr\.?|step|phase|stage|type|status|severity)$/i;
const HINTS = /^(?:event )?(?:type|kind|phase|stage|category|status)$/i;

/**
 * A row of a table with a time in a cell: the other cells are what happened.
 * @param isOfDays a date alone will do, as in timelines that have no clocks
 */
export function candidatesOfRow(
  index: number,
  row: Statement,
  mentions: readonly TimeMention[],
  isOfDays: boolean,
): Candidate[] {
  const cells = row.cells ?? [];
  const mention =
    mentions.find((m) => m.clock !== null || m.relative !== null) ??
    (isOfDays ? mentions.find((m) => m.date !== null) : undefined);
  if (!row.columns || !mention) return [];
  const within = cells.filter((c) => c.at < mention.end && c.at + c.text.length > mention.start && c.text);
  const cell = within.at(-1);
  const isTime = within.every((c) => {
    const rest = row.text.slice(c.at, c.at + c.text.length);
    const from = Math.max(0, mention.start - c.at);
    const to = Math.min(rest.length, mention.end - c.at);
    return isLead(rest.slice(0, from)) && !/\p{L}{4,}.*\s.*\p{L}{3,}/u.test(rest.slice(to));
  });
  if (!cell || !isTime) return [];
  const named = cells.map((c, i) => ({ ...c, column: row.columns?.[i] ?? '' }));
  const kindCell = named.find((c) => /^kind$/i.test(c.column.trim()));
  const stated = kindCell ? statedKind(kindCell.text) : null;
  const others = named.filter(
    (c) =>
      c.text &&
      !within.some((w) => w.at === c.at) &&
      !LABELS.test(c.column) &&
      !(stated && c === kindCell) &&
      !/^(?:date|day|time ?zone|tz|duration|elapsed|t\+.*)$/i.test(c.column),
  );
  const who = others.length > 1 ? others.find((c) => WHO.test(c.column)) : undefined;
  const evidence = others.length > 1 ? others.find((c) => /^evidence$/i.test(c.column.trim())) : undefined;
  const text = others
    .filter((c) => c !== who && c !== evidence)
    .map((c) => c.text)
    .join(' – ');
  if (!text) return [];
  const hint = cells.find((_, i) => HINTS.test(row.columns?.[i] ?? ''))?.text;
  const line = firstLine(row);
  return [
    {
      index,
      line,
      textLine: null,
      mention,
      written: row.text.slice(mention.start, mention.end),
      text,
      // Beside a kind stated outright, the evidence is the export's own note of the source.
      details: evidence && !stated ? [evidence.text] : [],
      label: null,
      actor: who?.text ?? null,
      ...(stated ? { stated } : {}),
      ...(hint ? { hint } : {}),
      style: 'row',
      isLogLine: false,
      merged: [line],
    },
  ];
}
