import type { ExportOptions } from '../../../shared/export/exportOptions.ts';
import { jsonOf } from '../../../shared/export/jsonOf.ts';
import { markdownOf } from '../../../shared/export/markdownOf.ts';
import type { Review } from '../../../shared/model/review.ts';
import { drawingScale, layoutWidth } from '../../../shared/picture/drawingScale.ts';
import { pictureLayout } from '../../../shared/picture/pictureLayout.ts';
import { pictureOf } from '../../../shared/picture/pictureOf.ts';
import { DEFAULT_PICTURE, type PictureOptions } from '../../../shared/picture/pictureOptions.ts';
import type { FileKind, FileToSave } from '../../host/host.ts';
import { pngOf } from './pngOf.ts';

/** What the person chose for a picture; all moments, labelled, by kind, in light colours unless said otherwise. */
export type PictureChoice = Partial<Omit<PictureOptions, 'fonts' | 'hasHeader'>>;

/** The width that fills a projector twice over. */
export const PNG_WIDTH_PX = 3840;
export const SVG_WIDTH_PX = 1600;

export async function svgFile(review: Review, choice: PictureChoice): Promise<FileToSave> {
  const options = await optionsOf(choice, choice.widthPx ?? SVG_WIDTH_PX);
  return textFile(review, 'svg', pictureOf(review, options));
}

/** As wide as asked for, less where the picture would get higher than can be drawn. */
export async function pngFile(review: Review, choice: PictureChoice): Promise<FileToSave> {
  const widthPx = choice.widthPx ?? PNG_WIDTH_PX;
  const options = await optionsOf(choice, widthPx);
  const layout = pictureLayout(review, options);
  const scale = drawingScale(widthPx, layout);
  const bytes = await pngOf(pictureOf(review, options), Math.round(layout.widthPx * scale), {
    heightPx: Math.round(layout.heightPx * scale),
  });
  return { suggestedName: nameOf(review), kind: 'png', bytes };
}

export const markdownFile = (review: Review, options: ExportOptions): FileToSave =>
  textFile(review, 'md', markdownOf(review, options));

export const jsonFile = (review: Review, options: ExportOptions): FileToSave =>
  textFile(review, 'json', jsonOf(review, options));

async function optionsOf(choice: PictureChoice, widthPx: number): Promise<PictureOptions> {
  const { PICTURE_FONTS } = await import('./pictureFonts.ts');
  return { ...DEFAULT_PICTURE, ...choice, widthPx: layoutWidth(widthPx), fonts: PICTURE_FONTS };
}

const textFile = (review: Review, kind: FileKind, text: string): FileToSave => ({
  suggestedName: nameOf(review),
  kind,
  bytes: new TextEncoder().encode(text),
});

const nameOf = (review: Review): string => review.facts.facts.title.trim() || 'Untitled review';
