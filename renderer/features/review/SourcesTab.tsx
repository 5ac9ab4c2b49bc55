import { Trash2 } from 'lucide-react';
import type { Review, Source } from '../../../shared/model/review.ts';
import { durationMs, toZone } from '../../../shared/model/time.ts';
import { isDate } from '../../../shared/review/isDate.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { TakenField } from '../../components/TakenField.tsx';
import type { Edit } from './edit.ts';

/** As the edit itself allows (shared/review/commands/setSourceClockShift.ts). */
const MAX_SHIFT_SECONDS = 100 * 366 * 86_400;

/** What was read from where, what was assumed (each changeable here), and every line that was skipped. */
export function SourcesTab({ review, edit }: { readonly review: Review; readonly edit: Edit }) {
  const sources = Object.values(review.sources).sort((a, b) => a.importedAt - b.importedAt);
  if (sources.length === 0)
    return <p className="dim">No files yet. Drop a postmortem document on the window.</p>;
  return (
    <div className="sources">
      {sources.map((source) => (
        <SourceCard key={source.id} source={source} edit={edit} />
      ))}
    </div>
  );
}

function SourceCard({ source, edit }: { readonly source: Source; readonly edit: Edit }) {
  const { read, imported, merged, skipped } = source.lines;
  const { id, correction } = source;
  return (
    <section aria-label={source.name}>
      <header className="source-head">
        <h2>{source.name}</h2>
        <span className="dim">
          {source.format}: {source.why}
        </span>
        <IconButton
          label={`Remove ${source.name} from this review`}
          onPress={() => edit('source.remove', { sourceId: id })}
        >
          <Trash2 />
        </IconButton>
      </header>
      <p>
        {read} lines read: {imported} imported, {merged} merged, {skipped} skipped.{' '}
        <span className="dim mono">sha-256 {id.slice(0, 12)}…</span>
      </p>
      <div className="source-corrections">
        <TakenField
          label="Zone of times that name none"
          value={correction.zone ?? ''}
          placeholder="unknown"
          hint="UTC, Europe/Berlin, +02:00"
          onTake={(text) => {
            const zone = text === '' ? null : toZone(text);
            if (text !== '' && zone === null)
              return `“${text}” is not a zone. Write UTC, a name such as Europe/Berlin, or +02:00.`;
            edit('source.setZone', { sourceId: id, zone });
            return null;
          }}
        />
        <TakenField
          label="Date of times without one"
          value={correction.assumedDate ?? ''}
          placeholder="none assumed"
          hint="YYYY-MM-DD"
          onTake={(text) => {
            if (text !== '' && !isDate(text)) return `“${text}” is no day. Write it as YYYY-MM-DD.`;
            edit('source.setAssumedDate', { sourceId: id, date: text || null });
            return null;
          }}
        />
        <TakenField
          label="Clock correction in seconds"
          value={correction.clockShiftMs ? String(correction.clockShiftMs / 1000) : ''}
          placeholder="0"
          hint="-420 moves the whole file seven minutes back"
          onTake={(text) => {
            const seconds = text === '' ? 0 : Number(text.replace('−', '-'));
            if (!Number.isFinite(seconds)) return `“${text}” is no number of seconds.`;
            if (Math.abs(seconds) > MAX_SHIFT_SECONDS) return 'At most a century: 3,162,240,000 seconds.';
            edit('source.setClockShift', { sourceId: id, shiftMs: durationMs(seconds * 1000) });
            return null;
          }}
        />
      </div>
      {[...source.assumptions, ...source.warnings].map((text) => (
        <p key={text} className="warning">
          {text}
        </p>
      ))}
      {source.skipped.length > 0 && (
        <details>
          <summary>{source.skipped.length} entries of skipped lines, with the reason for each</summary>
          <ol className="skipped">
            {source.skipped.map(({ line, reason }) => (
              <li key={line}>
                <span className="mono dim">{line}</span> {reason}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
