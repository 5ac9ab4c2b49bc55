import type { Review } from '../../../shared/model/review.ts';
import { medianOf } from '../../../shared/timeline/medianTime.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { proposeDayOrder } from '../../../shared/timeline/proposeDayOrder.ts';
import { evidenceStore } from '../evidence/useEvidence.ts';
import type { ImportFile } from './importFile.ts';

/**
 * Once all are read: the files whose dates could be meant either way, and are nearer to the others the other way,
 * with that order in their settings. They are to be read again; what a person chose stays.
 */
export function withDayOrders(files: readonly ImportFile[], review: Review | null): readonly ImportFile[] {
  if (!files.some(isOpen) || files.some(({ status }) => status === 'waiting' || status === 'reading'))
    return files;
  const others = files.flatMap((file) => (isOpen(file) ? [] : (file.read?.medianMs ?? [])));
  const around = [...others, ...mediansOfReview(review)];
  return files.map((file) => {
    const proposed =
      isOpen(file) && file.read?.ambiguous ? proposeDayOrder(file.read.ambiguous, around) : null;
    if (!proposed) return file;
    const settings = { ...file.settings, dayOrder: proposed.order };
    return { ...file, settings, dayOrderReason: proposed.reason, status: 'reading' };
  });
}

const isOpen = ({ read, settings }: ImportFile): boolean =>
  read?.ambiguous != null && settings.dayOrder === undefined;

/** When the sources that are there have their events, in the middle. */
export function mediansOfReview(review: Review | null): readonly number[] {
  if (!review) return [];
  const { lanes } = evidenceStore.getState();
  const moments = medianOf(placeMoments(review).placed.map(({ at }) => at));
  const ofLanes = lanes.flatMap(({ placed: { at } }) => at[Math.floor(at.length / 2)] ?? []);
  return moments === null ? ofLanes : [...ofLanes, moments];
}
