import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../shared/import/report.ts';
import type { ReviewId, SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { addSources } from '../../../shared/review/commands/addSources.ts';
import { applyDiff, invertDiff } from '../../../shared/review/diff.ts';
import { idsNeeded, newReview, reviewFromReport } from '../../../shared/review/reviewFromReport.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { reportEvent, reportOf } from '../../fixtures/reports.ts';

const input = {
  reviewId: 'r1' as ReviewId,
  sourceId: 'ab'.repeat(32) as SourceId,
  sizeBytes: 120,
  importedAt: epochMs(Date.UTC(2024, 5, 1)),
  assumedDate: '2024-06-01',
};

const made = (report: ImportReport): Review => {
  const review = reviewFromReport({ ...input, report });
  if (!review.ok) throw new Error(review.error.code);
  return review.value;
};

const momentList = (review: Review) => Object.values(review.moments);
const placesOf = (review: Review) =>
  placeMoments(review).placed.map(({ at, endAt }) => [at, endAt].map((t) => t && new Date(t).toISOString()));

describe('reviewFromReport', () => {
  it('makes a moment of every event, with where it comes from and why it has its kind', () => {
    const review = made(
      reportOf([
        reportEvent({ line: 7, textLine: 8, actor: 'Mia', text: 'Latency alert fires\nfor checkout' }),
      ]),
    );
    expect(momentList(review)).toMatchObject([
      {
        title: 'Latency alert fires',
        text: 'Latency alert fires\nfor checkout',
        kind: 'detection',
        kindReason: '"alert"',
        actor: 'Mia',
        origin: { sourceId: input.sourceId, line: 7, textLine: 8, event: 0 },
        set: null,
      },
    ]);
    expect(placesOf(review)).toEqual([['2024-03-05T10:00:00.000Z', null]]);
  });

  it('gives an equal review for the same report', () => {
    const report = reportOf([reportEvent()], { title: 'Checkout slow' });
    expect(made(report)).toEqual(made(report));
  });

  it('takes the title from the document, else from the file name', () => {
    expect(made(reportOf([], { title: 'Checkout\nslow ' })).facts.facts.title).toBe('Checkout slow');
    expect(made(reportOf([])).facts.facts.title).toBe('checkout');
  });

  it('reads a time since the beginning', () => {
    const review = made(
      reportOf(
        [
          reportEvent(),
          reportEvent({ written: 'T+5m', relative: 'T+5m', date: null, clock: null, offset: null }),
        ],
        { milestones: { began: { event: 0, reason: 'first' } } },
      ),
    );
    expect(placesOf(review)[1]).toEqual(['2024-03-05T10:05:00.000Z', null]);
  });

  it.each([
    ['2024-03-05T11:00:00Z', '2024-03-05T11:00:00.000Z'],
    ['2024-03-06T00:10', '2024-03-06T00:10:00.000Z'],
    ['10:45', '2024-03-05T10:45:00.000Z'],
    ['00:45', '2024-03-06T00:45:00.000Z'],
    ['soon', null],
  ])('reads the end %s of a range that starts at 10:00', (until, end) => {
    expect(placesOf(made(reportOf([reportEvent({ until })])))).toEqual([['2024-03-05T10:00:00.000Z', end]]);
  });

  it('keeps the day of an undated range that crosses midnight', () => {
    const review = made(
      reportOf([reportEvent({ date: null, clock: '23:50', dayOffset: 1, offset: null, until: '00:20' })]),
    );
    expect(placesOf(review)).toEqual([['2024-06-02T23:50:00.000Z', '2024-06-03T00:20:00.000Z']]);
  });

  it('takes the instant where the report has it and the parts do not say the same', () => {
    const event = reportEvent({
      written: '1709632800.25',
      at: '2024-03-05T10:00:00.250Z',
      date: null,
      clock: null,
      offset: null,
    });
    const review = made(reportOf([event]));
    expect(placesOf(review)).toEqual([['2024-03-05T10:00:00.250Z', null]]);
    expect(placeMoments(review).placed[0]?.assumed).toEqual([]);
  });

  it('assumes a date only for a file that leaves one out', () => {
    const correction = (report: ImportReport) => made(report).sources[input.sourceId]?.correction;
    expect(correction(reportOf([reportEvent()]))?.assumedDate).toBeNull();
    expect(correction(reportOf([reportEvent({ date: null })]))?.assumedDate).toBe('2024-06-01');
  });

  it('takes a zone that the document names', () => {
    const review = made(reportOf([reportEvent({ offset: null })], { timeZone: 'Europe/Berlin' }));
    expect(review.facts.facts.zone).toBe('Europe/Berlin');
    expect(placesOf(review)).toEqual([['2024-03-05T09:00:00.000Z', null]]);
    expect(made(reportOf([], { timeZone: 'Mars/Olympus' })).facts.facts.zone).toBeNull();
  });

  it('makes sections and actions', () => {
    const review = made(
      reportOf(
        [],
        {
          summary: { text: 'Checkout was slow.', line: 3 },
          impact: 'One in ten orders failed.',
          impactLine: 5,
          rootCause: ' ',
        },
        {
          actions: [
            { line: 20, text: 'Cap retries', type: 'prevent', owner: 'Mia', due: '2024-04-01' },
            { line: 21, text: 'Add an alert', type: null, owner: null, due: null },
          ],
        },
      ),
    );
    expect(review.sections).toEqual({
      summary: { text: 'Checkout was slow.', origin: { sourceId: input.sourceId, line: 3 } },
      impact: { text: 'One in ten orders failed.', origin: { sourceId: input.sourceId, line: 5 } },
    });
    expect(Object.values(review.actions)).toMatchObject([
      { text: 'Cap retries', type: 'prevent', owner: 'Mia', due: '2024-04-01', status: 'open', order: 1 },
      { text: 'Add an alert', origin: { line: 21 }, order: 2 },
    ]);
  });
});

describe('the start and end in a header', () => {
  const start = { at: null, date: '2024-03-05', clock: '09:50', line: 2 };
  const end = { at: '2024-03-05T10:00:00Z', date: '2024-03-05', clock: '10:00', line: 3 };

  it('become moments where no event lies', () => {
    const report = reportOf([reportEvent()], { start });
    const review = made(report);
    expect(idsNeeded(report).moments).toBe(2);
    expect(momentList(review)[1]).toMatchObject({
      title: 'Incident began (from the header)',
      kind: 'trigger',
      origin: { line: 2, event: -1 },
    });
    expect(review.milestones.began).toEqual({
      momentId: momentList(review)[1]?.id,
      reason: 'the header gives this time (line 2)',
    });
  });

  it('keep their clock and the offset that the document means', () => {
    const meant = { ...start, at: '2024-03-05T14:50:00Z' };
    expect(momentList(made(reportOf([reportEvent()], { start: meant })))[1]?.written).toMatchObject({
      text: '2024-03-05 09:50',
      clock: '09:50',
      offset: '-05:00',
    });
    const odd = momentList(made(reportOf([], { start: { ...meant, at: '2024-03-09T14:50:00Z' } })))[0]
      ?.written;
    expect(odd).toMatchObject({ date: '2024-03-09', clock: '14:50:00', offset: '+00:00' });
  });

  it('mark the event that lies there', () => {
    const review = made(reportOf([reportEvent({ at: '2024-03-05T10:00:00Z' })], { end }));
    expect(momentList(review)).toHaveLength(1);
    expect(review.milestones.resolved?.momentId).toBe(momentList(review)[0]?.id);
  });

  it('add nothing where the report names the milestone, or where they are only a date', () => {
    const named = reportOf([reportEvent()], {
      start,
      milestones: { began: { event: 0, reason: '"began"' } },
    });
    expect(momentList(made(named))).toHaveLength(1);
    expect(made(named).milestones.began?.reason).toBe('"began"');
    const dateOnly = reportOf([reportEvent()], { start: { ...start, clock: null } });
    expect(idsNeeded(dateOnly).moments).toBe(1);
    expect(made(dateOnly).milestones).toEqual({});
  });
});

describe('sources.add', () => {
  const report = reportOf([reportEvent()], {
    title: 'Checkout slow',
    timeZone: 'UTC',
    summary: { text: 'Slow.', line: 2 },
    milestones: { detected: { event: 0, reason: '"alert"' } },
  });
  const args = (change: object = {}) => ({
    ...input,
    report,
    momentIds: ['m1'] as never,
    actionIds: [],
    ...change,
  });
  const run = (review: Review, change?: object) => {
    const diff = addSources.run(review, { sources: [args(change)] });
    if (!diff.ok) throw new Error(diff.error.code);
    return diff.value;
  };
  const empty = newReview(input.reviewId, input.importedAt);

  it('adds nothing the second time', () => {
    const review = applyDiff(empty, run(empty));
    expect(run(review)).toEqual([]);
  });

  it('is one edit that can be taken back', () => {
    const diff = run(empty);
    expect(applyDiff(applyDiff(empty, diff), invertDiff(diff))).toEqual(empty);
  });

  it('keeps the title, the milestones and the text that are there', () => {
    const first = applyDiff(empty, run(empty));
    const second = reportOf([reportEvent()], {
      title: 'Other title',
      summary: { text: 'Also seen from the pager.', line: 9 },
      milestones: { detected: { event: 0, reason: 'other' } },
    });
    const review = applyDiff(first, run(first, { sourceId: 'cd', report: second, momentIds: ['m2'] }));
    expect(review.facts.facts.title).toBe('Checkout slow');
    expect(review.milestones.detected?.momentId).toBe('m1');
    expect(review.sections.summary?.text).toBe('Slow.\n\nAlso seen from the pager.');
    expect(Object.keys(review.moments)).toEqual(['m1', 'm2']);
  });

  it('refuses an assumed date that does not exist', () => {
    expect(addSources.run(empty, { sources: [args({ assumedDate: '2024-02-31' })] })).toMatchObject({
      ok: false,
      error: { code: 'edit.invalid', facts: { field: 'a date' } },
    });
  });

  it('makes hostile titles harmless', () => {
    const hostile = reportOf([
      reportEvent({ title: `<b>x</b>\u0000\u202Egpj.exe\r\nnext`, actor: 'A\u0007B' }),
      reportEvent({ title: 'long '.repeat(200) }),
    ]);
    const [first, second] = momentList(made(hostile));
    expect(first?.title).toBe('<b>x</b>gpj.exe next');
    expect(first?.actor).toBe('AB');
    expect(second?.title.length).toBeLessThanOrEqual(300);
    expect(second?.text).toBe('long '.repeat(200));
  });
});
