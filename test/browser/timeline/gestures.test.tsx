import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { waitUntil } from '../waiting.ts';
import { centreOf, drawn, itemOf, mount, pointer, rest } from './mount.tsx';
import { MINUTE, SIX, START, sampleReview } from './sampleReview.ts';
import { TimelinePage } from './TimelinePage.tsx';

const pxPerMinute = () => {
  const [a, b] = ['m0', 'm5'].map((id) => centreOf(itemOf(id)!.querySelector('.tl-shape')!).x);
  return (b! - a!) / 176;
};

/** A press becomes a drag after some pixels, and counts from there. */
const START_PX = 12;

/** Presses on the mark and moves by `minutes`, in steps as a hand does. */
async function dragBy(id: string, minutes: number) {
  const target = itemOf(id)!.closest('.vis-item')!.querySelector('.vis-drag-center') ?? itemOf(id)!;
  const { x, y } = centreOf(itemOf(id)!.querySelector('.tl-shape')!);
  const byPx = START_PX + minutes * pxPerMinute();
  pointer(target, 'pointerdown', x, y);
  pointer(target, 'pointermove', x + START_PX, y);
  for (let step = 1; step <= 5; step += 1) {
    pointer(target, 'pointermove', x + (byPx * step) / 5, y);
    await new Promise(requestAnimationFrame);
  }
  return () => pointer(target, 'pointerup', x + byPx, y);
}

it('retimes the selected moment by dragging, in whole minutes, and says the new time meanwhile', async () => {
  const onRetime = vi.fn();
  mount(<TimelinePage review={sampleReview()} startSelection="m4" onRetime={onRetime} />);
  await drawn('m4');
  await rest();
  const drop = await dragBy('m4', 20.3);
  const readout = document.querySelector('.tl-readout');
  expect(readout?.textContent).toContain('16:21 UTC');
  expect(readout?.textContent).toContain('+20 min');
  expect(onRetime).not.toHaveBeenCalled();
  drop();
  expect(onRetime).toHaveBeenCalledExactlyOnceWith('m4', START + 141 * MINUTE, null);
  await waitUntil(() => document.querySelector('.tl-readout') === null);
});

it('puts a dragged moment back with Escape', async () => {
  const onRetime = vi.fn();
  mount(<TimelinePage review={sampleReview()} startSelection="m4" onRetime={onRetime} />);
  await drawn('m4');
  await rest();
  const before = centreOf(itemOf('m4')!.querySelector('.tl-shape')!).x;
  const drop = await dragBy('m4', 30);
  await userEvent.keyboard('{Escape}');
  await waitUntil(() => document.querySelector('.tl-readout') === null);
  drop();
  await rest();
  expect(onRetime).not.toHaveBeenCalled();
  expect(Math.abs(centreOf(itemOf('m4')!.querySelector('.tl-shape')!).x - before)).toBeLessThan(1);
});

it('pans instead when the moment under the pointer is not selected', async () => {
  const onRetime = vi.fn();
  mount(<TimelinePage review={sampleReview()} onRetime={onRetime} />);
  await drawn('m4');
  const before = centreOf(itemOf('m4')!.querySelector('.tl-shape')!).x;
  const drop = await dragBy('m4', -20);
  drop();
  await rest();
  expect(onRetime).not.toHaveBeenCalled();
  expect(centreOf(itemOf('m4')!.querySelector('.tl-shape')!).x).toBeLessThan(before - 50);
});

it('moves both ends of a range', async () => {
  const onRetime = vi.fn();
  const drafts = [...SIX, { minute: 70, title: 'Read-only mode', kind: 'mitigation' as const, lasts: 40 }];
  mount(<TimelinePage review={sampleReview(drafts)} startSelection="m6" onRetime={onRetime} />);
  await drawn('m6');
  await rest();
  const drop = await dragBy('m6', 10);
  drop();
  const [, at, endAt] = onRetime.mock.calls[0]!;
  expect(at).toBe(START + 80 * MINUTE);
  expect(endAt).toBe(START + 120 * MINUTE);
});

it('adds at the time and lane of a double click on empty space, and opens a moment by one', async () => {
  const onAdd = vi.fn();
  const onOpen = vi.fn();
  mount(<TimelinePage review={sampleReview()} onAdd={onAdd} onOpen={onOpen} />);
  await drawn('m5');
  const empty = centreOf(itemOf('m5')!.querySelector('.tl-shape')!);
  const x = centreOf(itemOf('m0')!.querySelector('.tl-shape')!).x + 30 * pxPerMinute();
  const centre = document.querySelector('.vis-panel.vis-center')!;
  const frame = centre.getBoundingClientRect();
  await userEvent.dblClick(centre, { position: { x: x - frame.left, y: empty.y - frame.top } });
  expect(onAdd).toHaveBeenCalledExactlyOnceWith(START + 30 * MINUTE, 'recovery');
  await userEvent.dblClick(itemOf('m2')!.querySelector('.tl-mark')!);
  expect(onOpen).toHaveBeenCalledWith('m2');
  expect(onAdd).toHaveBeenCalledTimes(1);
});

