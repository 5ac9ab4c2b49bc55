import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../../shared/model/kind.ts';
import type { Review } from '../../../shared/model/review.ts';
import { addMs } from '../../../shared/model/time.ts';
import type { Box } from '../../../shared/picture/layoutParts.ts';
import { type PictureLayout, pictureLayout } from '../../../shared/picture/pictureLayout.ts';
import { DEFAULT_PICTURE, type PictureOptions } from '../../../shared/picture/pictureOptions.ts';
import {
  BEGAN_AT,
  HOUR,
  hostileReview,
  longGap,
  MINUTE,
  manyMoments,
  momentOf,
  oddTimes,
  reviewOf,
  sixMoments,
} from '../../fixtures/reviews.ts';

const layoutOf = (review: Review, options: Partial<PictureOptions> = {}) =>
  pictureLayout(review, { ...DEFAULT_PICTURE, ...options });

interface Named extends Box {
  readonly name: string;
}

function boxesOf({ texts, marks }: PictureLayout): Named[] {
  return [
    ...texts.map(({ box, role, runs }) => ({
      ...box,
      name: `${role} ${runs.map(({ text }) => text).join(' ')}`,
    })),
    ...marks.map(({ box, kind }, i) => ({ ...box, name: `mark ${i} ${kind}` })),
  ];
}

/** Pairs of boxes that share more than rounding. */
function overlapsOf(boxes: readonly Named[]): string[] {
  const found: string[] = [];
  const sorted = [...boxes].sort((a, b) => a.y - b.y);
  sorted.forEach((a, i) => {
    for (const b of sorted.slice(i + 1)) {
      if (b.y >= a.y + a.height - 0.01) break;
      if (a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01) found.push(`${a.name} / ${b.name}`);
    }
  });
  return found;
}

const outsideOf = (layout: PictureLayout) =>
  boxesOf(layout)
    .filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > layout.widthPx || y + height > layout.heightPx,
    )
    .map(({ name }) => name);

const labelsOf = (layout: PictureLayout) => layout.texts.filter(({ role }) => role === 'label');

it('finds overlaps where there are some', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(
    overlapsOf([
      { ...box, name: 'a' },
      { ...box, x: 9, y: 9, name: 'b' },
    ]),
  ).toEqual(['a / b']);
  expect(
    overlapsOf([
      { ...box, name: 'a' },
      { ...box, x: 10, name: 'b' },
    ]),
  ).toEqual([]);
});

describe.each([
  ['6 moments', sixMoments()],
  ['60 moments', manyMoments(60)],
  ['300 moments', manyMoments(300)],
  ['60 moments over nine days', manyMoments(60, 220)],
  ['hostile text', hostileReview()],
  ['odd times', oddTimes()],
  ['a long gap', longGap()],
  ['no moments', reviewOf([])],
  ['one moment', reviewOf([momentOf('m', 0, 'Only this', 'other')], { began: 'm' })],
])('a picture of %s', (_, review) => {
  it.each([480, 900, 1280, 3840])('at %d px lets nothing overlap and nothing leave it', (widthPx) => {
    for (const laneBy of ['kind', 'actor', 'source'] as const) {
      const layout = layoutOf(review, { widthPx, laneBy });
      expect(overlapsOf(boxesOf(layout))).toEqual([]);
      expect(outsideOf(layout)).toEqual([]);
    }
  });
});

