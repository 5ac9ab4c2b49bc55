import type { MomentId } from '../model/ids.ts';
import type { Review } from '../model/review.ts';
import type { PlacedMoment } from './placeMoments.ts';
import { revealInView, type View, wholeRange } from './view.ts';

/** What the timeline has to draw at one time. */
export interface Scene {
  readonly review: Pick<Review, 'sources'>;
  readonly placed: readonly PlacedMoment[];
  /** Those that are not filtered out. */
  readonly shown: readonly PlacedMoment[];
}

/**
 * What the view does after the moments changed: nothing (null), show them all, or show the selected one. It moves
 * when it would otherwise be left empty or when the review as a whole lies elsewhere; an edit of one moment does
 * not move it, unless the selected moment left the view by it.
 */
export function followMoments(
  before: Scene,
  after: Scene,
  selection: MomentId | null,
  view: View,
): 'fit' | MomentId | null {
  if (after.placed.length === 0) return null;
  if (before.placed.length === 0) return 'fit';
  const moved = movedOf(before.placed, after.placed);
  const isWholeChange = moved.length > 1 || !hasSameSources(before, after);
  if (isWholeChange && !hasSameRange(before, after)) return 'fit';
  const selected = moved.find(({ moment }) => moment.id === selection);
  if (selected && wasInView(before, selected, view) && revealInView(view, selected.at) !== view)
    return selected.moment.id;
  const isLeftEmpty = isAnyInView(before.shown, view) && !isAnyInView(after.shown, view);
  return isLeftEmpty && after.shown.length > 0 ? 'fit' : null;
}

/** Those that were there before, at another time. */
function movedOf(before: readonly PlacedMoment[], after: readonly PlacedMoment[]): PlacedMoment[] {
  const times = new Map(before.map(({ moment, at }) => [moment.id, at]));
  return after.filter(({ moment, at }) => times.has(moment.id) && times.get(moment.id) !== at);
}

function hasSameSources(before: Scene, after: Scene): boolean {
  const ids = Object.keys(after.review.sources);
  return (
    ids.length === Object.keys(before.review.sources).length && ids.every((id) => id in before.review.sources)
  );
}

function hasSameRange(before: Scene, after: Scene): boolean {
  const [a, b] = [wholeRange(before.placed), wholeRange(after.placed)];
  return a?.startAt === b?.startAt && a?.endAt === b?.endAt;
}

const wasInView = (before: Scene, { moment }: PlacedMoment, view: View) =>
  isAnyInView(
    before.placed.filter((one) => one.moment.id === moment.id),
    view,
  );

const isAnyInView = (placed: readonly PlacedMoment[], view: View): boolean =>
  placed.some(({ at, endAt }) => at <= view.endAt && (endAt ?? at) >= view.startAt);
