import type { Review } from '../model/review.ts';
import type { ZoneId } from '../model/time.ts';
import { escapeMarkdown as esc } from './escapeMarkdown.ts';
import type { ExportOptions } from './exportOptions.ts';
import { reportContent } from './reportContent.ts';
import type { ReportContent, ReportDay, ReportSource } from './reportJob.ts';
import { sectionMarkdown } from './sectionMarkdown.ts';

/**
 * A postmortem document in Markdown, for the wiki. Our own importer reads it back: times stand only in the
 * timeline's tables, under a heading with the day, and the zone is named once.
 */
export function markdownOf(review: Review, options: ExportOptions): string {
  const content = reportContent(review, options);
  const section = (...names: readonly string[]) =>
    content.sections
      .filter(({ name }) => names.includes(name))
      .map(({ heading, markdown }) => `## ${heading}\n\n${sectionMarkdown(markdown, 2)}`);
  const parts = [
    `# ${esc(content.title)}`,
    factsList(content),
    ...section('summary', 'impact'),
    metricsPart(content),
    ...section('causes', 'resolution', 'lessons'),
    actionsPart(content),
    timelinePart(content, options.zone),
    timelessPart(content),
    sourcesPart(content),
    `---\n\n*Made with Debrief. Exported: ${esc(content.exported)}.*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const factsList = ({ facts }: ReportContent) =>
  facts.map(({ name, value }) => `- **${name}:** ${esc(value)}`).join('\n');

/** Ends are named, not timed: their times stand in the timeline. */
function metricsPart({ metrics, phases }: ReportContent): string {
  const rows = metrics.map(({ name, value, from, to, warning }) => [
    name,
    warning === null ? value : `${value} (${warning})`,
    from.moment === null ? `${from.milestone} (not set)` : from.milestone,
    to.moment === null ? `${to.milestone} (not set)` : to.milestone,
  ]);
  const bands = phases.map(({ name, length, from, to }) => [name, length, from, to]);
  return [
    `## Metrics\n\n${table(['Metric', 'Value', 'From', 'To'], rows)}`,
    ...(bands.length > 0 ? [`### Phases\n\n${table(['Phase', 'Length', 'From', 'To'], bands)}`] : []),
  ].join('\n\n');
}

function actionsPart({ actions }: ReportContent): string {
  if (actions.length === 0) return '';
  const rows = actions.map(({ text, type, owner, due, status }) => [text, type, owner, due, status]);
  return `## Action items\n\n${table(['Action', 'Type', 'Owner', 'Due', 'Status'], rows)}`;
}

function timelinePart({ days }: ReportContent, zone: ZoneId): string {
  if (days.length === 0) return '';
  // A zone without a name is written beside each time: a sentence that gives an offset looks like a time of day.
  const offset = /^[+-]/.test(zone) ? zone : null;
  const sentence = offset === null ? `All times in ${esc(zone)}.` : 'All times carry their offset.';
  return [`## Timeline\n\n${sentence}`, ...days.map((day) => dayPart(day, offset))].join('\n\n');
}

function dayPart({ date, moments }: ReportDay, offset: string | null): string {
  const rows = moments.map(({ time, title, text, kind, milestones, actor, source, doubts }) => [
    time === '' ? date : offset === null ? time : `${time} UTC${offset}`,
    [title, ...(text === '' ? [] : [`– ${text}`]), ...doubts.map((doubt) => `(${doubt})`)].join(' '),
    [kind, ...milestones].join(', '),
    actor,
    source,
  ]);
  return `### ${date}\n\n${table(['Time', 'What happened', 'Kind', 'Who', 'Evidence'], rows)}`;
}

function timelessPart({ timeless }: ReportContent): string {
  if (timeless.length === 0) return '';
  const items = timeless.map(({ title, kind, source }) => `- ${esc(title)} (${kind}; ${esc(source)})`);
  return `## Without a known time\n\n${items.join('\n')}`;
}

function sourcesPart({ sources }: ReportContent): string {
  if (sources.length === 0) return '';
  return ['## Sources', ...sources.map(sourcePart)].join('\n\n');
}

function sourcePart({
  name,
  hash,
  format,
  lines,
  skipped,
  corrections,
  assumptions,
  warnings,
}: ReportSource) {
  const items = [
    `SHA-256 ${hash}…`,
    `read as ${format}`,
    lines,
    ...skipped.map((text) => `skipped, ${text}`),
    ...corrections,
    ...assumptions,
    ...warnings,
  ];
  return `### ${esc(name)}\n\n${items.map((item) => `- ${esc(item)}`).join('\n')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(esc)))].join('\n');
}
