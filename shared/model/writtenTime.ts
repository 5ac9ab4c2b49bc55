import type { DurationMs } from './time.ts';

/**
 * A time as a file gives it. Each part may be missing: nothing is filled in here, what completes it
 * (source zone, assumed date) is laid over it when the instant is worked out (shared/timeline/placeMoments.ts).
 */
export interface WrittenTime {
  /** The words in the file, such as `11:00 AM (UTC)`. */
  readonly text: string;
  /** `YYYY-MM-DD` as the file means it, year and day from headers included; null when it gives none. */
  readonly date: string | null;
  /** The file gives no year: `date` was counted with this one for the first time of the file. */
  readonly assumedYear?: number;
  /** Without a date: whole days after the first undated day of the file (midnight was crossed). */
  readonly dayOffset: number;
  /** `HH:MM[:SS[.fff]]`, 24 h; null when only a date or a relative time is given. */
  readonly clock: string | null;
  /** `+00:00`; null when the file does not say. */
  readonly offset: string | null;
  /** The offset does not stand with the time: a zone that a person sets for the whole file goes before it. */
  readonly isOffsetTaken?: true;
  /** Summer time begins or ends then, and the offset is the likelier of two. */
  readonly isSummerTimeUnclear?: true;
  /** The clock jumped back shortly before: in an hour that summer time repeats it is the second pass. */
  readonly isSecondPass?: true;
  /** Time since the incident began, when that is all the file gives ("T+5m"). */
  readonly relativeMs: DurationMs | null;
  /** The file says "about", "~", "ca.". */
  readonly isApproximate: boolean;
}
