import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../../shared/export/jsonOf.ts';
import { reportJob, reportModel } from '../../../shared/export/reportModel.ts';
import type { EvidenceId } from '../../../shared/model/ids.ts';
import { durationMs, epochMs, UTC } from '../../../shared/model/time.ts';
import {
  hostileReview,
  LEDGER,
  manyMoments,
  momentOf,
  oddTimes,
  PAGER,
  reviewOf,
  sixMoments,
  sourceOf,
} from '../../fixtures/reviews.ts';

const options = { exportedAt: epochMs(Date.UTC(2024, 2, 8, 10, 30)), zone: UTC };

describe('reportModel', () => {
  it('gives every metric with both ends and their source lines', () => {
    const { metrics } = reportModel(sixMoments(), options);
    expect(metrics.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'time to detect 6 min',
      'time to acknowledge 5 min',
      'time to escalate 42 min',
      'time to mitigate 95 min',
      'time to resolve 3 h',
    ]);
    expect(metrics[0]?.to.moment).toBe(
      '5 March 2024, 09:06 · Alert: checkout error rate over 5 % (checkout-review.md, line 1)',
    );
  });
  it('says what each time rests on, and lists what has none', () => {
    const { days, timeless } = reportModel(oddTimes(), options);
    const rows = days.flatMap(({ moments }) => moments);
    const doubts = Object.fromEntries(rows.map(({ title, doubts }) => [title, doubts]));
    expect(doubts['Pager rings']).toEqual(['date assumed', 'zone assumed']);
    expect(doubts['Somebody notices slow pages']).toEqual(['about']);
    expect(rows.find(({ title }) => title === 'Vendor informed')?.time).toBe('');
    expect(timeless.map(({ title, source }) => `${title}: ${source}`)).toEqual([
      'Someone mentions a similar case: written by hand',
    ]);
  });
  it('warns when the ends of a metric are the wrong way round', () => {
    const { metrics } = reportModel(oddTimes(), options);
    expect(metrics[0]).toMatchObject({
      isKnown: false,
      warning: '“detected” lies before “began”: one of them is wrong',
    });
  });
  it('says of a source of events what is printed, and counts runs of skipped lines as lines', () => {
    const source = sourceOf({
      skipped: [
        { line: 1, through: 1000, reason: 'no time in it' },
        { line: 1001, reason: 'no time in it' },
      ],
      evidence: { id: 'e1' as EvidenceId, count: 20_000 },
      correction: { zone: UTC, assumedDate: null, assumedYear: 2024, clockShiftMs: durationMs(0) },
    });
    const review = reviewOf([], {}, { sources: { [LEDGER]: source } });
    expect(reportModel(review, options).sources[0]).toMatchObject({
      skipped: ['no time in it: lines 1–1001'],
      corrections: [
        '20000 events, of which only moments are printed',
        'Times without a zone are in UTC',
        'Times without a year begin in 2024',
      ],
    });
  });
  it('names every line that a joined moment comes from, and leaves out those of hidden sources', () => {
    const joined = [
      {
        sourceId: PAGER,
        line: 7,
        textLine: null,
        event: 0,
        title: 'Disk full',
        written: null,
        writtenUntil: null,
      },
    ];
    const moments = [
      momentOf('both', 0, 'Disk is full', 'detection', { joined }),
      momentOf('hidden', 5, 'Paged', 'escalation', {
        origin: { sourceId: PAGER, line: 8, textLine: null, event: 1 },
      }),
    ];
    const pager = sourceOf({ id: PAGER, name: 'pager.json', isHidden: true });
    const review = reviewOf(moments, {}, { sources: { [LEDGER]: sourceOf(), [PAGER]: pager } });
    const { days } = reportModel(review, options);
    expect(days.flatMap((day) => day.moments.map(({ source }) => source))).toEqual([
      'checkout-review.md, line 1; pager.json, line 7',
    ]);
  });
  it('groups skipped lines by reason and counts the long lists', () => {
    const skipped = Array.from({ length: 60 }, (_, i) => ({ line: 3 * i + 1, reason: 'no time in it' }));
    const review = reviewOf([], {}, { sources: { [LEDGER]: sourceOf({ skipped }) } });
    expect(reportModel(review, options).sources[0]?.skipped).toEqual([
      'no time in it: lines 1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34 and 48 more',
    ]);
  });
  it('turns the picture to a wide page and names less rather than outgrow the page', () => {
    const six = reportModel(sixMoments(), options).picture;
    expect(six).toMatchObject({ page: 'portrait', note: null });
    const sixty = reportModel(manyMoments(60), options).picture;
    expect(sixty.page).toBe('landscape');
    expect(sixty.note).toContain('Only milestones are named');
    expect(sixty.svg).not.toContain('Event 41:');
    const many = reportModel(manyMoments(300), options).picture;
    expect(many.page).toBe('portrait');
    expect(many.heightPx).toBeLessThan(1800);
  });
  it('says a text once where the title is only its beginning', () => {
    const text = 'The cache was emptied by hand\nand filled again within minutes';
    const review = reviewOf([
      momentOf('cut', 0, 'The cache was emptied by hand and…', 'mitigation', { text }),
      momentOf('other', 1, 'Cache emptied', 'mitigation', { text }),
      momentOf('same', 2, 'Cache emptied', 'mitigation', { text: 'Cache emptied' }),
    ]);
    const [day] = reportModel(review, options).days;
    expect(day?.moments.map(({ title, text }) => [title, text])).toEqual([
      ['The cache was emptied by hand and filled again within minutes', ''],
      ['Cache emptied', text],
      ['Cache emptied', ''],
    ]);
  });
  it('is plain data, with a file name that any system takes', () => {
    const job = reportJob(hostileReview(), options);
    expect(structuredClone(job)).toEqual(job);
    expect(JSON.parse(JSON.stringify(job))).toEqual(job);
    expect(job.title).toBe('-script-alert(-title-)-script- title');
  });
});

describe('jsonOf', () => {
  it('holds the review as it is, and instants in UTC beside it', () => {
    const review = oddTimes();
    const json = JSON.parse(jsonOf(review, options));
    expect(json.review).toEqual(JSON.parse(JSON.stringify(review)));
    expect(json.exportedAt).toBe('2024-03-08T10:30:00Z');
    expect(json.timeline.find(({ id }: { id: string }) => id === 'range')).toMatchObject({
      at: '2024-03-05T09:00:00Z',
      endAt: '2024-03-05T10:15:00Z',
    });
    expect(json.withoutTime).toEqual(['timeless']);
  });
  it('gives null, never 0, for a metric that is not known', () => {
    const { metrics } = JSON.parse(jsonOf(oddTimes(), options));
    expect(metrics.find(({ id }: { id: string }) => id === 'ttm')).toMatchObject({ valueMs: null, to: null });
  });
});
