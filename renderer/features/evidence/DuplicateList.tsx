import { useMemo } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { ZoneId } from '../../../shared/model/time.ts';
import { formatClock } from '../../../shared/timeline/formatTime.ts';
import { milestonesOf } from '../../../shared/timeline/milestones.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import { type DuplicateProposal, proposeDuplicates } from '../../../shared/timeline/proposeDuplicates.ts';
import { TextButton } from '../../components/TextButton.tsx';
import type { Edit } from '../review/edit.ts';
import { originWords } from '../timeline/momentWords.ts';

interface DuplicateListProps {
  readonly review: Review;
  /** In time order. */
  readonly placed: readonly PlacedMoment[];
  readonly zone: ZoneId;
  readonly edit: Edit;
}

/** Moments of several sources that may be one event; a person joins them or keeps them apart. Nothing without any. */
export function DuplicateList({ review, placed, zone, edit }: DuplicateListProps) {
  const proposals = useMemo(() => proposeDuplicates(placed), [placed]);
  const byId = useMemo(() => new Map(placed.map((one) => [one.moment.id, one])), [placed]);
  if (proposals.length === 0) return null;
  return (
    <section aria-label="Moments that may be the same" className="duplicates">
      <h2>
        {proposals.length === 1
          ? 'Two sources, one event?'
          : `${proposals.length} events told more than once?`}
      </h2>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.ids.join(' ')}>
            <ol>
              {proposal.ids.flatMap((id) => {
                const one = byId.get(id);
                return one ? [<Told key={id} review={review} placed={one} zone={zone} />] : [];
              })}
            </ol>
            <p className="dim">{proposal.reason}</p>
            <Choices review={review} proposal={proposal} edit={edit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ToldProps {
  readonly review: Review;
  readonly placed: PlacedMoment;
  readonly zone: ZoneId;
}

function Told({ review, placed, zone }: ToldProps) {
  return (
    <li>
      <span className="mono">{formatClock(placed.at, zone)}</span> <bdi>{placed.moment.title}</bdi>{' '}
      <span className="dim">
        <bdi>{originWords(review, placed)}</bdi>
      </span>
    </li>
  );
}

interface ChoicesProps {
  readonly review: Review;
  readonly proposal: DuplicateProposal;
  readonly edit: Edit;
}

function Choices({ review, proposal: { ids }, edit }: ChoicesProps) {
  const keep = bestOf(review, ids);
  const title = review.moments[keep ?? '']?.title ?? '';
  return (
    <div className="duplicate-choices">
      <TextButton
        aria-label={`Join as “${title}”`}
        onPress={() => {
          if (keep) edit('moments.join', { keep, others: ids.filter((id) => id !== keep) });
        }}
      >
        Join
      </TextButton>
      <TextButton
        look="quiet"
        aria-label={`Not the same: “${title}”`}
        onPress={() => edit('moments.keepApart', { ids })}
      >
        Not the same
      </TextButton>
    </div>
  );
}

/** The one that people worked on, else the one with a milestone, else the first. */
function bestOf(review: Review, ids: readonly MomentId[]): MomentId | undefined {
  return (
    ids.find((id) => review.moments[id]?.isEdited) ??
    ids.find((id) => milestonesOf(review, id).length > 0) ??
    ids[0]
  );
}
