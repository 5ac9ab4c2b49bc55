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

/** The last one is taken when none fits: the page shrinks it. */
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
  const base = { ...DEFAULT_PICTURE, zone, laneBy, hasHeader: false };
  const tried = TRIES.findIndex(({ page, widthPx, maxHeightPx, labels }) => {
    const { heightPx, texts } = pictureLayout(review, { ...base, widthPx, labels });
    // A wider page may have the room that a label wants.
    const isShortened = texts.some(({ role, full }) => role === 'label' && full !== null);
    return heightPx <= maxHeightPx && !(isShortened && page === 'portrait' && labels === 'all');
  });
  const { page, widthPx, labels } = TRIES.at(tried) as Try;
  const options = { ...base, widthPx, labels };
  return {
    svg: pictureOf(review, options),
    widthPx,
    heightPx: pictureLayout(review, options).heightPx,
    page,
    note: labels === 'all' ? null : 'Only milestones are named here; every moment is in the table below.',
  };
}
