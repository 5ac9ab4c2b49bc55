import { describe, expect, it } from 'vitest';
import { jsonFile, markdownFile, pngFile, svgFile } from '../../../renderer/features/export/exportFiles.ts';
import { pngOf } from '../../../renderer/features/export/pngOf.ts';
import { epochMs, UTC } from '../../../shared/model/time.ts';
import { PALETTE } from '../../../shared/picture/palette.ts';
import { pictureOf } from '../../../shared/picture/pictureOf.ts';
import { hostileReview, manyMoments, sixMoments } from '../../fixtures/reviews.ts';

async function pixelsOf(png: Uint8Array) {
  const bitmap = await createImageBitmap(new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

const colourAt = ({ data, width }: ImageData, x: number, y: number) =>
  `#${[0, 1, 2].map((i) => (data[(y * width + x) * 4 + i] ?? 0).toString(16).padStart(2, '0')).join('')}`;

/** `toEqual` takes half a minute over a million pixels. */
const isSame = (a: ImageData, b: ImageData) => a.data.every((value, i) => value === b.data[i]);

describe('pngFile', () => {
  it('is as wide as asked for, in the colours of the theme', async () => {
    const file = await pngFile(sixMoments(), { widthPx: 2560, theme: 'dark' });
    expect(file).toMatchObject({ kind: 'png', suggestedName: 'Checkout rejects cards' });
    const pixels = await pixelsOf(file.bytes);
    expect(pixels.width).toBe(2560);
    expect(colourAt(pixels, 2, 2)).toBe(PALETTE.dark.panel);
    const colours = new Set(Array.from({ length: pixels.height }, (_, y) => colourAt(pixels, 43, y)));
    expect(colours).toContain(PALETTE.dark.kinds.detection);
  });
  it('is drawn in the fonts that it carries', async () => {
    const { bytes } = await pngFile(sixMoments(), { widthPx: 1280 });
    const fallback = pictureOf(sixMoments(), { widthPx: 1280 })
      .replaceAll('Inter Variable', 'Nothing')
      .replaceAll("'Nothing', Inter, system-ui, 'Noto Sans', sans-serif", 'serif');
    const own = await pixelsOf(bytes);
    const other = await pixelsOf(await pngOf(fallback, own.width, { heightPx: own.height }));
    const again = await pixelsOf((await pngFile(sixMoments(), { widthPx: 1280 })).bytes);
    expect(isSame(own, again)).toBe(true);
    expect(isSame(own, other)).toBe(false);
  });
  it('goes up to 7680 px, and keeps its shape where it would get too high to draw', {
    timeout: 60_000,
  }, async () => {
    const wide = await pixelsOf((await pngFile(sixMoments(), { widthPx: 7680 })).bytes);
    expect(wide.width).toBe(7680);
    const high = await pixelsOf((await pngFile(manyMoments(300), { widthPx: 7680 })).bytes);
    expect(high.height).toBeLessThanOrEqual(16_000);
    expect(high.height).toBeGreaterThan(15_000);
    expect(colourAt(high, high.width - 2, high.height - 2)).toBe(PALETTE.light.panel);
  });
  it('draws hostile text', async () => {
    const pixels = await pixelsOf((await pngFile(hostileReview(), { widthPx: 1280 })).bytes);
    expect(pixels.width).toBe(1280);
  });
});

it('gives the other files in UTF-8 with the review’s title as their name', async () => {
  const options = { exportedAt: epochMs(0), zone: UTC };
  const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
  const svg = await svgFile(sixMoments(), { laneBy: 'actor' });
  expect(svg).toMatchObject({ kind: 'svg', suggestedName: 'Checkout rejects cards' });
  expect(text(svg)).toContain('src:url(data:font/woff2;base64,d09GMg');
  expect(text(svg)).toContain('>Tomasz<');
  expect(text(markdownFile(sixMoments(), options))).toMatch(/^# Checkout rejects cards\n/);
  expect(JSON.parse(text(jsonFile(sixMoments(), options))).format).toBe('debrief-export');
});