it('zooms with the wheel around the pointer', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m3');
  await rest();
  const { x, y } = centreOf(itemOf('m3')!.querySelector('.tl-shape')!);
  const scale = pxPerMinute();
  const centre = document.querySelector('.vis-panel.vis-center')!;
  const frame = centre.getBoundingClientRect();
  await userEvent.hover(centre, { position: { x: x - frame.left, y: y - frame.top } });
  await userEvent.wheel(itemOf('m3')!.querySelector('.tl-mark')!, { delta: { y: -120 } });
  await rest();
  expect(pxPerMinute()).toBeGreaterThan(scale * 1.05);
  expect(Math.abs(centreOf(itemOf('m3')!.querySelector('.tl-shape')!).x - x)).toBeLessThan(2);
});

it('shows the whole moment beside it on hover, inside the window', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m5');
  await userEvent.hover(itemOf('m5')!.querySelector('.tl-mark')!);
  const card = page.getByRole('tooltip');
  await expect.element(card).toBeVisible();
  await expect.element(card).toHaveTextContent('16:56 UTC · T+2:56');
  await expect.element(card).toHaveTextContent('checkout-outage.txt, line 14');
  const box = card.element().getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(window.innerWidth);
  expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
  await userEvent.hover(document.querySelector('.page-list')!);
  await waitUntil(() => document.querySelector('.tl-card') === null);
});

it('shows the card of the moment that the keyboard has reached', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  await userEvent.keyboard('{Tab}{Tab}');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('Checkout errors rise');
});

it('pans and zooms from the strip, with the pointer and the keyboard', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  const strip = page.getByRole('slider');
  const windowPart = () => document.querySelector<HTMLElement>('.tl-window')!.style;
  (strip.element() as HTMLElement).focus();
  await userEvent.keyboard('+');
  await waitUntil(() => Math.abs(Number.parseFloat(windowPart().width) - 50) < 1);
  await userEvent.keyboard('{Home}');
  await waitUntil(() => Math.abs(Number.parseFloat(windowPart().left)) < 1);
  await rest();
  const box = strip.element().getBoundingClientRect();
  const y = box.top + box.height / 2;
  pointer(strip.element(), 'pointerdown', box.left + box.width * 0.25, y);
  pointer(strip.element(), 'pointermove', box.left + box.width * 0.5, y);
  pointer(strip.element(), 'pointerup', box.left + box.width * 0.5, y);
  await waitUntil(() => Math.abs(Number.parseFloat(windowPart().left) - 25) < 1);
  pointer(strip.element(), 'pointerdown', box.left + box.width * 0.75, y);
  pointer(strip.element(), 'pointermove', box.left + box.width * 0.9, y);
  pointer(strip.element(), 'pointerup', box.left + box.width * 0.9, y);
  await waitUntil(() => Math.abs(Number.parseFloat(windowPart().width) - 65) < 1);
});

it('adds the first moment by a double click in an empty review, where the axis says its time', async () => {
  const onAdd = vi.fn();
  mount(<TimelinePage review={sampleReview([])} onAdd={onAdd} />);
  await rest();
  const region = document.querySelector('.tl-region')!;
  const frame = region.getBoundingClientRect();
  await userEvent.dblClick(region, { position: { x: frame.width / 2, y: frame.height / 2 } });
  expect(onAdd).toHaveBeenCalledTimes(1);
  const [at, laneKey] = onAdd.mock.calls[0]!;
  expect(Math.abs(at - START)).toBeLessThan(15 * MINUTE);
  expect(laneKey).toBeNull();
  expect(String(getSelection())).toBe('');
  const axis = document.querySelector('.vis-time-axis')!.getBoundingClientRect();
  expect(frame.bottom - axis.bottom).toBeLessThan(30);
});

it('keeps a mark in view that is dragged out at a side', async () => {
  const onRetime = vi.fn();
  mount(<TimelinePage review={sampleReview()} startSelection="m0" onRetime={onRetime} />);
  await drawn('m0');
  await rest();
  const drop = await dragBy('m0', -90);
  const frame = document.querySelector('.vis-panel.vis-center')!.getBoundingClientRect();
  expect(centreOf(itemOf('m0')!.querySelector('.tl-shape')!).x).toBeGreaterThanOrEqual(frame.left);
  drop();
  const [, at] = onRetime.mock.calls[0]!;
  expect(at).toBeLessThan(START);
  expect(at).toBeGreaterThanOrEqual(START - 176 * 0.04 * MINUTE);
});
