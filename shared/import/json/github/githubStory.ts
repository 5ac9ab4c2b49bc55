import type { EventKind } from '../../../model/kind.ts';

/** What a record of GitHub tells: in words, and where its time stands. */
export interface GithubStory {
  readonly text: string;
  /** Paths of its time, the surest first. */
  readonly times: readonly string[];
  /** Path of its end, where it lasted. */
  readonly until?: string;
  readonly actor: string | null;
  readonly kind?: EventKind;
  readonly reason?: string;
  readonly isMarked?: boolean;
}
