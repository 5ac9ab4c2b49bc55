import type { ReviewId } from '../../shared/model/ids.ts';
import type { ReviewDiff } from '../../shared/review/diff.ts';

/** Told after each save, whoever made it: a window that has the review open takes the diff over. */
export interface SavedMessage {
  readonly reviewId: ReviewId;
  /** Number of the save, as in the stored review. */
  readonly version: number;
  readonly diff: ReviewDiff;
}

/** Told when a review was put away (`isDeleted`) or brought back. */
export interface DeletedMessage {
  readonly reviewId: ReviewId;
  readonly isDeleted: boolean;
}

export type ReviewMessage = SavedMessage | DeletedMessage;

/** Between the windows of this app only: same origin, never the network. */
const CHANNEL_NAME = 'debrief-reviews';

/** For the storage: tells all listeners, those of its own window as well. */
export function openTellingChannel(): { tell(message: ReviewMessage): void; close(): void } {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Returns the function that ends the listening. */
export function listenForChanges(onChange: (message: ReviewMessage) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  channel.onmessage = ({ data }: MessageEvent<ReviewMessage>) => onChange(data);
  return () => channel.close();
}
