import { MoreHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { UNTITLED } from '../../../shared/review/newReview.ts';
import { formatDate, formatMetric } from '../../../shared/timeline/formatTime.ts';
import { ChoiceMenu } from '../../components/ChoiceMenu.tsx';
import type { ReviewSummary } from '../../storage/rows.ts';
import { MiniPhases } from './MiniPhases.tsx';

export type RowAction = 'open' | 'rename' | 'duplicate' | 'delete';

interface LibraryRowProps {
  readonly review: ReviewSummary;
  readonly onAction: (action: RowAction, review: ReviewSummary) => void;
  readonly onRename: (review: ReviewSummary, title: string) => void;
}

export function LibraryRow({ review, onAction, onRename }: LibraryRowProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The menu gives the focus back to its button in the frame after it closes: this comes after that.
    if (isRenaming) requestAnimationFrame(() => requestAnimationFrame(() => field.current?.select()));
  }, [isRenaming]);
  const { startAt, endAt, zone, phases, momentCount, openActionCount } = review;
  const choose = (id: string) => (id === 'rename' ? setIsRenaming(true) : onAction(id as RowAction, review));
  const finish = (title: string) => {
    setIsRenaming(false);
    if (title.trim() !== '' && title !== review.title) onRename(review, title.trim());
  };
  return (
    <li className="library-row">
      {isRenaming ? (
        <input
          className="field field-boxed"
          aria-label={`New title of ${review.title}`}
          defaultValue={review.title}
          ref={field}
          onBlur={(event) => finish(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish(event.currentTarget.value);
            if (event.key === 'Escape') setIsRenaming(false);
          }}
        />
      ) : (
        <button type="button" className="library-row-title" onClick={() => onAction('open', review)}>
          {review.title.trim() || UNTITLED}
        </button>
      )}
      <span className="dim">{startAt === null ? 'no time yet' : formatDate(startAt, zone)}</span>
      <span className="mono">
        {startAt === null || endAt === null || endAt === startAt ? '' : formatMetric(endAt - startAt)}
      </span>
      <MiniPhases phases={phases} />
      <span className="dim">
        {momentCount} {momentCount === 1 ? 'moment' : 'moments'}
        {openActionCount > 0 && `, ${openActionCount} open ${openActionCount === 1 ? 'action' : 'actions'}`}
      </span>
      <ChoiceMenu
        label={`More for ${review.title}`}
        button={<MoreHorizontal />}
        look="quiet"
        choices={[
          { id: 'open', label: 'Open' },
          { id: 'rename', label: 'Rename' },
          { id: 'duplicate', label: 'Duplicate' },
          { id: 'delete', label: 'Delete', isDanger: true },
        ]}
        onChoose={choose}
      />
    </li>
  );
}
