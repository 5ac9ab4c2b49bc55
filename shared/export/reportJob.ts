import type { EventKind } from '../model/kind.ts';
import type { Milestone } from '../model/milestone.ts';
import type { SectionName } from '../model/review.ts';

/**
 * What the report page (renderer/report) needs to draw one report, as plain data: it crosses to a hidden
 * window, to a new browser tab, or comes from the command line.
 */
export interface ReportJob {
  /** File name without extension; the document carries `report.title`. */
  readonly title: string;
  /** BCP 47; the document's language for readers and hyphenation. */
  readonly language: string;
  readonly report: ReportModel;
}

/** Made by shared/export/reportModel.ts: every word is ready to be set, nothing is worked out on the page. */
export interface ReportModel extends ReportContent {
  readonly picture: ReportPicture;
}

/** A report without its picture; the Markdown is made from the same. All times are in one zone. */
export interface ReportContent {
  readonly title: string;
  /** When it was made, as `5 March 2024, 10:00 UTC`. */
  readonly exported: string;
  /** As printed: `UTC`, `Europe/Berlin (+01:00)`. */
  readonly zone: string;
  /** From the first moment to the last; null when none has a time. */
  readonly when: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly metrics: readonly ReportMetric[];
  readonly phases: readonly ReportPhase[];
  readonly sections: readonly ReportSection[];
  readonly actions: readonly ReportActionRow[];
  readonly days: readonly ReportDay[];
  /** Moments that no time can be given. */
  readonly timeless: readonly ReportMoment[];
  readonly sources: readonly ReportSource[];
}

export interface ReportPicture {
  /** Our own SVG (shared/picture), never a file's. */
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Which way its page is turned. */
  readonly page: 'portrait' | 'landscape';
  /** What the picture leaves to the table, or null. */
  readonly note: string | null;
}

export interface ReportMetric {
  readonly name: string;
  /** `42 min`, `unknown` … */
  readonly value: string;
  readonly isKnown: boolean;
  readonly warning: string | null;
  readonly from: ReportEnd;
  readonly to: ReportEnd;
}

/** One end of a metric. */
export interface ReportEnd {
  readonly milestone: Milestone;
  /** `5 March 2024, 09:06 · Alert fires (review.md, line 12)`; null when the milestone is not set. */
  readonly moment: string | null;
}

export interface ReportPhase {
  readonly name: string;
  readonly kind: EventKind;
  readonly from: Milestone;
  readonly to: Milestone;
  readonly length: string;
}

export interface ReportSection {
  readonly name: SectionName;
  readonly heading: string;
  /** Markdown from people: never markup. */
  readonly markdown: string;
}

export interface ReportActionRow {
  readonly text: string;
  readonly type: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
}

export interface ReportDay {
  /** `5 March 2024` */
  readonly date: string;
  readonly moments: readonly ReportMoment[];
}

export interface ReportMoment {
  /** `~09:00–10:15`; empty where only the day is known, or not even that. */
  readonly time: string;
  /** `T+0:06`; empty when the beginning is not marked. */
  readonly since: string;
  readonly kind: EventKind;
  readonly title: string;
  /** The whole text where it says more than the title. */
  readonly text: string;
  readonly actor: string;
  readonly milestones: readonly Milestone[];
  /** `checkout-review.md, line 12`, `written by hand`. */
  readonly source: string;
  /** What its time rests on: `about`, `zone assumed` … */
  readonly doubts: readonly string[];
}

export interface ReportSource {
  readonly name: string;
  /** First 12 digits of the file's SHA-256. */
  readonly hash: string;
  /** `markdown: headings and a list` */
  readonly format: string;
  /** `40 lines read: 30 imported, 2 merged, 8 skipped` */
  readonly lines: string;
  /** `a heading: lines 1, 5–7` */
  readonly skipped: readonly string[];
  readonly corrections: readonly string[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
}
