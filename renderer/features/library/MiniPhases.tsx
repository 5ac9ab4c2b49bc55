import type { ReviewSummary } from '../../storage/rows.ts';

/** The phases of a review as one thin bar, to scale, without words: the row says the length. */
export function MiniPhases({ phases }: Pick<ReviewSummary, 'phases'>) {
  const first = phases[0]?.startAt;
  const last = phases.at(-1)?.endAt;
  if (first === undefined || last === undefined || last <= first)
    return <span className="mini-phases mini-phases-none" aria-hidden="true" />;
  const x = (at: number) => ((at - first) / (last - first)) * 100;
  return (
    <svg className="mini-phases" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {phases.map((phase) => (
        <rect
          key={phase.startAt}
          className={`fill-${phase.kind}`}
          x={x(phase.startAt)}
          width={x(phase.endAt) - x(phase.startAt)}
          y={0}
          height={8}
        />
      ))}
    </svg>
  );
}
