import type { Review } from '../../../shared/model/review.ts';
import { DuplicateList } from '../evidence/DuplicateList.tsx';
import { useEvidence } from '../evidence/useEvidence.ts';
import type { Edit } from './edit.ts';
import { SourceCard } from './SourceCard.tsx';
import type { ReviewView } from './useReviewView.ts';

interface SourcesTabProps {
  readonly review: Review;
  readonly view: ReviewView;
  readonly edit: Edit;
}

/** What was read from where, what was assumed (each changeable here), and every line that was skipped. */
export function SourcesTab({ review, view, edit }: SourcesTabProps) {
  const lanes = useEvidence((state) => state.lanes);
  const sources = Object.values(review.sources).sort((a, b) => a.importedAt - b.importedAt);
  if (sources.length === 0)
    return <p className="dim">No files yet. Drop logs, exports or a postmortem on the window.</p>;
  return (
    <div className="sources">
      <DuplicateList review={review} placed={view.placed.placed} zone={view.zone} edit={edit} />
      {sources.map((source, at) => {
        const lane = lanes.find(({ sourceId }) => sourceId === source.id);
        return (
          <SourceCard
            key={source.id}
            review={review}
            source={source}
            view={view}
            lane={lane}
            colour={lane?.colour ?? source.colour ?? at}
            edit={edit}
          />
        );
      })}
    </div>
  );
}
