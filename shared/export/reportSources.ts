import type { Review, SkippedLine, Source } from '../model/review.ts';
import { formatDuration } from '../timeline/formatTime.ts';
import type { ReportSource } from './reportJob.ts';

/** Longer lists of line numbers are counted, not read. */
const MAX_RUNS = 12;

/** What was read, in the order of the files' names. */
export function reportSources(review: Review): ReportSource[] {
  return Object.values(review.sources)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .map((source) => ({
      name: source.name,
      hash: source.id.slice(0, 12),
      format: `${source.format}: ${source.why}`,
      lines: linesText(source),
      skipped: skippedByReason(source.skipped),
      corrections: correctionsOf(source),
      assumptions: source.assumptions,
      warnings: source.warnings,
    }));
}

function linesText({ lines: { read, imported, merged, skipped } }: Source): string {
  return `${read} ${read === 1 ? 'line' : 'lines'} read: ${imported} imported, ${merged} merged, ${skipped} skipped`;
}

/** `a heading: lines 1, 5–7 and 30 more` */
function skippedByReason(skipped: readonly SkippedLine[]): string[] {
  const byReason = new Map<string, Run[]>();
  for (const { line, through = line, reason } of skipped) {
    const run = { from: line, to: through };
    const runs = byReason.get(reason);
    if (runs) runs.push(run);
    else byReason.set(reason, [run]);
  }
  return [...byReason].map(([reason, runs]) => `${reason}: ${runsText(runs)}`);
}

interface Run {
  from: number;
  to: number;
}

function runsText(found: readonly Run[]): string {
  const runs: Run[] = [];
  for (const { from, to } of [...found].sort((a, b) => a.from - b.from)) {
    const run = runs.at(-1);
    if (run && from <= run.to + 1) run.to = Math.max(run.to, to);
    else runs.push({ from, to });
  }
  const isOne = runs.length === 1 && runs[0]?.from === runs[0]?.to;
  const shown = runs.slice(0, MAX_RUNS).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = runs.slice(MAX_RUNS).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return `${isOne ? 'line' : 'lines'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function correctionsOf({ correction, evidence, isHidden }: Source): string[] {
  const { zone, assumedDate, assumedYear, clockShiftMs } = correction;
  return [
    ...(evidence ? [`${evidence.count} events, of which only moments are printed`] : []),
    ...(isHidden ? ['It is hidden: none of its moments are printed'] : []),
    zone === null
      ? 'Times without a zone are shown as if in UTC: their zone is unknown'
      : `Times without a zone are in ${zone}`,
    ...(assumedDate === null ? [] : [`Times without a date are put on ${assumedDate} and the days after`]),
    ...(assumedYear == null ? [] : [`Times without a year begin in ${assumedYear}`]),
    ...(clockShiftMs === 0
      ? []
      : [`Its clock is corrected by ${clockShiftMs > 0 ? '+' : ''}${formatDuration(clockShiftMs)}`]),
  ];
}
