import { useLayoutEffect, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { milestonesOf } from '../../../shared/timeline/milestones.ts';
import type { PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { floatingPlace } from './floatingPlace.ts';
import { KindShape } from './KindShape.tsx';
import { assumedWords, dateWords, originWords, timeWords } from './momentWords.ts';

interface HoverCardProps {
  readonly id: MomentId;
  readonly review: Review;
  readonly placed: PlacedReview;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly elementOf: (id: MomentId) => HTMLElement | null;
}

/** The whole of a moment beside its mark. It takes no pointer, so it is never in the way of one. */
export function HoverCard({ id, review, placed, zone, sinceAt, elementOf }: HoverCardProps) {
  const ref = useRef<HTMLDivElement>(null);
  const one = placed.placed.find(({ moment }) => moment.id === id);

  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    // The mark may still be on its way into view: follow it until it rests.
    let frame = 0;
    let last = '';
    const follow = () => {
      const anchor = elementOf(id)?.getBoundingClientRect();
      card.hidden = !anchor;
      if (anchor) {
        const { left, top } = floatingPlace(anchor, card.getBoundingClientRect(), {
          width: window.innerWidth,
          height: window.innerHeight,
        });
        card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      }
      if (anchor && `${anchor.left} ${anchor.top}` === last) return;
      last = anchor ? `${anchor.left} ${anchor.top}` : '';
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  });

  if (!one) return null;
  const { moment } = one;
  const milestones = milestonesOf(review, moment.id);
  const origin = originWords(review, one);
  return (
    <div ref={ref} className="tl-card" role="tooltip" hidden>
      <p className="tl-card-kind">
        <KindShape kind={moment.kind} />
        <b className={`tl-kind-${moment.kind}`}>{moment.kind}</b>
        {milestones.length > 0 && <span className="tl-card-dim">milestone: {milestones.join(', ')}</span>}
      </p>
      <p className="tl-card-title" dir="auto">
        {moment.title.trim() || 'Untitled'}
      </p>
      {moment.text.trim() !== '' && moment.text.trim() !== moment.title.trim() && (
        <p className="tl-card-text" dir="auto">
          {moment.text}
        </p>
      )}
      <dl className="tl-card-facts">
        <dt>time</dt>
        <dd>
          {timeWords(one, zone, sinceAt)}
          <span className="tl-card-dim"> {dateWords(one.at, zone)}</span>
        </dd>
        {moment.written && (
          <>
            <dt>as written</dt>
            <dd dir="auto">“{moment.written.text}”</dd>
          </>
        )}
        {one.assumed.length > 0 && (
          <>
            <dt>assumed</dt>
            <dd className="tl-card-warn">{assumedWords(one.assumed).join('; ')}</dd>
          </>
        )}
        {moment.actor !== null && (
          <>
            <dt>people</dt>
            <dd dir="auto">{moment.actor}</dd>
          </>
        )}
        {moment.kindReason !== null && (
          <>
            <dt>kind from</dt>
            <dd dir="auto">{moment.kindReason}</dd>
          </>
        )}
        <dt>source</dt>
        <dd dir="auto">{origin ?? 'written by hand'}</dd>
      </dl>
    </div>
  );
}
