import { describe, expect, it } from 'vitest';
import type { ReviewId, SourceId } from '../../../shared/model/ids.ts';
import { epochMs, toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff, invertDiff } from '../../../shared/review/diff.ts';
import { reviewFromReport } from '../../../shared/review/reviewFromReport.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { reportOf } from './reportOf.ts';

const sourceId = 'c0de'.repeat(16) as SourceId;

/** The review of a night in Berlin, by default the one in which summer time ends. */
async function nightOf(lines: readonly string[], { date = '2026-10-25', zone = 'Europe/Berlin' } = {}) {
  const header = ['# A night', `Date: ${date}`, `Timezone: ${zone}`, ''];
  const report = await reportOf([...header, ...lines.map((line) => `- ${line}`)].join('\n'));
  const made = reviewFromReport({
    report,
    reviewId: 'night' as ReviewId,
    sourceId,
    sizeBytes: 1,
    importedAt: epochMs(0),
    assumedDate: '2026-01-01',
  });
  if (!made.ok) throw new Error(made.error.code);
  return { report, review: made.value };
}

type Made = Awaited<ReturnType<typeof nightOf>>['review'];
const timesOf = (review: Made) =>
  placeMoments(review).placed.map(({ at, endAt, assumed }) =>
    [
      new Date(at).toISOString().slice(11, 16),
      endAt && new Date(endAt).toISOString().slice(11, 16),
      ...assumed,
    ]
      .filter(Boolean)
      .join(' '),
  );

function withZone(review: Made, zone: ZoneId | null): Made {
  const { diff } = runCommand(review, 'source.setZone', { sourceId, zone });
  if (!diff.ok) throw new Error(diff.error.code);
  return applyDiff(review, diff.value);
}

const NIGHT = ['01:30 deploy', '02:45 alert fired', '02:10 on-call joined', '03:30 resolved'];

describe('a zone that a header names', () => {
  it('gives each event the offset of its own instant, and the review its name', async () => {
    const { report, review } = await nightOf(NIGHT);
    expect(report.events.map((e) => e.offset)).toEqual(['+02:00', '+02:00', '+01:00', '+01:00']);
    expect(report.events.map((e) => e.isOffsetTaken)).toEqual([true, true, true, true]);
    expect(report.incident.timeZone).toBe('Europe/Berlin');
    expect(review.facts.facts.zone).toBe('Europe/Berlin');
  });

  it('stays an offset where letters of summer or standard time name it', async () => {
    const { report } = await nightOf(NIGHT, { zone: 'CEST' });
    expect(report.incident.timeZone).toBe('+02:00');
  });

  it('can be corrected for the whole file, ends of ranges included, and taken back', async () => {
    const { review } = await nightOf(['08:00 - 08:20 restarts', '09:00 UTC provider page', '10:00 resolved']);
    const before = ['07:00 07:20', '09:00', '09:00'];
    expect(timesOf(review)).toEqual(before);
    const corrected = withZone(review, toZone('Asia/Tokyo'));
    expect(timesOf(corrected)).toEqual(['23:00 23:20', '01:00', '09:00']);
    expect(timesOf(withZone(corrected, null))).toEqual(before);
  });
});

describe('the hour in which summer time ends', () => {
  it('is read in the order of the lines, and its times are marked', async () => {
    const { review, report } = await nightOf(NIGHT);
    expect(timesOf(review)).toEqual(['23:30', '00:45 summerTime', '01:10 summerTime', '02:30']);
    expect(report.events[2]?.assumptions).toContain(
      '02:10 comes twice on 2026-10-25, when summer time ends; the second one is taken',
    );
  });

  it('keeps that order when a person says the same zone, and loses the mark with a zone that does not change', async () => {
    const { review } = await nightOf(NIGHT);
    const told = withZone(review, toZone('Europe/Berlin'));
    expect(timesOf(told)).toEqual(timesOf(review));
    expect(timesOf(withZone(review, UTC))).toEqual(['01:30', '02:10', '02:45', '03:30']);
  });
});

it('marks a time in the hour that summer time skips', async () => {
  const { review } = await nightOf(['01:30 deploy', '02:30 alert fired', '03:40 resolved'], {
    date: '2026-03-29',
  });
  expect(timesOf(review)).toEqual(['00:30', '01:30 summerTime', '01:40']);
});

it('takes a date as it is for confirmed, and undo makes it an assumption again', async () => {
  const report = await reportOf('# Outage\n\n## Timeline (UTC)\n\n- 10:00 alert fired\n- 10:30 resolved\n');
  const input = { report, sourceId, sizeBytes: 1, importedAt: epochMs(0), assumedDate: '2026-01-01' };
  const made = reviewFromReport({ ...input, reviewId: 'undated' as ReviewId });
  if (!made.ok) throw new Error(made.error.code);
  expect(timesOf(made.value)).toEqual(['10:00 date', '10:30 date']);
  const { diff } = runCommand(made.value, 'source.setAssumedDate', { sourceId, date: '2026-01-01' });
  if (!diff.ok) throw new Error(diff.error.code);
  const confirmed = applyDiff(made.value, diff.value);
  expect(timesOf(confirmed)).toEqual(['10:00', '10:30']);
  expect(timesOf(applyDiff(confirmed, invertDiff(diff.value)))).toEqual(['10:00 date', '10:30 date']);
});
