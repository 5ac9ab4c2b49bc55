import type { ImportReport, ReportEvent } from '../../shared/import/report.ts';

/** The report of one file for people. */
export function reportTable(report: ImportReport): string {
  const { incident, lines, events } = report;
  const rows = events.map((e, i) => [String(e.line), when(e), e.kind, milestonesOf(report, i), e.title]);
  const head = ['line', 'time', 'kind', 'milestone', 'event'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const format = (row: readonly string[]) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  ');
  return [
    `${report.file}: ${incident.title ?? 'untitled'}`,
    `  ${report.format}, since ${report.why}`,
    `  ${lines.read} lines: ${lines.imported} imported, ${lines.merged} merged, ${lines.skipped} skipped`,
    ...(incident.start ? [`  start ${endText(incident.start)} (line ${incident.start.line})`] : []),
    ...(incident.end ? [`  end   ${endText(incident.end)} (line ${incident.end.line})`] : []),
    ...report.warnings.map((warning) => `  note: ${warning}`),
    '',
    ...(rows.length ? [format(head), ...rows.map(format), ''] : []),
    ...(report.actions.length ? ['actions', ...report.actions.map((a) => `  ${a.text}`), ''] : []),
  ].join('\n');
}

const milestonesOf = ({ incident }: ImportReport, event: number) =>
  Object.entries(incident.milestones)
    .flatMap(([name, mark]) => (mark.event === event ? [name] : []))
    .join(', ');

const endText = ({ at, date, clock }: { at: string | null; date: string | null; clock: string | null }) =>
  at ?? [date, clock].filter(Boolean).join(' ');

function when(e: ReportEvent): string {
  const about = e.approximate ? '~' : '';
  return about + (e.at ?? e.relative ?? [e.date, e.clock, e.offset].filter(Boolean).join(' '));
}
