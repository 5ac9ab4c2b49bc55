import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { ZoneId } from '../../../shared/model/time.ts';
import { waitUntil } from '../waiting.ts';
import { drawn, itemOf, mount, rest } from './mount.tsx';
import { manyDrafts, SIX, sampleReview } from './sampleReview.ts';
import { TimelinePage } from './TimelinePage.tsx';

const labelOf = (id: string) => itemOf(id)?.querySelector('.tl-label')?.textContent;
const region = () => page.getByRole('application');
const selectedRow = () => document.querySelector('.vis-item.vis-selected [data-moment]');

const withTitle = (review: Review, id: string, title: string): Review => {
  const moment = review.moments[id]!;
  return { ...review, moments: { ...review.moments, [id]: { ...moment, title } } };
};

it('draws every moment with its time, title and milestone, in the lane of its kind', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  expect(document.querySelectorAll('[data-moment]')).toHaveLength(6);
  expect(labelOf('m0')).toBe('14:00Checkout errors rise; monitor pages on calldetected');
  const lanes = [...document.querySelectorAll('.tl-lane-name')].map((lane) => lane.textContent);
  expect(lanes).toEqual(['detection', 'investigation', 'escalation', 'mitigation', 'recovery']);
  expect(document.querySelector('[data-moment="m3"] .tl-shape')?.getAttribute('class')).toContain(
    'escalation',
  );
});

it('names and measures the phases at the heads of their bands', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  const heads = [...document.querySelectorAll('.tl-phase')].map((head) => head.textContent);
  expect(heads).toEqual(['responding 58 min', 'escalated 63 min', 'recovering 55 min']);
  expect(document.querySelectorAll('.tl-band')).toHaveLength(3);
});

it('stands the mark on its instant', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m4');
  const { left, width } = document.querySelector('.vis-panel.vis-center')!.getBoundingClientRect();
  // 0 to 176 minutes with 4 % of that to either side.
  const xOf = (minute: number) => left + ((minute + 176 * 0.04) / (176 * 1.08)) * width;
  for (const [id, minute] of [
    ['m0', 0],
    ['m3', 58],
    ['m4', 121],
    ['m5', 176],
  ] as const) {
    const mark = itemOf(id)!.querySelector('.tl-shape')!.getBoundingClientRect();
    expect(Math.abs(mark.left + mark.width / 2 - xOf(minute)), id).toBeLessThan(1.5);
  }
});

it('stands marks with and without a label on one instant, to scale with the axis', async () => {
  const crowd = Array.from({ length: 24 }, (_, index) => ({
    minute: 60 * (index % 3),
    title: `Alert ${index} with words that need some room beside the mark`,
    kind: 'other' as const,
  }));
  mount(<TimelinePage review={sampleReview([...SIX, ...crowd])} />);
  await drawn('m0');
  await rest();
  const xOf = (element: Element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  };
  const marks = crowd.map(({ minute }, index) => {
    const item = itemOf(`m${SIX.length + index}`)!;
    return {
      minute,
      isNamed: item.querySelector('.tl-label') !== null,
      x: xOf(item.querySelector('.tl-shape')!),
    };
  });
  const { left, width } = document.querySelector('.vis-panel.vis-center')!.getBoundingClientRect();
  const onAxis = (minute: number) => left + ((minute + 176 * 0.04) / (176 * 1.08)) * width;
  for (const isNamed of [true, false]) {
    const some = marks.filter((mark) => mark.isNamed === isNamed);
    expect(some.length, `${isNamed}`).toBeGreaterThan(1);
    for (const { x, minute } of some)
      expect(Math.abs(x - onAxis(minute)), `${isNamed} at ${minute}`).toBeLessThan(1);
  }
});

