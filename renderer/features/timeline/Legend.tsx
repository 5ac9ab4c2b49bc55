import type { MouseEvent } from 'react';
import { EVENT_KINDS, type EventKind } from '../../../shared/model/kind.ts';
import type { PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { KindShape } from './KindShape.tsx';
import './legend.css';

interface LegendProps {
  readonly placed: PlacedReview;
  readonly hiddenKinds: ReadonlySet<EventKind>;
  readonly onChange: (hidden: ReadonlySet<EventKind>) => void;
}

/** What the shapes mean, and which of them are shown. */
export function Legend({ placed, hiddenKinds, onChange }: LegendProps) {
  const counts = new Map<EventKind, number>();
  for (const moment of [...placed.placed.map((one) => one.moment), ...placed.unplaced])
    counts.set(moment.kind, (counts.get(moment.kind) ?? 0) + 1);
  const kinds = EVENT_KINDS.filter((kind) => counts.has(kind));

  const toggle = (kind: EventKind) => {
    const next = new Set(hiddenKinds);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  /** Asked again of the only one shown, it shows all. */
  const showOnly = (kind: EventKind) => {
    const isOnly = kinds.every((other) => hiddenKinds.has(other) === (other !== kind));
    onChange(new Set(isOnly ? [] : kinds.filter((other) => other !== kind)));
  };

  return (
    <ul className="tl-legend" aria-label="Kinds">
      {kinds.map((kind) => (
        <li key={kind} className="tl-legend-item">
          <button
            type="button"
            className="tl-legend-kind"
            aria-pressed={!hiddenKinds.has(kind)}
            title={`Show or hide ${kind}. With Alt: only ${kind}.`}
            onClick={(event: MouseEvent) => (event.altKey ? showOnly(kind) : toggle(kind))}
          >
            <KindShape kind={kind} />
            {kind} <span className="tl-legend-count">{counts.get(kind)}</span>
          </button>
          <button
            type="button"
            className="tl-legend-only"
            aria-label={`Only ${kind}`}
            onClick={() => showOnly(kind)}
          >
            only
          </button>
        </li>
      ))}
    </ul>
  );
}
