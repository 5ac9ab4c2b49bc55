import { useSyncExternalStore } from 'react';
import { formatMetric } from '../../../shared/timeline/formatTime.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { ViewStore } from './viewStore.ts';

interface PhaseHeadProps {
  readonly phases: readonly Phase[];
  readonly store: ViewStore;
  readonly onZoom: (index: number) => void;
}

/** The heads of the phase bands: each stays in sight as long as a part of its band does. */
export function PhaseHead({ phases, store, onZoom }: PhaseHeadProps) {
  const view = useSyncExternalStore(store.subscribe, store.get);
  if (!view) return <div className="tl-phases" />;
  const length = view.endAt - view.startAt;
  return (
    <div className="tl-phases">
      {phases.map(({ from, name, kind, startAt, endAt }, index) => {
        const left = Math.max((startAt - view.startAt) / length, 0);
        const right = Math.min((endAt - view.startAt) / length, 1);
        if (right <= left) return null;
        const duration = formatMetric(endAt - startAt);
        return (
          <button
            key={from}
            type="button"
            tabIndex={-1}
            className={`tl-phase tl-kind-${kind}`}
            style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
            title={`${name} ${duration}: zoom to it`}
            onClick={() => onZoom(index)}
          >
            <span className="tl-phase-text">
              <b>{name}</b> {duration}
            </span>
          </button>
        );
      })}
    </div>
  );
}
