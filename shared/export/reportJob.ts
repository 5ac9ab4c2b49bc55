/**
 * What the report page (renderer/report) needs to draw one report, as plain data: it crosses to a hidden
 * window, to a new browser tab, or comes from the command line.
 */
export interface ReportJob {
  /** File name without extension, and the document's title. */
  readonly title: string;
  /** BCP 47; the document's language for readers and hyphenation. */
  readonly language: string;
  readonly report: ReportModel;
}

/** Filled in by shared/export/reportModel.ts. */
export interface ReportModel {
  readonly title: string;
}
