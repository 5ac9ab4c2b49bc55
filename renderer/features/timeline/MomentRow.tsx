import type { MomentId } from '../../../shared/model/ids.ts';
import type { Moment, Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { formatSince } from '../../../shared/timeline/formatTime.ts';
import { milestonesOf } from '../../../shared/timeline/milestones.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import { KindShape } from './KindShape.tsx';
import { assumedWords, type DatePart, listTime } from './momentWords.ts';

interface MomentRowProps {
  readonly review: Review;
  readonly moment: Moment;
  /** Null: no time can be given. */
  readonly placed: PlacedMoment | null;
  readonly zone: ZoneId;
  readonly datePart: DatePart;
  readonly sinceAt: EpochMs | null;
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: (id: MomentId) => void;
  readonly onOpen: (id: MomentId) => void;
}

export function MomentRow(props: MomentRowProps) {
  const { review, moment, placed, zone, sinceAt, isSelected } = props;
  const milestones = milestonesOf(review, moment.id);
  const isAssumed = placed !== null && placed.assumed.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of all its rows
    <div
      role="option"
      aria-selected={isSelected}
      aria-posinset={props.position}
      aria-setsize={props.count}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row={moment.id}
      className={`tl-list-row tl-kind-${moment.kind}`}
      onClick={(event) => {
        event.currentTarget.focus();
        props.onSelect(moment.id);
      }}
      onDoubleClick={() => props.onOpen(moment.id)}
    >
      <span className="tl-list-time" title={isAssumed ? assumedWords(placed.assumed).join('; ') : undefined}>
        {placed ? listTime(placed, zone, props.datePart) : '–'}
      </span>
      <span className="tl-list-since">
        {placed && sinceAt !== null ? formatSince(placed.at - sinceAt) : ''}
      </span>
      <KindShape kind={moment.kind} isDashed={placed !== null && (placed.isApproximate || isAssumed)} />
      <span className="visually-hidden">{moment.kind}</span>
      <span className="tl-list-title" dir="auto">
        {moment.title.trim() || 'Untitled'}
      </span>
      <span className="tl-list-end">
        {milestones.length > 0 && <b>{milestones.join(', ')}</b>}
        {moment.origin && <span> line {moment.origin.line}</span>}
      </span>
    </div>
  );
}
