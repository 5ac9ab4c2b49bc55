import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../../shared/picture/palette.ts';
import { pictureOf } from '../../../shared/picture/pictureOf.ts';
import { hostileReview, manyMoments, reviewOf, sixMoments } from '../../fixtures/reviews.ts';

describe('pictureOf', () => {
  it('gives the same bytes for the same review and options', () => {
    expect(pictureOf(manyMoments(60))).toBe(pictureOf(manyMoments(60)));
  });
  it('does not depend on the order in which the moments are kept', () => {
    const review = manyMoments(60);
    const turned = { ...review, moments: Object.fromEntries(Object.entries(review.moments).reverse()) };
    expect(pictureOf(turned)).toBe(pictureOf(review));
  });
  it('lets no text of a review become markup', () => {
    const svg = pictureOf(hostileReview(), { laneBy: 'actor' });
    expect(svg.match(/<(script|img|foreignObject|a|image|use)\b/g)).toBeNull();
    expect(svg.match(/<[^>]*\son\w+=/g)).toBeNull();
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).not.toMatch(/javascript:[^)]*"/);
  });
  it('holds no character that XML cannot carry', () => {
    const svg = pictureOf(hostileReview(), { laneBy: 'source' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(svg.match(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\u202a-\u202e]/g)).toBeNull();
    expect(svg.isWellFormed()).toBe(true);
  });
  it('needs no inline style, and carries fonts only when it is given some', () => {
    expect(pictureOf(sixMoments())).not.toMatch(/<style|style=|class=/);
    const fonts = [{ family: 'Inter Variable', weight: '100 900', base64: 'AAAA', unicodeRange: null }];
    expect(pictureOf(sixMoments(), { fonts })).toContain('@font-face{font-family:"Inter Variable"');
  });
  it('has the colours of its theme', () => {
    expect(pictureOf(sixMoments(), { theme: 'dark' })).toContain(`fill="${PALETTE.dark.panel}"`);
    expect(pictureOf(sixMoments(), { theme: 'dark' })).not.toContain(PALETTE.light.ink);
  });
  it('describes itself to those who do not see it', () => {
    const svg = pictureOf(sixMoments());
    expect(svg).toContain('<title>Timeline: Checkout rejects cards</title>');
    expect(svg).toContain('<desc>6 moments to scale; time to detect 6 min;');
  });
  it('says so when there is nothing to draw', () => {
    expect(pictureOf(reviewOf([]))).toContain('No moments yet.');
  });
});
