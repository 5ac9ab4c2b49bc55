import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { EventKind } from '../../../shared/model/kind.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { formatMetric, formatSince } from '../../../shared/timeline/formatTime.ts';
import { momentGroups } from '../../../shared/timeline/momentGroups.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { MomentRow } from './MomentRow.tsx';
import { datePartOf, listTime } from './momentWords.ts';
import './momentList.css';

interface MomentListProps {
  readonly review: Review;
  readonly placed: PlacedReview;
  readonly phases: readonly Phase[];
  readonly selection: MomentId | null;
  readonly onSelect: (id: MomentId | null) => void;
  readonly onOpen: (id: MomentId) => void;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly hiddenKinds: ReadonlySet<EventKind>;
}

/** Rows that Page up and Page down pass. */
const PAGE = 10;

/** The timeline as a list: the same moments and the same selection, for keyboards and screen readers. */
export function MomentList(props: MomentListProps) {
  const { review, placed, phases, selection, onSelect, onOpen, zone, sinceAt, hiddenKinds } = props;
  const listRef = useRef<HTMLDivElement>(null);
  const groups = useMemo(
    () =>
      momentGroups(
        placed.placed.filter(({ moment }) => !hiddenKinds.has(moment.kind)),
        phases,
      ),
    [placed, phases, hiddenKinds],
  );
  const unplaced = placed.unplaced.filter((moment) => !hiddenKinds.has(moment.kind));
  const ids = [
    ...groups.flatMap(({ moments }) => moments.map(({ moment }) => moment.id)),
    ...unplaced.map((moment) => moment.id),
  ];
  const tabStop = selection !== null && ids.includes(selection) ? selection : (ids[0] ?? null);

  useEffect(() => {
    if (selection !== null) rowOf(listRef.current, selection)?.scrollIntoView({ block: 'nearest' });
  }, [selection]);

  // A focused row that is removed takes the focus with it: the row that is selected instead gets it.
  const focused = useRef<MomentId | null>(null);
  useLayoutEffect(() => {
    const gone = focused.current;
    if (gone === null || ids.includes(gone) || selection === gone) return;
    focused.current = null;
    if (document.activeElement === document.body && tabStop !== null)
      rowOf(listRef.current, tabStop)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = ids.indexOf((event.target as HTMLElement).dataset.row as MomentId);
    const to = targetOf(event.key, from, ids.length);
    const current = ids[from];
    if (event.key === 'Enter' && current) onOpen(current);
    else if (to === null) return;
    else {
      const next = ids[to];
      if (!next) return;
      onSelect(next);
      rowOf(listRef.current, next)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  if (ids.length === 0)
    return (
      <p className="tl-list-empty">
        {placed.placed.length + placed.unplaced.length === 0
          ? 'No moments yet.'
          : 'Every kind is hidden. Show one in the legend.'}
      </p>
    );

  const datePart = datePartOf(placed.placed, zone);
  const timeChars = longest(placed.placed.map((one) => listTime(one, zone, datePart)));
  const sinceChars =
    sinceAt === null ? 0 : longest(placed.placed.map((one) => formatSince(one.at - sinceAt)));
  let position = 0;
  const rowProps = (id: MomentId) => {
    position += 1;
    return {
      review,
      zone,
      datePart,
      sinceAt,
      position,
      count: ids.length,
      isSelected: id === selection,
      isTabStop: id === tabStop,
      onSelect,
      onOpen,
    };
  };
  return (
    <div
      ref={listRef}
      className="tl-list"
      role="listbox"
      aria-label="Moments"
      style={{ '--tl-time-chars': timeChars, '--tl-since-chars': sinceChars } as CSSProperties}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        focused.current = (event.target.dataset.row ?? null) as MomentId | null;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      {groups.map(({ name, kind, durationMs, moments }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
        <div key={moments[0]?.moment.id} role="group" aria-label={name || 'all'} className="tl-list-group">
          {name !== '' && (
            <p className={`tl-list-phase${kind ? ` tl-kind-${kind}` : ''}`} aria-hidden="true">
              <b>{name}</b> {durationMs !== null && formatMetric(durationMs)}
            </p>
          )}
          {moments.map((one) => (
            <MomentRow key={one.moment.id} moment={one.moment} placed={one} {...rowProps(one.moment.id)} />
          ))}
        </div>
      ))}
      {unplaced.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
        <div role="group" aria-label="no time" className="tl-list-group">
          <p className="tl-list-phase" aria-hidden="true">
            <b>no time</b> not on the timeline
          </p>
          {unplaced.map((moment) => (
            <MomentRow key={moment.id} moment={moment} placed={null} {...rowProps(moment.id)} />
          ))}
        </div>
      )}
    </div>
  );
}

/** In characters, at least those of a clock. */
const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 5);

const rowOf = (list: HTMLElement | null, id: MomentId) =>
  list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

function targetOf(key: string, from: number, count: number): number | null {
  const bounded = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return bounded(from + 1);
    case 'ArrowUp':
      return bounded(from - 1);
    case 'PageDown':
      return bounded(from + PAGE);
    case 'PageUp':
      return bounded(from - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
