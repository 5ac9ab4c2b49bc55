import type { LineCount, SkippedLine } from '../../model/review.ts';
import { impossibleTime } from '../time/impossibleTime.ts';
import { scanTimes } from '../time/scanTimes.ts';
import type { Candidate } from './candidate.ts';
import type { PlacedStatement } from './sections.ts';
import type { Outline } from './statement.ts';

/** Every line ends as imported, merged into an event of another line, or skipped with a reason. */
export function accountLines(
  lines: readonly string[],
  outline: Outline,
  placed: readonly PlacedStatement[],
  candidates: readonly Candidate[],
  read: ReadonlyMap<number, string>,
): { count: LineCount; skipped: SkippedLine[] } {
  const imported = new Set(candidates.map((c) => c.line));
  const merged = new Set(
    candidates.flatMap((c) => [...c.merged, ...(c.textLine === null ? [] : [c.textLine])]),
  );
  const reasons = new Map<number, string>(outline.unused);
  for (const p of placed) {
    const reason = reasonOf(p);
    for (const { line } of p.statement.lines) reasons.set(line, reason);
  }
  for (const [line, reason] of read) reasons.set(line, reason);
  const skipped: SkippedLine[] = [];
  let importedCount = 0;
  let mergedCount = 0;
  for (const [i, text] of lines.entries()) {
    const line = i + 1;
    if (imported.has(line)) importedCount++;
    else if (merged.has(line)) mergedCount++;
    else
      skipped.push({
        line,
        reason: text.trim() === '' ? 'blank' : (reasons.get(line) ?? 'nothing to read in it'),
      });
  }
  return {
    count: { read: lines.length, imported: importedCount, merged: mergedCount, skipped: skipped.length },
    skipped,
  };
}

function reasonOf({ statement, section, isLabel }: PlacedStatement): string {
  if (statement.role === 'heading') return 'a heading';
  if (statement.role === 'code') return 'code or a log in a block';
  if (statement.role === 'note') return 'a footnote';
  if (isLabel) return 'a label';
  const impossible = impossibleTime(statement.text);
  if (impossible) return `there is no ${impossible}`;
  if (statement.role === 'row' && !statement.columns) return 'the head of a table';
  const mention = scanTimes(statement.text.slice(0, 2000))[0];
  if (mention?.clock || mention?.relative)
    return section === 'timeline' ? 'a time in passing' : 'a time outside of the timeline';
  return mention ? 'a date, and no time of an event' : 'no time in it';
}
