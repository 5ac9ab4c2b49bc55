import { type Review, SECTION_NAMES, type SectionName } from '../model/review.ts';
import type { EpochMs, ZoneId } from '../model/time.ts';
import { sortedActions } from '../review/sortedActions.ts';
import { formatSpan } from '../timeline/formatSpan.ts';
import { formatClock, formatDate, formatMetric, formatZone } from '../timeline/formatTime.ts';
import { placeMilestones } from '../timeline/milestones.ts';
import { phasesOf } from '../timeline/phases.ts';
import { placeMoments } from '../timeline/placeMoments.ts';
import { type ReviewSpan, reviewSpan } from '../timeline/reviewSpan.ts';
import type { ExportOptions } from './exportOptions.ts';
import { reportDays, rowOf } from './reportDays.ts';
import type { ReportContent } from './reportJob.ts';
import { reportMetrics } from './reportMetrics.ts';
import { reportSources } from './reportSources.ts';

const HEADINGS: Readonly<Record<SectionName, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  causes: 'Root causes',
  resolution: 'Resolution',
  lessons: 'Lessons learned',
};

/** Everything a report says, in words and in the order of reading; the page and the Markdown only set it. */
export function reportContent(review: Review, { zone, exportedAt }: ExportOptions): ReportContent {
  const { placed, unplaced } = placeMoments(review);
  const milestones = placeMilestones(review, placed);
  const span = reviewSpan(placed, milestones);
  return {
    title: review.facts.facts.title.trim() || 'Untitled review',
    exported: `${formatDate(exportedAt, zone)}, ${formatClock(wholeMinute(exportedAt), zone)} ${formatZone(zone, exportedAt)}`,
    zone: formatZone(zone, span?.startAt ?? exportedAt),
    when: span && formatSpan(span.startAt, span.endAt, zone),
    facts: factsOf(review, span, placed.length + unplaced.length, zone),
    metrics: reportMetrics(review, milestones, zone),
    phases: phasesOf(milestones).map(({ name, kind, from, to, startAt, endAt }) => ({
      name,
      kind,
      from,
      to,
      length: formatMetric(endAt - startAt),
    })),
    sections: SECTION_NAMES.flatMap((name) => {
      const markdown = review.sections[name]?.text.trim();
      return markdown ? [{ name, heading: HEADINGS[name], markdown }] : [];
    }),
    actions: sortedActions(review).map(({ text, type, owner, due, status }) => ({
      text: text.trim() || 'untitled',
      type: type ?? '',
      owner: owner ?? '',
      due: due ?? '',
      status,
    })),
    days: reportDays(review, placed, milestones.get('began')?.at ?? null, zone),
    timeless: unplaced.map((moment) => rowOf(review, moment)),
    sources: reportSources(review),
  };
}

function factsOf(
  review: Review,
  span: ReviewSpan | null,
  count: number,
  zone: ZoneId,
): ReportContent['facts'] {
  const sources = Object.keys(review.sources).length;
  return [
    ...(span
      ? [
          { name: 'When', value: formatSpan(span.startAt, span.endAt, zone) },
          { name: 'Duration', value: formatMetric(span.endAt - span.startAt) },
        ]
      : []),
    { name: 'Time zone', value: formatZone(zone, span?.startAt ?? review.createdAt) },
    {
      name: 'Read from',
      value: `${count} ${count === 1 ? 'moment' : 'moments'}, ${sources} ${sources === 1 ? 'source' : 'sources'}`,
    },
  ];
}

const wholeMinute = (at: EpochMs): EpochMs => (Math.floor(at / 60_000) * 60_000) as EpochMs;
