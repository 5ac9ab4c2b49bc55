import type { ZoneId } from '../../../shared/model/time.ts';
import { formatDuration } from '../../../shared/timeline/formatTime.ts';
import { counted } from './addedText.ts';
import type { ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { dateAndClock, instantOfEvent } from './shownTime.ts';

interface ReadCountsProps {
  readonly file: ImportFile;
  readonly read: ReadFile;
  readonly zone: ZoneId;
}

/** Where every line went, and from when to when the file tells. */
export function ReadCounts({ file, read, zone }: ReadCountsProps) {
  const { lines } = read.report;
  const [first, last] = read.ends.map((event) => instantOfEvent(event, file.correction));
  const n = (count: number) => count.toLocaleString('en');
  return (
    <dl className="read-counts">
      <div>
        <dt>read</dt>
        <dd className="mono">{n(lines.read)}</dd>
      </div>
      <div>
        <dt>imported</dt>
        <dd className="mono">{n(lines.imported)}</dd>
      </div>
      <div>
        <dt>merged</dt>
        <dd className="mono">{n(lines.merged)}</dd>
      </div>
      <div>
        <dt>skipped</dt>
        <dd className="mono">{n(lines.skipped)}</dd>
      </div>
      <div className="read-counts-span">
        <dt>{counted(read.count, 'event')}</dt>
        <dd className="mono">
          {first && last
            ? `${dateAndClock(first.at, zone)} – ${dateAndClock(last.at, zone)} (${formatDuration(last.at - first.at)})`
            : '–'}
        </dd>
      </div>
    </dl>
  );
}
