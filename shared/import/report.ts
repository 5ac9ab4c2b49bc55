import type { EventKind } from '../model/kind.ts';
import type { Milestone } from '../model/milestone.ts';
import type { DayOrder, EpochUnit } from '../model/readSettings.ts';
import type { LineCount, SkippedLine } from '../model/review.ts';
import type { Severity } from '../model/severity.ts';

/**
 * What an import found in one file, for people and programs: printed as one JSON object a line by
 * `npm run --silent import -- --json FILE...`, shown by the import screen, and made into a review by
 * shared/review/sourceDiff.ts. Fields may be added, never renamed.
 */
export interface ImportReport {
  readonly file: string;
  /** Id of the format in the table, and why the file was taken for it. */
  readonly format: string;
  readonly why: string;
  /** `read = imported + merged + skipped`, by line for text, by record for JSON. */
  readonly lines: LineCount;
  readonly incident: ReportIncident;
  /**
   * In the order of the file. Documents have them here; those of all other formats are evidence, in columns
   * (reportEvents.ts makes these of them).
   */
  readonly events: readonly ReportEvent[];
  readonly actions: readonly ReportAction[];
  readonly skipped: readonly SkippedLine[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  /** Dates such as 03/04/2024 were read in this order, and none of them shows that it is right. */
  readonly dayOrder?: DayOrder;
  /** Numbers were read as times in this unit. */
  readonly unit?: EpochUnit;
}

/** What the document itself says of the incident, in its header, title or front matter. */
export interface ReportIncident {
  readonly title: string | null;
  readonly start: When | null;
  readonly end: When | null;
  /** `UTC`, an IANA name or `±HH:MM`; null when the file names none. */
  readonly timeZone: string | null;
  readonly summary: Passage | null;
  readonly impact: string | null;
  readonly impactLine?: number;
  readonly rootCause: string | null;
  readonly rootCauseLine?: number;
  readonly resolution: Passage | null;
  readonly lessons: Passage | null;
  /** `event` is an index into `events`; the event's place where those are evidence. */
  readonly milestones: Readonly<
    Partial<Record<Milestone, { readonly event: number; readonly reason: string }>>
  >;
}

export interface Passage {
  readonly text: string;
  readonly line: number;
}

export interface When {
  /** ISO 8601 with Z; null when the file does not give date and zone. */
  readonly at: string | null;
  readonly date: string | null;
  readonly clock: string | null;
  /** As of an event. */
  readonly isOffsetTaken?: true;
  readonly line: number;
}

export interface ReportEvent {
  /** Place among the events of the file, where the report does not hold them all. */
  readonly place?: number;
  /** 1-based line that carries the time. */
  readonly line: number;
  /** 1-based line with the text where that is another one. */
  readonly textLine?: number;
  /** One line for labels. */
  readonly title: string;
  /** The whole text, where it is longer than the title. */
  readonly text?: string;
  readonly kind: EventKind;
  /** Why this kind: the words that it was read from. */
  readonly reason: string;
  readonly milestone?: Milestone;
  /** The time as it stands in the file. */
  readonly written: string;
  /** ISO 8601 with Z; null when the instant cannot be had from the file. */
  readonly at: string | null;
  /** `YYYY-MM-DD` as the file means it (headers and titles included); null when it gives none. */
  readonly date: string | null;
  /** The file gives no year: `date` is counted with this one for the first time of the file. */
  readonly assumedYear?: number;
  /** Without a date: whole days after the first undated day of the file. */
  readonly dayOffset: number;
  /** `HH:MM[:SS[.fff]]`, 24 h; null when there is only a date or a relative time. */
  readonly clock: string | null;
  /** `+00:00`; null when the zone is unknown. */
  readonly offset: string | null;
  /** The offset does not stand with the time but is of a zone that the document names elsewhere. */
  readonly isOffsetTaken?: true;
  /** Summer time begins or ends then: the clock comes twice, or not at all. */
  readonly isSummerTimeUnclear?: true;
  /** The clock jumped back shortly before: where summer time repeats the hour, it is the second pass. */
  readonly isSecondPass?: true;
  /** End of a range: ISO 8601 with Z when `at` is known, else `YYYY-MM-DDTHH:MM` or `HH:MM`. */
  readonly until: string | null;
  /** `T+5m`, `T-1h30m`: all that the file gives. */
  readonly relative: string | null;
  readonly approximate: boolean;
  readonly actor: string | null;
  readonly severity?: Severity;
  readonly assumptions: readonly string[];
}

export interface ReportAction {
  readonly line: number;
  readonly text: string;
  readonly type: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}
