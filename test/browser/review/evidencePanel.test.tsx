import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EvidencePanel } from '../../../renderer/features/review/EvidencePanel.tsx';
import type { ReviewView } from '../../../renderer/features/review/useReviewView.ts';
import type { ReportEvent } from '../../../shared/import/report.ts';
import type { SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { epochMs, toZone, UTC } from '../../../shared/model/time.ts';
import { reportEvent } from '../../fixtures/reportEvent.ts';
import { mount } from '../timeline/mount.tsx';
import { START, sampleReview } from '../timeline/sampleReview.ts';

const SOURCE = 'a'.repeat(64) as SourceId;
const view = { zone: UTC, sinceAt: epochMs(START) } as ReviewView;
const event: ReportEvent = {
  ...reportEvent(40, 'upstream timed out'),
  text: 'upstream timed out\n  at checkout.pay',
  actor: 'gateway',
};
const ignore = () => {};

const panel = (
  review: Review,
  shown: ReportEvent | null = event,
  onMakeMoment = ignore,
  onShowMoment = ignore,
) => (
  <EvidencePanel
    review={review}
    view={view}
    picked={{ sourceId: SOURCE, place: 40 }}
    event={shown}
    onMakeMoment={onMakeMoment}
    onShowMoment={onShowMoment}
    onClose={ignore}
  />
);
const factsOf = () => {
  const list = [...document.querySelectorAll('.facts dt, .facts dd')].map((one) => one.textContent);
  return Object.fromEntries(list.flatMap((text, i) => (i % 2 === 0 ? [[text, list[i + 1]]] : [])));
};

it('says what the file says of an event, how it was read, and what was assumed', async () => {
  mount(panel(sampleReview()));
  await expect.element(page.getByText('upstream timed out', { exact: true })).toBeVisible();
  expect(factsOf()).toEqual({
    time: '14:03:02 UTC 5 March 2024',
    assumed: 'zone not known, read as UTC',
    'since start': 'T+0:03:02',
    'as written': '“14:03:02”',
    'read as': '2024-03-05, 14:03:02, no zone',
    people: 'gateway',
    source: 'line 41',
  });
  expect(document.querySelector('.evidence-text')?.textContent).toBe(event.text);
});

it('lays the correction of its source over the time', async () => {
  const review = sampleReview();
  const source = review.sources[SOURCE]!;
  const correction = { ...source.correction, zone: toZone('+02:00') };
  mount(panel({ ...review, sources: { [SOURCE]: { ...source, correction } } }));
  await expect.element(page.getByText('12:03:02')).toBeVisible();
  expect(factsOf().assumed).toBeUndefined();
});

it('names the file of a source that was put together from several, and the line in it', async () => {
  const review = sampleReview();
  const parts = [
    { name: '2024-03-04.json', firstLine: 1 },
    { name: '2024-03-05.json', firstLine: 30 },
  ];
  mount(panel({ ...review, sources: { [SOURCE]: { ...review.sources[SOURCE]!, parts } } }));
  await expect.element(page.getByText('2024-03-05.json, line 12')).toBeVisible();
});

it('makes a moment of an event, and leads to the one that was made of it', async () => {
  const onMake = vi.fn();
  const onShow = vi.fn();
  const review = sampleReview();
  const { render } = mount(panel(review, event, onMake, onShow));
  await page.getByRole('button', { name: 'Make a moment of it' }).click();
  expect(onMake).toHaveBeenCalledOnce();
  const moment = review.moments.m3!;
  const origin = { ...moment.origin!, event: 40 };
  render(
    panel({ ...review, moments: { ...review.moments, m3: { ...moment, origin } } }, event, onMake, onShow),
  );
  await page.getByRole('button', { name: 'Show its moment' }).click();
  expect(onShow).toHaveBeenCalledWith('m3');
});

it('says so where an event cannot be read any more', async () => {
  mount(panel(sampleReview(), null));
  await expect.element(page.getByText(/This event cannot be read/)).toBeVisible();
});
