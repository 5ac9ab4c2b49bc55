import type { Review } from '../model/review.ts';
import type { ExportOptions } from './exportOptions.ts';
import { reportContent } from './reportContent.ts';
import type { ReportJob, ReportModel } from './reportJob.ts';
import { reportPicture } from './reportPicture.ts';
import { safeFileName } from './safeFileName.ts';

export const reportModel = (review: Review, options: ExportOptions): ReportModel => ({
  ...reportContent(review, options),
  picture: reportPicture(review, options),
});

/** What host.exportPdf and the command line print. */
export function reportJob(review: Review, options: ExportOptions): ReportJob {
  const report = reportModel(review, options);
  return { title: safeFileName(report.title), language: 'en', report };
}
