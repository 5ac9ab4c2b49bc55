import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../shared/export/markdownOf.ts';
import { importSource } from '../../../shared/import/importSource.ts';
import type { Review } from '../../../shared/model/review.ts';
import { epochMs, isoOf, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import {
  hostileReview,
  longGap,
  manyMoments,
  oddTimes,
  reviewOf,
  sixMoments,
} from '../../fixtures/reviews.ts';

const exportedAt = epochMs(Date.UTC(2024, 2, 8, 10, 30, 12));
const berlin = toZone('Europe/Berlin') as ZoneId;

const readBack = async (review: Review, zone: ZoneId) => {
  const bytes = new TextEncoder().encode(markdownOf(review, { exportedAt, zone }));
  const result = await importSource(bytes, 'export.md');
  if (!result.ok) throw new Error(result.error.code);
  return result.value.report;
};

const instantsOf = (review: Review) =>
  placeMoments(review).placed.map(({ at }) => isoOf(at).replace('.000', ''));

describe('markdownOf', () => {
  it('says when it was exported, in which zone, and from what', () => {
    const text = markdownOf(sixMoments(), { exportedAt, zone: berlin });
    expect(text).toContain('Exported: 8 March 2024, 11:30 Europe/Berlin (+01:00)');
    expect(text).toContain('All times in Europe/Berlin.');
    expect(text).toContain(
      '| 10:06 | Alert: checkout error rate over 5 % | detection, detected | monitoring |',
    );
    expect(text).toContain('### checkout-review.md\n\n- SHA-256 a3f1a3f1a3f1…');
    expect(text).toContain('- skipped, no time in it: line 38');
  });
  it('shows unknown metrics as unknown and names the end that is missing', () => {
    const text = markdownOf(oddTimes(), { exportedAt, zone: UTC });
    expect(text).toContain('| time to mitigate | unknown | began | mitigated (not set) |');
    expect(text).toContain('ends out of order');
  });
  it.each([
    ['six moments', sixMoments(), UTC],
    ['sixty moments in another zone', manyMoments(60), berlin],
    ['moments of several days', longGap(), berlin],
    ['moments of several days in a zone that is an offset', longGap(), '-03:30' as ZoneId],
  ])('is read back by our own importer with the same instants: %s', async (_, review, zone) => {
    const report = await readBack(review, zone);
    expect(report.events.map(({ at }) => at)).toEqual(instantsOf(review));
    expect(report.incident.title).toBe(review.facts.facts.title);
  });
  it('is read back with sections, actions and ranges', async () => {
    const { incident, actions } = await readBack(sixMoments(), UTC);
    expect(incident.summary?.text).toBe('A rollout made the card service refuse valid cards.');
    expect(incident.rootCause).toContain('wrong unit');
    expect(actions).toMatchObject([
      { text: 'Check units in the contract test', owner: 'Ines', due: '2024-03-20', type: 'prevent' },
      { text: 'Alert on declines by card network', owner: null, due: null },
    ]);
    const odd = await readBack(oddTimes(), UTC);
    expect(odd.events.find(({ title }) => title.startsWith('Replica lag'))?.until).toBe(
      '2024-03-05T10:15:00Z',
    );
    expect(odd.events.find(({ title }) => title.startsWith('Somebody'))?.approximate).toBe(true);
  });
  it('keeps hostile text in its cell, and in words', async () => {
    const review = hostileReview();
    const text = markdownOf(review, { exportedAt, zone: UTC });
    const outsideCode = text.replace(/```[\s\S]*?```/g, '');
    expect(outsideCode).not.toMatch(/(?<!\\)<(script|img|svg|i|\/)/);
    expect(outsideCode).not.toMatch(/(?<!\\)\]\(javascript:/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    const rows = text.split('\n').filter((line) => /^\| \d\d:\d\d \|/.test(line));
    expect(rows).toHaveLength(14);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
    const titles = (await readBack(review, UTC)).events.map(({ title }) => title);
    expect(titles[0]).toMatch(/^<script>alert\(1\)<\/script>/);
  });
  it('sinks the headings of a section below ours and closes what it leaves open', () => {
    const review = reviewOf(
      [],
      {},
      {
        sections: {
          summary: { text: '# Big\n\nUnder\n=====\n\n`<b>` and <b>\n\n```\n# not a heading', origin: null },
          impact: { text: 'Some', origin: null },
        },
      },
    );
    const text = markdownOf(review, { exportedAt, zone: UTC });
    expect(text).toContain(
      '## Summary\n\n### Big\n\n**Under**\n\n`<b>` and \\<b>\n\n```\n# not a heading\n```\n\n## Impact',
    );
  });
});
