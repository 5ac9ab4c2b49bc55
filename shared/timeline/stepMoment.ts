import type { MomentId } from '../model/ids.ts';
import type { PlacedMoment } from './placeMoments.ts';

/**
 * The moment `by` steps after the selected one in time order (negative: before), stopping at the ends. Without
 * a selection the first one, or the last one when going back. Null when there are no moments.
 */
export function stepMoment(
  placed: readonly PlacedMoment[],
  selection: MomentId | null,
  by: number,
): MomentId | null {
  const from = placed.findIndex(({ moment }) => moment.id === selection);
  const start = from >= 0 ? from + by : by > 0 ? 0 : placed.length - 1;
  return placed[Math.min(Math.max(start, 0), placed.length - 1)]?.moment.id ?? null;
}
