import { beforeAll, describe, expect, it } from 'vitest';
import '../../../renderer/styles/theme.css';
import { DEFAULT_FAMILIES } from '../../../shared/picture/fontFamilies.ts';
import { isMeasurable, measureText, type TextStyle } from '../../../shared/picture/measureText.ts';
import { pictureOf } from '../../../shared/picture/pictureOf.ts';
import { HOSTILE_TEXTS, hostileReview, manyMoments, oddTimes, seeded } from '../../fixtures/reviews.ts';

const STYLES: TextStyle[] = [
  { face: 'text', weight: 400, sizePx: 13 },
  { face: 'text', weight: 600, sizePx: 12 },
  { face: 'text', weight: 700, sizePx: 22 },
  { face: 'mono', weight: 400, sizePx: 12 },
];

const SAMPLES = [
  'Failover of the primary took 12 min 30 s',
  'AVATAR To Ty We 1111 7/7 (fi fl ffi)',
  'Größe überschritten, Ærø, naïve façade, čeština, łódź',
  'Отказ сервиса оплаты',
  'Η υπηρεσία δεν απαντά',
  '“Quoted” – it’s … 100 €  →  <!-- --> x->y a != b',
];

function drawnWidth(text: string, { face, weight, sizePx }: TextStyle): number {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  node.setAttribute('font-family', DEFAULT_FAMILIES[face]);
  node.setAttribute('font-weight', String(weight));
  node.setAttribute('font-size', String(sizePx));
  node.textContent = text;
  svg.append(node);
  document.body.append(svg);
  const width = node.getComputedTextLength();
  svg.remove();
  return width;
}

beforeAll(async () => {
  // Each subset of the fonts is a file of its own, fetched when a character of it is asked for.
  const all = SAMPLES.join('');
  const wanted = STYLES.map(({ face, weight }) =>
    document.fonts.load(
      `${weight} 13px ${face === 'mono' ? '"JetBrains Mono Variable"' : '"Inter Variable"'}`,
      all,
    ),
  );
  expect((await Promise.all(wanted)).every((faces) => faces.length > 0)).toBe(true);
});

describe.each(STYLES)('text in $face $weight at $sizePx px', (style) => {
  it('is never wider than measured, nor much narrower', () => {
    for (const text of SAMPLES.filter((sample) => isMeasurable(sample, style))) {
      const drawn = drawnWidth(text, style);
      const measured = measureText(text, style);
      expect(drawn, text).toBeLessThanOrEqual(measured);
      expect(drawn / measured, text).toBeGreaterThan(0.92);
    }
  });
  it('is never wider than measured, whatever letters stand together', () => {
    const random = seeded(7);
    for (let i = 0; i < 200; i++) {
      const text = Array.from({ length: 12 }, () => String.fromCharCode(33 + Math.floor(random() * 94))).join(
        '',
      );
      expect(drawnWidth(text, style), text).toBeLessThanOrEqual(measureText(text, style));
    }
  });
  it('is never wider than measured in scripts that our fonts lack', () => {
    for (const text of [...HOSTILE_TEXTS, 'हिन्दी में लिखा हुआ', 'ระบบล่ม', '서비스 장애', '🚨🔥 ✅ 👍🏽'])
      expect(drawnWidth(text.toWellFormed(), style), text).toBeLessThanOrEqual(
        measureText(text, style) + 0.5,
      );
  });
});

it.each([
  ['60 moments', manyMoments(60)],
  ['odd times', oddTimes()],
  ['hostile text', hostileReview()],
])('a drawn picture of %s has no words over each other', async (_, review) => {
  const document_ = new DOMParser().parseFromString(pictureOf(review, { widthPx: 1280 }), 'image/svg+xml');
  const svg = document.importNode(document_.documentElement, true);
  document.body.append(svg);
  await document.fonts.ready;
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll('tspan')].map((node) => {
    // Words in unknown fonts are clipped by the box around them.
    const clip = node.closest<Element>('svg');
    const own = node.getBoundingClientRect();
    const right = clip && clip !== svg ? Math.min(own.right, clipRight(clip, frame)) : own.right;
    return { text: node.textContent, left: own.left, right, top: own.top + 3, bottom: own.bottom - 4 };
  });
  for (const box of boxes) {
    expect(box.left, box.text ?? '').toBeGreaterThanOrEqual(frame.left);
    expect(box.right, box.text ?? '').toBeLessThanOrEqual(frame.right);
  }
  const overlaps = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
  svg.remove();
  expect(boxes.length).toBeGreaterThan(20);
  expect(overlaps).toEqual([]);
});

const clipRight = (clip: Element, frame: DOMRect) =>
  frame.left + Number(clip.getAttribute('x')) + Number(clip.getAttribute('width'));
