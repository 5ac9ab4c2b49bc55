import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { laneOf, logInstants } from '../../fixtures/evidenceLanes.ts';
import { reportEvent } from '../../fixtures/reportEvent.ts';
import { waitUntil } from '../waiting.ts';
import { drawn, mount, rest } from './mount.tsx';
import { MINUTE, START, sampleReview } from './sampleReview.ts';
import { TimelinePage } from './TimelinePage.tsx';

const SOURCE = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const HOURS_3 = 176 * MINUTE;
const log = (count = 5000) => laneOf(OTHER, logInstants(count, START, HOURS_3), 0, 'app.log');
/** Three single events and a burst of 40 within four seconds. */
const few = () =>
  laneOf(
    SOURCE,
    [20, 60, 140]
      .map((m) => START + m * MINUTE)
      .concat(Array.from({ length: 40 }, (_, i) => START + 100 * MINUTE + i * 100)),
    1,
    'pager.log',
  );
const eventAt = async ({ place }: EvidenceRef) => reportEvent(place, `Event number ${place}`);
const laneNames = () =>
  [...document.querySelectorAll('.vis-labelset .tl-lane-name')].map((lane) => lane.textContent);
const canvasOf = (id: string) =>
  waitUntil(() => document.querySelector<HTMLCanvasElement>(`.tl-source-${id} .tl-evidence`));
const picked = () => page.getByTestId('picked').element().textContent;
const card = () => document.querySelector('.tl-card');
const windowOf = () => document.querySelector<HTMLElement>('.tl-window')!.getBoundingClientRect();

/** Whether anything is drawn in a column of the lane, in parts of its width. */
function isInkAt(canvas: HTMLCanvasElement, part: number): boolean {
  const x = Math.min(Math.max(Math.round(part * canvas.width) - 4, 0), canvas.width - 9);
  const { data } = canvas.getContext('2d')!.getImageData(x, 0, 9, canvas.height);
  return data.some((value, index) => index % 4 === 3 && value > 0);
}

/** Where an instant stands in the opening view: everything with 4 % to either side. */
const partOf = (minute: number) => (minute + 176 * 0.04) / (176 * 1.08);
function placeIn(canvas: HTMLCanvasElement, minute: number) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return { x: left + partOf(minute) * width, y: top + height / 2 };
}
async function clickAt({ x, y }: { x: number; y: number }) {
  await userEvent.click(document.documentElement, { position: { x, y } });
}
const moveTo = ({ x, y }: { x: number; y: number }) =>
  userEvent.hover(document.documentElement, { position: { x, y } });