it.each([6, 60, 300])('keeps the labels of %i moments apart and inside the lanes', async (count) => {
  mount(<TimelinePage review={sampleReview(manyDrafts(count))} />);
  await drawn('m0');
  await rest();
  const frame = document.querySelector('.vis-panel.vis-center')!.getBoundingClientRect();
  const boxes = [...document.querySelectorAll('.tl-item')].map((item) => ({
    id: (item as HTMLElement).dataset.moment,
    box: item.getBoundingClientRect(),
  }));
  expect(boxes.length).toBeGreaterThanOrEqual(6);
  const overlaps = boxes.flatMap(({ id, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map((other) => `${id} ${other.id}`),
  );
  expect(overlaps).toEqual([]);
  const cut = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
  expect(cut.map(({ id }) => id)).toEqual([]);
});

it('redraws only the moment that changed', async () => {
  const review = sampleReview();
  const { render } = mount(<TimelinePage review={review} />);
  const before = await drawn('m1');
  const untouched = itemOf('m2');
  render(<TimelinePage review={withTitle(review, 'm1', 'Gateway is fine')} />);
  await waitUntil(() => labelOf('m1')?.includes('Gateway is fine'));
  expect(itemOf('m1')).not.toBe(before);
  expect(itemOf('m2')).toBe(untouched);
});

it('adds and removes moments with the review', async () => {
  const { render } = mount(<TimelinePage review={sampleReview()} />);
  await drawn('m5');
  const { m5: _, ...others } = sampleReview().moments;
  render(<TimelinePage review={{ ...sampleReview(), moments: others }} />);
  await waitUntil(() => itemOf('m5') === null);
  render(<TimelinePage review={sampleReview()} />);
  await drawn('m5');
});

it('shows one selection in timeline and list, whichever it was made in', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  await page.getByRole('option', { name: /Paged the platform team/ }).click();
  await waitUntil(() => selectedRow() === itemOf('m3'));
  await userEvent.click(itemOf('m4')!.querySelector('.tl-mark')!);
  await expect
    .element(page.getByRole('option', { name: /New certificate in place/ }))
    .toHaveAttribute('aria-selected', 'true');
});

it('steps from moment to moment with the arrow keys and opens with Enter', async () => {
  const onOpen = vi.fn();
  mount(<TimelinePage review={sampleReview()} onOpen={onOpen} />);
  await drawn('m0');
  (region().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await waitUntil(() => selectedRow() === itemOf('m1'));
  await userEvent.keyboard('{End}{ArrowLeft}');
  await waitUntil(() => selectedRow() === itemOf('m4'));
  await expect
    .element(page.getByText('16:01 New certificate in place, mitigation, 5 of 6'))
    .toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith('m4');
  await userEvent.keyboard('{Escape}');
  await waitUntil(() => selectedRow() === null);
});

it('zooms with plus and minus and fits with F', async () => {
  mount(<TimelinePage review={sampleReview()} startSelection="m2" />);
  await drawn('m0');
  const spread = () => {
    const [a, b] = ['m1', 'm2'].map((id) => itemOf(id)!.getBoundingClientRect().left);
    return b! - a!;
  };
  const whole = spread();
  (region().element() as HTMLElement).focus();
  await userEvent.keyboard('+');
  await waitUntil(() => Math.abs(spread() - whole * 2) < 3);
  await userEvent.keyboard('-');
  await waitUntil(() => Math.abs(spread() - whole) < 3);
  await userEvent.keyboard('++');
  await rest();
  await userEvent.keyboard('f');
  await waitUntil(() => Math.abs(spread() - whole) < 3);
});

it('jumps instead of moving when less motion is wanted', async () => {
  const match = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : match(query),
  );
  mount(<TimelinePage review={sampleReview()} startSelection="m2" />);
  await drawn('m0');
  await rest();
  (region().element() as HTMLElement).focus();
  const steps: string[] = [];
  const watcher = new MutationObserver(() => {
    steps.push(document.querySelector<HTMLElement>('.tl-window')?.style.width ?? '');
  });
  watcher.observe(document.querySelector('.tl-window')!, { attributes: true });
  await userEvent.keyboard('+');
  await rest();
  watcher.disconnect();
  expect([...new Set(steps)]).toEqual(['50%']);
});

it('moves labels and grid with the zone, and counts from the beginning when asked', async () => {
  const review = sampleReview();
  const { render } = mount(<TimelinePage review={review} zone={'Asia/Kolkata' as ZoneId} />);
  await drawn('m0');
  const axis = () => [...document.querySelectorAll('.vis-text.vis-minor')].map((text) => text.textContent);
  expect(labelOf('m0')).toContain('19:30');
  await waitUntil(() => axis().includes('20:00'));
  render(<TimelinePage review={review} isSinceShown />);
  await waitUntil(() => labelOf('m1')?.startsWith('T+0:12'));
  await waitUntil(() => axis().includes('T+1:00'));
});

it('stands lanes by person and by source when asked', async () => {
  const { render } = mount(<TimelinePage review={sampleReview()} laneBy="actor" />);
  await drawn('m0');
  const names = () => [...document.querySelectorAll('.tl-lane-name')].map((lane) => lane.textContent);
  expect(names()).toEqual(['Ines', 'Tom', 'Mara', 'nobody named']);
  render(<TimelinePage review={sampleReview()} laneBy="source" />);
  await waitUntil(() => names().join() === 'checkout-outage.txt');
});

it('marks approximate times as such', async () => {
  mount(
    <TimelinePage
      review={sampleReview([...SIX, { minute: 90, title: 'Calm', kind: 'other', isApproximate: true }])}
    />,
  );
  const item = await drawn('m6');
  expect(labelOf('m6')).toBe('~15:30Calm');
  expect(item.querySelector('.tl-dashed')).not.toBeNull();
});

const HOSTILE = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '"><svg onload=window.hit=1>',
  '<b style="position:fixed">bold</b>',
  '\u202Egnp.exe\u202C \u0000 end',
  '{{constructor.constructor("window.hit=1")()}}',
];

