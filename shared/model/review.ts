import type { ActionId, EvidenceId, MomentId, ReviewId, SourceId } from './ids.ts';
import type { EventKind } from './kind.ts';
import type { Milestone } from './milestone.ts';
import type { ReadSettings } from './readSettings.ts';
import type { DurationMs, EpochMs, ZoneId } from './time.ts';
import type { WrittenTime } from './writtenTime.ts';

/*
 * The review is tables of small records, so that every edit is a list of records before and after
 * (shared/review/diff.ts): undo, history and merge need no other mechanism.
 *
 *   review ─┬ facts       one record, 'facts'
 *           ├ sources     by SHA-256 of the file
 *           ├ moments     by id
 *           ├ milestones  by name, at most one each
 *           ├ sections    by name
 *           └ actions     by id
 */
export interface Review {
  readonly id: ReviewId;
  readonly createdAt: EpochMs;
  readonly facts: Readonly<Record<'facts', Facts>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly moments: Readonly<Record<string, Moment>>;
  readonly milestones: Readonly<Partial<Record<Milestone, MilestoneMark>>>;
  readonly sections: Readonly<Partial<Record<SectionName, Section>>>;
  readonly actions: Readonly<Record<string, Action>>;
}

/** The tables that edits change; `id` and `createdAt` never change. */
export type ReviewTable = Exclude<keyof Review, 'id' | 'createdAt'>;

export interface Facts {
  readonly title: string;
  /** The incident's own zone, offered beside UTC and local time. Null: not known. */
  readonly zone: ZoneId | null;
}

export interface Source {
  readonly id: SourceId;
  readonly name: string;
  /** Id of the format in the import table, and why it was taken for that. */
  readonly format: string;
  readonly why: string;
  readonly sizeBytes: number;
  readonly importedAt: EpochMs;
  readonly lines: LineCount;
  /** What the person says about the whole file; laid over its times. */
  readonly correction: SourceCorrection;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly skipped: readonly SkippedLine[];
  /** How it was read, where a person chose. */
  readonly settings?: ReadSettings;
  /** Its events that are no moments: where they are stored, and how many. Missing for documents. */
  readonly evidence?: { readonly id: EvidenceId; readonly count: number };
  /** The files that it was put together from, in order, by the first line of each; missing for a single file. */
  readonly parts?: readonly { readonly name: string; readonly firstLine: number }[];
  /** Neither its evidence nor its moments are shown. */
  readonly isHidden?: true;
  /** Place in the palette of lanes; by order of import unless chosen. */
  readonly colour?: number;
}

/** `read = imported + merged + skipped`, always. */
export interface LineCount {
  readonly read: number;
  readonly imported: number;
  readonly merged: number;
  readonly skipped: number;
}

export interface SkippedLine {
  readonly line: number;
  /** The last one, where lines that follow each other were skipped for the same reason. */
  readonly through?: number;
  readonly reason: string;
}

export interface SourceCorrection {
  /** Zone of times that carry none. Null: unknown; such times are drawn as if UTC and marked. */
  readonly zone: ZoneId | null;
  /** A person set the zone: it also goes before what the document says elsewhere than with the time itself. */
  readonly isZoneSet?: boolean;
  /** `YYYY-MM-DD` for times whose date the file does not give: an assumption, always shown as one. */
  readonly assumedDate: string | null;
  /** A person set or confirmed the date: it is no assumption any more. */
  readonly isDateConfirmed?: boolean;
  /** For times whose year the file does not give: of the first of them; later ones follow at New Year. */
  readonly assumedYear?: number | null;
  /** A person set or confirmed the year. */
  readonly isYearConfirmed?: boolean;
  /** Added to every instant of the source (a clock that was wrong). */
  readonly clockShiftMs: DurationMs;
}

export interface Moment {
  readonly id: MomentId;
  /** One line, for labels. */
  readonly title: string;
  /** The whole text, or notes; may be empty. Plain text, never markup. */
  readonly text: string;
  readonly kind: EventKind;
  /** Why the importer chose the kind; null when a person chose it. */
  readonly kindReason: string | null;
  readonly actor: string | null;
  /** Where it comes from; null when written by hand. */
  readonly origin: Origin | null;
  /** As the file gives it; kept when the time is corrected by hand. Null when written by hand. */
  readonly written: WrittenTime | null;
  /** End of a range, as the file gives it. */
  readonly writtenUntil: WrittenTime | null;
  /** Set by hand: goes before `written`. */
  readonly set: HandSetTime | null;
  /** The question to ask about it in the meeting; may be empty. */
  readonly question: string;
  /** Events of other sources that are the same one: they became this moment, in the order in which they were joined. */
  readonly joined?: readonly JoinedOrigin[];
  /** Moments that a person said are not the same, so that joining is not proposed again. */
  readonly notSameAs?: readonly MomentId[];
  /** A person changed something of it: it stays when its source is removed. */
  readonly isEdited?: true;
}

export interface Origin {
  readonly sourceId: SourceId;
  /** 1-based line that carries the time. */
  readonly line: number;
  /** 1-based line with the text where that is another one. */
  readonly textLine: number | null;
  /** Place of the event in the source's evidence, or index in a document's report; −1 for a start or end that only the header gives. */
  readonly event: number;
}

/** An event that was joined into a moment, as it was. */
export interface JoinedOrigin extends Origin {
  readonly title: string;
  readonly written: WrittenTime | null;
  readonly writtenUntil: WrittenTime | null;
}

export interface HandSetTime {
  readonly at: EpochMs;
  /** Null: an instant, not a range. */
  readonly endAt: EpochMs | null;
  readonly isApproximate: boolean;
}

export interface MilestoneMark {
  readonly momentId: MomentId;
  /** Why it was proposed; null when a person set it. */
  readonly reason: string | null;
}

export const SECTION_NAMES = ['summary', 'impact', 'causes', 'resolution', 'lessons'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export interface Section {
  /** Markdown. */
  readonly text: string;
  readonly origin: { readonly sourceId: SourceId; readonly line: number } | null;
}

export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface Action {
  readonly id: ActionId;
  readonly text: string;
  /** As the document says (mitigate, prevent, process, other …); null when it does not. */
  readonly type: string | null;
  readonly owner: string | null;
  /** `YYYY-MM-DD` or the document's own words. */
  readonly due: string | null;
  readonly status: ActionStatus;
  readonly origin: { readonly sourceId: SourceId; readonly line: number } | null;
  /** Position in the list; ties are broken by id. */
  readonly order: number;
}
