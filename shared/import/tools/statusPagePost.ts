import { readFrontMatter } from '../document/frontMatter.ts';
import { outlineMarkdown } from '../document/outlineMarkdown.ts';
import { readDocument } from '../document/readDocument.ts';
import { wholeDocument } from '../document/wholeDocument.ts';
import type { ReportEvent } from '../report.ts';
import { liftTracks } from './liftTracks.ts';
import { STATUS_MEANINGS } from './statusMeanings.ts';

/** Keys of the front matter of cState and of status pages made like it; the first is that of its older versions. */
const KEYS = [
  'affectedsystems',
  'affected',
  'resolved',
  'resolvedWhen',
  'severity',
  'section',
  'informational',
];

/** Markdown beyond this is no post on a status page, and is read by the readers of documents. */
const LONGEST = 5000;

/**
 * A post on a status page that is kept as Markdown with front matter (cState): `date` and `resolvedWhen` are when the
 * incident began and ended, and the body tells its updates, newest first, each with its time behind it.
 */
export const statusPagePost = wholeDocument({
  id: 'status-page-post',
  title: 'Status page post (cState)',
  detect: (lines) => {
    if (lines.length > LONGEST || !/^(?:---|\+\+\+)\s*$/.test(lines[0] ?? '')) return null;
    const { properties } = readFrontMatter(lines);
    const keys = new Set(properties.map(({ key }) => key));
    const found = KEYS.filter((key) => keys.has(key));
    const isPost = keys.has('date') && found.length >= 3;
    return isPost ? `its front matter has ${found.slice(0, 3).join(', ')}, as status pages have` : null;
  },
  read: (source) => {
    const { nextLine } = readFrontMatter(source);
    const { lines, from } = liftTracks(source, nextLine);
    const found = readDocument(lines, outlineMarkdown(lines));
    const { start, end } = found.incident;
    const events = found.events.map((event) => {
      const line = from.get(event.line) ?? event.line;
      return {
        ...event,
        ...statedKind(event),
        ...(line === event.line ? {} : { line, textLine: event.line }),
      };
    });
    const hasTimes = start !== null || end !== null;
    return {
      ...found,
      events,
      warnings: found.warnings.map((text) =>
        events.length === 0 && hasTimes && text === 'no time of an event was found'
          ? 'it has no updates with times: only start and end of the incident were found'
          : text,
      ),
    };
  },
});

/** Updates begin with a status, as those of other status pages do; it goes before what the words sound like. */
function statedKind({ title }: ReportEvent): Partial<ReportEvent> {
  const status = /^\W{0,4}(investigating|identified|monitoring|resolved|completed)\b/i.exec(title)?.[1];
  const meaning = status && STATUS_MEANINGS[status.toLowerCase()];
  return meaning ? { kind: meaning.kind, reason: `the status page says “${status.toLowerCase()}”` } : {};
}