it.each(HOSTILE)('shows a hostile title as text: %j', async (title) => {
  let review = withTitle(sampleReview(), 'm1', title);
  const m1 = { ...review.moments.m1!, actor: title, text: title, kindReason: title };
  review = { ...review, moments: { ...review.moments, m1 } };
  mount(<TimelinePage review={review} laneBy="actor" startSelection="m1" />);
  const item = await drawn('m1');
  (region().element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await rest();
  expect(item.isConnected || itemOf('m1')).toBeTruthy();
  expect(itemOf('m1')!.querySelector('.tl-title')!.textContent).toBe(title.trim());
  expect(document.querySelectorAll('.page img, .page script, .page [onload], .page [onerror]')).toHaveLength(
    0,
  );
  expect((window as { hit?: number }).hit).toBeUndefined();
});

it('says what to do when there is nothing to draw', async () => {
  mount(<TimelinePage review={sampleReview([])} />);
  await expect.element(page.getByText('No moment has a time yet. Double click')).toBeVisible();
  await expect.element(page.getByText('No moments yet.')).toBeVisible();
});

it('leaves nothing behind when it goes, also with a selection and under StrictMode', async () => {
  const before = document.querySelectorAll('*').length;
  for (let round = 0; round < 3; round += 1) {
    const { unmount } = mount(
      <StrictMode>
        <TimelinePage review={sampleReview()} startSelection={'m3' as MomentId} />
      </StrictMode>,
    );
    await drawn('m3');
    expect(document.querySelectorAll('.vis-timeline')).toHaveLength(1);
    unmount();
  }
  await rest();
  const styles = document.querySelectorAll('style').length;
  expect(document.querySelectorAll('.vis-timeline, .tl-card')).toHaveLength(0);
  expect(document.querySelectorAll('*').length - before).toBeLessThanOrEqual(styles);
});
