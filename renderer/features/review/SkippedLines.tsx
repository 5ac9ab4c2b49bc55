import { useState } from 'react';
import type { SkippedLine } from '../../../shared/model/review.ts';

/** So many entries are drawn before somebody asks for more. */
const PAGE = 200;

/** Every line that was skipped, by reason, most common first. */
export function SkippedLines({ skipped }: { readonly skipped: readonly SkippedLine[] }) {
  const groups = Map.groupBy(skipped, ({ reason }) => reason);
  const ordered = [...groups].sort(([, a], [, b]) => linesIn(b) - linesIn(a));
  return (
    <div className="skipped-groups">
      {ordered.map(([reason, entries]) => (
        <SkippedGroup key={reason} reason={reason} entries={entries} />
      ))}
    </div>
  );
}

interface SkippedGroupProps {
  readonly reason: string;
  readonly entries: readonly SkippedLine[];
}

function SkippedGroup({ reason, entries }: SkippedGroupProps) {
  const [shown, setShown] = useState(PAGE);
  const lines = linesIn(entries);
  return (
    <details>
      <summary>
        <span className="mono">{lines.toLocaleString('en')}</span> {lines === 1 ? 'line' : 'lines'}: {reason}
      </summary>
      <ol className="skipped mono">
        {entries.slice(0, shown).map(({ line, through }) => (
          <li key={line}>{through === undefined || through === line ? line : `${line}–${through}`}</li>
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 10 * PAGE)}>
          Show more ({(entries.length - shown).toLocaleString('en')} left)
        </button>
      )}
    </details>
  );
}

const linesIn = (entries: readonly SkippedLine[]): number =>
  entries.reduce((sum, { line, through = line }) => sum + through - line + 1, 0);