it('keeps that for any moments', () => {
  const moment = fc.record({
    minutes: fc.integer({ min: 0, max: 20_000 }),
    length: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
    title: fc.string({ unit: 'grapheme', maxLength: 120 }),
    kind: fc.constantFrom(...EVENT_KINDS),
    isApproximate: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 25 }), fc.integer({ min: 480, max: 2000 }), (list, widthPx) => {
      const review = reviewOf(
        list.map(({ minutes, length, title, kind, isApproximate }, i) =>
          momentOf(`m${i}`, minutes, title, kind, {
            isApproximate,
            ...(length === undefined ? {} : { endMinutes: minutes + length }),
          }),
        ),
        list.length > 3 ? { began: 'm0', detected: 'm1', escalated: 'm2', resolved: 'm3' } : {},
      );
      const layout = layoutOf(review, { widthPx });
      expect([...overlapsOf(boxesOf(layout)), ...outsideOf(layout)]).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('labels', () => {
  it.each([6, 60, 300])('name every one of %d moments in full', (count) => {
    const labels = labelsOf(layoutOf(count === 6 ? sixMoments() : manyMoments(count)));
    expect(labels).toHaveLength(count);
    expect(labels.filter(({ full }) => full !== null)).toEqual([]);
  });
  it('are shortened only when wider than the whole plot, and then say the whole text', () => {
    const title = 'a very long account of what was seen '.repeat(12).trim();
    const layout = layoutOf(
      reviewOf([momentOf('m', 0, title, 'other'), momentOf('n', 60, 'Short', 'other')]),
    );
    const [long, short] = labelsOf(layout);
    expect(long?.runs[1]?.text).toMatch(/…$/);
    expect(long?.full).toBe(title);
    expect(long?.box.width).toBeGreaterThan(layout.plot.width - 20);
    expect(short?.full).toBeNull();
  });
  it('stay readable when almost everything happens at one end of a long time', () => {
    const layout = layoutOf(longGap());
    expect(labelsOf(layout).filter(({ full }) => full === null)).toHaveLength(21);
    // To scale: the first hour is one ninety-sixth of the plot.
    const xs = layout.marks.slice(1, 8).map(({ centre }) => centre.x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(layout.plot.width / 90);
  });
  it('are left to the marks that were chosen', () => {
    const review = manyMoments(60);
    expect(labelsOf(layoutOf(review, { labels: 'none' }))).toEqual([]);
    expect(labelsOf(layoutOf(review, { labels: new Set(['m4', 'm9']) }))).toHaveLength(2);
    expect(labelsOf(layoutOf(review, { labels: 'milestones' }))).toHaveLength(5);
  });
  it('carry the day when the moments lie on several', () => {
    const [first] = labelsOf(layoutOf(longGap()));
    expect(first?.runs[0]?.text).toBe('5 Mar 09:00');
  });
});

describe('the scale', () => {
  it('puts moments where their time is', () => {
    const at = [0, 30, 45, 180];
    const review = reviewOf(at.map((minutes) => momentOf(`m${minutes}`, minutes, 'x', 'other')));
    const [a = 0, b = 0, c = 0, d = 0] = layoutOf(review)
      .marks.slice(1, 5)
      .map(({ centre }) => centre.x);
    expect((b - a) / (d - a)).toBeCloseTo(30 / 180, 6);
    expect((c - a) / (d - a)).toBeCloseTo(45 / 180, 6);
  });
  it('shows only the range asked for, and says what it leaves out', () => {
    const range = { startAt: BEGAN_AT, endAt: addMs(BEGAN_AT, HOUR) };
    const layout = layoutOf(sixMoments(), { range });
    expect(labelsOf(layout)).toHaveLength(4);
    expect(layout.texts.at(-1)?.runs[0]?.text).toBe('2 moments outside the time shown.');
  });
  it('draws a bar that began before the range from its edge', () => {
    const range = { startAt: addMs(BEGAN_AT, 30 * MINUTE), endAt: addMs(BEGAN_AT, 3 * HOUR) };
    const layout = layoutOf(oddTimes(), { range });
    const bar = layout.marks.find(({ endX, kind }) => endX !== null && kind === 'trigger');
    expect(bar?.centre.x).toBe(layout.plot.x);
  });
});

describe('the header and the legend', () => {
  const words = (layout: PictureLayout) =>
    layout.texts.map(({ runs }) => runs.map(({ text }) => text).join(' '));
  it('say when, in which zone, and every metric, unknown ones too', () => {
    const all = words(layoutOf(manyMoments(60)));
    expect(all).toContain('A long day with 60 events');
    expect(all.find((text) => text.startsWith('5 March 2024'))).toMatch(/UTC · .* · 60 moments$/);
    expect(all).toContain('time to acknowledge');
    expect(all).toContain('unknown');
  });
  it('explain ranges, approximate and assumed times, and count moments without a time', () => {
    const all = words(layoutOf(oddTimes()));
    expect(all).toEqual(
      expect.arrayContaining([
        'milestone',
        'from … to',
        '~ about this time',
        'date, zone or clock assumed',
        '1 moment without a known time: not drawn.',
      ]),
    );
    expect(words(layoutOf(sixMoments()))).not.toContain('from … to');
  });
  it('name the phases with their length at the head of their band', () => {
    const heads = layoutOf(sixMoments()).texts.filter(({ role }) => role === 'phase');
    expect(heads.map(({ runs }) => runs.map(({ text }) => text).join(' '))).toEqual([
      'undetected 6 min',
      'responding 5 min',
      'acknowledged 37 min',
      'escalated 47 min',
      'recovering 85 min',
    ]);
  });
});
