import type { ReviewId } from '../../../shared/model/ids.ts';
import type { ReviewDiff } from '../../../shared/review/diff.ts';

/** Told to the other windows after each save. */
export interface SavedMessage {
  readonly reviewId: ReviewId;
  /** Number of the save, as in the stored review. */
  readonly version: number;
  readonly diff: ReviewDiff;
}

export interface ReviewChannel {
  tell(message: SavedMessage): void;
  close(): void;
}

/** Between windows of this app only: same origin, never the network. */
export function openReviewChannel(onMessage: (message: SavedMessage) => void): ReviewChannel {
  const channel = new BroadcastChannel('debrief-reviews');
  channel.onmessage = ({ data }: MessageEvent<SavedMessage>) => onMessage(data);
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
