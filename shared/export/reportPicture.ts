import type { Review } from '../model/review.ts';
import { pictureLayout } from '../picture/pictureLayout.ts';
import { pictureOf } from '../picture/pictureOf.ts';
import { DEFAULT_PICTURE, type LabelChoice } from '../picture/pictureOptions.ts';
import type { ExportOptions } from './exportOptions.ts';
import type { ReportPicture } from './reportJob.ts';

/*
 * An A4 page has room for so much at a size that can be read (px of the picture; the page scales them down):
 * what is higher would have to be cut in two or shrunk. So it gets wider with less named, until it fits; the rest
 * is in the report's table.
 */
interface Try {
  readonly page: ReportPicture['page'];
  readonly widthPx: number;
  readonly maxHeightPx: number;
  readonly labels: LabelChoice;
}

const TRIES: readonly Try[] = [
  { page: 'portrait', widthPx: 840, maxHeightPx: 560, labels: 'all' },
  // As small as print may get before a page of its own is better.
  { page: 'portrait', widthPx: 970, maxHeightPx: 640, labels: 'all' },
  { page: 'landscape', widthPx: 1220, maxHeightPx: 760, labels: 'all' },
  { page: 'landscape', widthPx: 1220, maxHeightPx: 760, labels: 'milestones' },
  // A page of its own from top to bottom: the most that one page can show.
  { page: 'portrait', widthPx: 1000, maxHeightPx: 1340, labels: 'milestones' },
];

/** The timeline for the report: on paper always light. */
export function reportPicture(review: Review, { zone, laneBy = 'kind' }: ExportOptions): ReportPicture {
  let made: ReportPicture | null = null;
  for (const { page, widthPx, maxHeightPx, labels } of TRIES) {
    const options = { ...DEFAULT_PICTURE, widthPx, zone, laneBy, labels, hasHeader: false };
    const { heightPx, texts } = pictureLayout(review, options);
    const note =
      labels === 'all' ? null : 'Only milestones are named here; every moment is in the table below.';
    made = { svg: pictureOf(review, options), widthPx, heightPx, page, note };
    // A wider page may have the room that a label wants.
    const isShortened = texts.some(({ role, full }) => role === 'label' && full !== null);
    if (heightPx <= maxHeightPx && !(isShortened && page === 'portrait')) break;
  }
  return made as ReportPicture;
}