it('gives each source with evidence a lane below those of the moments, with its name and count', async () => {
  mount(<TimelinePage review={sampleReview()} evidence={[log(), few()]} />);
  await drawn('m0');
  expect(laneNames()).toEqual([
    'detection',
    'investigation',
    'escalation',
    'mitigation',
    'recovery',
    'app.log5K',
    'pager.log43',
  ]);
  const canvas = await canvasOf(SOURCE);
  await rest();
  expect([20, 60, 100, 140].map((minute) => isInkAt(canvas, partOf(minute)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([40, 80, 120, 170].map((minute) => isInkAt(canvas, partOf(minute)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('draws the evidence of a source in the lane of its moments when lanes are sources', async () => {
  mount(<TimelinePage review={sampleReview()} evidence={[log(), few()]} laneBy="source" />);
  await drawn('m0');
  await canvasOf(SOURCE);
  expect(laneNames()).toEqual(['pager.log43', 'app.log5K']);
  await rest();
  const canvas = (await canvasOf(SOURCE)).getBoundingClientRect();
  for (const item of document.querySelectorAll('.vis-item [data-moment]'))
    expect(item.getBoundingClientRect().bottom).toBeLessThanOrEqual(canvas.top + 2);
});

it('follows the view while it moves', async () => {
  const lane = few();
  mount(<TimelinePage review={sampleReview()} evidence={[lane]} />);
  await drawn('m0');
  const canvas = await canvasOf(SOURCE);
  await rest();
  await page.getByRole('application').click({ position: { x: 400, y: 4 } });
  await userEvent.keyboard('+');
  await rest();
  // From the middle half of the range: 20 and 140 minutes have left the view.
  const now = (minute: number) => (partOf(minute) - 0.25) * 2;
  expect(isInkAt(canvas, now(60))).toBe(true);
  expect(isInkAt(canvas, now(100))).toBe(true);
  expect(isInkAt(canvas, now(120))).toBe(false);
});

it('opens a single event by a click, and says its title on hover', async () => {
  mount(<TimelinePage review={sampleReview()} evidence={[few()]} eventAt={eventAt} />);
  await drawn('m0');
  const canvas = await canvasOf(SOURCE);
  await rest();
  await moveTo(placeIn(canvas, 60));
  await waitUntil(() => card()?.textContent?.includes('Event number 1'));
  expect(card()?.textContent).toContain('pager.log, line 2');
  expect(card()?.textContent).toContain('15:00 UTC');
  await clickAt(placeIn(canvas, 60));
  await waitUntil(() => picked() === `${SOURCE} 1`);
});

it('says how many events a bar holds, and zooms in to them by a click', async () => {
  mount(<TimelinePage review={sampleReview()} evidence={[few()]} eventAt={eventAt} />);
  await drawn('m0');
  const canvas = await canvasOf(SOURCE);
  await rest();
  await moveTo(placeIn(canvas, 100));
  await waitUntil(() => card()?.textContent?.includes('40 events'));
  expect(card()?.textContent).toContain('15:40 to 15:40:03.900');
  const before = windowOf().width;
  await clickAt(placeIn(canvas, 100));
  await rest();
  expect(windowOf().width).toBeLessThan(before / 10);
  expect(picked()).toBe('');
});

it('opens the first of several events that share one instant', async () => {
  const lane = laneOf(SOURCE, [START, START + 50 * MINUTE, START + 50 * MINUTE, START + HOURS_3]);
  mount(<TimelinePage review={sampleReview()} evidence={[lane]} eventAt={eventAt} />);
  await drawn('m0');
  const canvas = await canvasOf(SOURCE);
  await rest();
  await clickAt(placeIn(canvas, 50));
  await waitUntil(() => picked() === `${SOURCE} 1`);
});

it('steps through the events of a lane by the keys, says each, and opens one with Enter', async () => {
  const onOpen = vi.fn();
  mount(
    <TimelinePage review={sampleReview()} evidence={[few()]} eventAt={eventAt} onOpenEvidence={onOpen} />,
  );
  await drawn('m0');
  await canvasOf(SOURCE);
  const button = page.getByRole('button', { name: /^pager.log: 43 events, 5 March 2024 14:20 to 16:20 UTC/ });
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await waitUntil(() => picked() === `${SOURCE} 0`);
  await userEvent.keyboard('{ArrowRight}');
  await waitUntil(() => picked() === `${SOURCE} 1`);
  await waitUntil(() =>
    [...document.querySelectorAll('[aria-live]')].some(
      (live) => live.textContent === '15:00 Event number 1, pager.log, 2 of 43 in view',
    ),
  );
  await userEvent.keyboard('{End}{ArrowLeft}');
  await waitUntil(() => picked() === `${SOURCE} 42`);
  expect(document.activeElement).toBe(button.element());
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith({ sourceId: SOURCE, place: 42 });
  await userEvent.keyboard('{Escape}');
  await waitUntil(() => picked() === '');
});

it('shows a review of evidence alone at once, with all of it in view', async () => {
  const review = { ...sampleReview(), moments: {}, milestones: {} };
  mount(<TimelinePage review={review} evidence={[log()]} />);
  const canvas = await canvasOf(OTHER);
  await rest();
  expect(document.querySelector('.tl-empty')).toBeNull();
  expect(isInkAt(canvas, partOf(1))).toBe(true);
  expect(isInkAt(canvas, 0.01)).toBe(false);
  expect(canvas.getBoundingClientRect().height).toBeGreaterThan(60);
});

it('opens anew when evidence arrives, as long as nobody has moved the view', async () => {
  const early = laneOf(OTHER, logInstants(200, START - HOURS_3, HOURS_3), 0, 'early.log');
  const { render } = mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  await rest();
  render(<TimelinePage review={sampleReview()} evidence={[early]} />);
  const canvas = await canvasOf(OTHER);
  await rest();
  expect(isInkAt(canvas, 0.06)).toBe(true);
  const strip = document.querySelector('.tl-overview')!.getBoundingClientRect();
  expect(windowOf().width).toBeGreaterThan(strip.width * 0.98);
});

it('takes a hidden source off at once', async () => {
  const { render } = mount(<TimelinePage review={sampleReview()} evidence={[log(), few()]} />);
  await drawn('m0');
  await canvasOf(SOURCE);
  render(<TimelinePage review={sampleReview()} evidence={[log()]} />);
  await waitUntil(() => document.querySelectorAll('.tl-evidence').length === 1);
  expect(laneNames()).not.toContain('pager.log43');
});

it('adds no moment by a double click in a lane of evidence', async () => {
  const onAdd = vi.fn();
  mount(<TimelinePage review={sampleReview()} evidence={[few()]} onAdd={onAdd} />);
  await drawn('m0');
  const canvas = await canvasOf(SOURCE);
  await rest();
  const { x, y } = placeIn(canvas, 120);
  await userEvent.dblClick(document.documentElement, { position: { x, y } });
  await rest();
  expect(onAdd).not.toHaveBeenCalled();
});

it('stays where it is when the first moment is picked from what is in view', async () => {
  const review = { ...sampleReview(), moments: {}, milestones: {} };
  const { render } = mount(<TimelinePage review={review} evidence={[few()]} />);
  const canvas = await canvasOf(SOURCE);
  await rest();
  await clickAt({ ...placeIn(canvas, 100), x: canvas.getBoundingClientRect().left + 4 });
  await userEvent.keyboard('+');
  await rest();
  const before = windowOf().width;
  const { m3 } = sampleReview().moments;
  render(<TimelinePage review={{ ...review, moments: { m3: m3! } }} evidence={[few()]} />);
  await drawn('m3');
  await rest();
  expect(windowOf().width).toBeCloseTo(before, 0);
});

it.each(['light', 'dark'])('has nothing that axe finds wrong, in the %s theme', async (theme) => {
  document.documentElement.dataset.theme = theme;
  mount(<TimelinePage review={sampleReview()} evidence={[log(), few()]} eventAt={eventAt} />);
  await drawn('m0');
  await canvasOf(SOURCE);
  await rest();
  const { violations } = await axe.run('.tl');
  delete document.documentElement.dataset.theme;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
