import type { Review } from '../model/review.ts';
import { pictureLayout } from '../picture/pictureLayout.ts';
import { pictureOf } from '../picture/pictureOf.ts';
import { DEFAULT_PICTURE, type LabelChoice } from '../picture/pictureOptions.ts';
import type { ExportOptions } from './exportOptions.ts';
import type { ReportPicture } from './reportJob.ts';

/*
 * An A4 page has room for so much at a size that can be read (px of the picture; the page scales them down to
 * some three quarters): what is higher would have to be cut in two or shrunk.
 */
const PAGES = {
  portrait: { widthPx: 840, maxHeightPx: 560 },
  landscape: { widthPx: 1220, maxHeightPx: 760 },
} as const;

/** Wider with less named, until it fits a page; the rest is in the report's table. */
const TRIES: readonly { page: ReportPicture['page']; labels: LabelChoice; note: string | null }[] = [
  { page: 'portrait', labels: 'all', note: null },
  { page: 'landscape', labels: 'all', note: null },
  {
    page: 'landscape',
    labels: 'milestones',
    note: 'Only milestones are named here; every moment is in the table.',
  },
];

/** The timeline for the report: on paper always light. */
export function reportPicture(review: Review, { zone, laneBy = 'kind' }: ExportOptions): ReportPicture {
  let made: ReportPicture | null = null;
  for (const { page, labels, note } of TRIES) {
    const { widthPx, maxHeightPx } = PAGES[page];
    const options = { ...DEFAULT_PICTURE, widthPx, zone, laneBy, labels, hasHeader: false };
    const { heightPx } = pictureLayout(review, options);
    made = { svg: pictureOf(review, options), widthPx, heightPx, page, note };
    if (heightPx <= maxHeightPx) break;
  }
  return made as ReportPicture;
}
