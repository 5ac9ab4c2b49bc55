import type { Review } from '../model/review.ts';
import { metricsOf } from '../timeline/metrics.ts';
import { metricText } from '../timeline/metricText.ts';
import { placeMilestones } from '../timeline/milestones.ts';
import { placeMoments } from '../timeline/placeMoments.ts';
import { drawPicture } from './drawPicture.ts';
import { pictureLayout } from './pictureLayout.ts';
import { DEFAULT_PICTURE, type PictureOptions } from './pictureOptions.ts';
import { drawableLine } from './svgText.ts';

/** The whole timeline of a review as SVG, to scale. The same review and options give the same bytes. */
export function pictureOf(review: Review, options: Partial<PictureOptions> = {}): string {
  const all = { ...DEFAULT_PICTURE, ...options };
  const layout = pictureLayout(review, all);
  const title = drawableLine(review.facts.facts.title) || 'Untitled review';
  return drawPicture(layout, {
    theme: all.theme,
    fonts: all.fonts,
    title: `Timeline: ${title}`,
    description: descriptionOf(review),
  });
}

/** What a reader who does not see the picture is told: the moments themselves stand in the report's table. */
function descriptionOf(review: Review): string {
  const { placed } = placeMoments(review);
  const metrics = metricsOf(placeMilestones(review, placed))
    .filter(({ valueMs }) => valueMs !== null)
    .map((metric) => `${metric.definition.name} ${metricText(metric)}`);
  return [`${placed.length} ${placed.length === 1 ? 'moment' : 'moments'} to scale`, ...metrics].join('; ');
}
