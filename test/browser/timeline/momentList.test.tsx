import axe from 'axe-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { waitUntil } from '../waiting.ts';
import { drawn, itemOf, mount, rest } from './mount.tsx';
import { manyDrafts, SIX, sampleReview, withoutTime } from './sampleReview.ts';
import { TimelinePage } from './TimelinePage.tsx';

const focusedTitle = () => document.activeElement?.querySelector('.tl-list-title')?.textContent;

it('lists the moments with time, T+, milestone and line under their phases', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  const rows = [...document.querySelectorAll('.tl-list-row')].map((row) =>
    [...row.children].map((cell) => cell.textContent).filter((text) => text !== ''),
  );
  expect(rows[3]).toEqual(['14:58', 'T+0:58', 'escalation', 'Paged the platform team', 'escalated line 12']);
  const phases = [...document.querySelectorAll('.tl-list-phase')].map((head) => head.textContent?.trim());
  expect(phases).toEqual(['responding 58 min', 'escalated 63 min', 'recovering 55 min', 'resolved']);
});

it('moves by arrows, Home, End and pages, with one stop for Tab', async () => {
  const onOpen = vi.fn();
  mount(<TimelinePage review={sampleReview(manyDrafts(30))} onOpen={onOpen} />);
  await drawn('m0');
  expect(document.querySelectorAll('.tl-list [tabindex="0"]')).toHaveLength(1);
  document.querySelector<HTMLElement>('.tl-list [tabindex="0"]')!.focus();
  const titles = [...document.querySelectorAll('.tl-list-title')].map((title) => title.textContent);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(focusedTitle()).toBe(titles[1]);
  await userEvent.keyboard('{PageDown}');
  expect(focusedTitle()).toBe(titles[11]);
  await userEvent.keyboard('{End}');
  expect(focusedTitle()).toBe(titles.at(-1));
  await userEvent.keyboard('{PageUp}{Home}');
  expect(focusedTitle()).toBe(titles[0]);
  await waitUntil(() => document.querySelectorAll('.tl-list [tabindex="0"]').length === 1);
  await userEvent.keyboard('x');
  expect(focusedTitle()).toBe(titles[0]);
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('m0');
});

it('says the day with each time when the moments lie on several days', async () => {
  const drafts = [...SIX, { minute: 24 * 60, title: 'Report sent', kind: 'communication' as const }];
  mount(<TimelinePage review={sampleReview(drafts)} />);
  await drawn('m0');
  const times = [...document.querySelectorAll('.tl-list-time')].map((time) => time.textContent);
  expect(times[0]).toBe('5 Mar 14:00');
  expect(times.at(-1)).toBe('6 Mar 14:00');
});

it('announces the position of each moment', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  const option = page.getByRole('option', { name: /Expired certificate/ });
  await expect.element(option).toHaveAttribute('aria-posinset', '3');
  await expect.element(option).toHaveAttribute('aria-setsize', '6');
});

it('lists moments without a time at the end, under their own heading', async () => {
  mount(<TimelinePage review={withoutTime(sampleReview(), 'late', 'Vendor sent a report')} />);
  await drawn('m0');
  const group = page.getByRole('group', { name: 'no time' });
  await expect.element(group).toHaveTextContent('Vendor sent a report');
  expect([...document.querySelectorAll('.tl-list-title')].at(-1)?.textContent).toBe('Vendor sent a report');
  expect(itemOf('late')).toBeNull();
});

it('brings the moment selected in the list into the view of the timeline', async () => {
  mount(<TimelinePage review={sampleReview()} startSelection="m0" />);
  await drawn('m0');
  (page.getByRole('application').element() as HTMLElement).focus();
  await userEvent.keyboard('+++');
  await waitUntil(() => itemOf('m5') === null);
  await page.getByRole('option', { name: /Checkout back to normal/ }).click();
  await waitUntil(() => {
    const item = itemOf('m5')?.getBoundingClientRect();
    return item && item.right < window.innerWidth && item.left > 0;
  });
});

it('filters by kind from the legend: one off, only one, all', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  const kind = page.getByRole('button', { name: /^investigation/ });
  await expect.element(kind).toHaveAttribute('aria-pressed', 'true');
  await expect.element(kind).toHaveTextContent('investigation 2');
  await kind.click();
  await expect.element(kind).toHaveAttribute('aria-pressed', 'false');
  await waitUntil(() => itemOf('m1') === null && document.querySelectorAll('.tl-list-row').length === 4);
  await page.getByRole('button', { name: 'Only mitigation' }).click();
  await waitUntil(() => document.querySelectorAll('.tl-list-row').length === 1);
  await page.getByRole('button', { name: 'Only mitigation' }).click();
  await waitUntil(() => document.querySelectorAll('.tl-list-row').length === 6);
  (page.getByRole('button', { name: /^recovery/ }).element() as HTMLElement).dispatchEvent(
    new MouseEvent('click', { altKey: true, bubbles: true }),
  );
  await waitUntil(() => document.querySelectorAll('.tl-list-row').length === 1);
});

it.each(['light', 'dark'])('has no accessibility violations in the %s theme', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const { host } = mount(
    <TimelinePage review={withoutTime(sampleReview(manyDrafts(40)), 'late', 'Report')} startSelection="m3" />,
  );
  await drawn('m0');
  await rest();
  const { violations } = await axe.run(host, { resultTypes: ['violations'] });
  delete document.documentElement.dataset.theme;
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([]);
});

it('keeps the keyboard in the list when the focused moment is removed', async () => {
  const review = sampleReview();
  const { host, render } = mount(<TimelinePage review={review} />);
  await drawn('m0');
  await page.getByRole('option', { name: /Expired certificate/ }).click();
  await waitUntil(() => focusedTitle() === 'Expired certificate found');
  const { m2: _, ...moments } = review.moments;
  // The screen selects the next one with the removal.
  render(<TimelinePage review={{ ...review, moments }} nextSelection="m3" />);
  await waitUntil(() => host.querySelector('[data-row="m2"]') === null);
  await waitUntil(() => focusedTitle() === 'Paged the platform team');
});

it('says the year with each time and day when the moments lie in several years, clear of the icons', async () => {
  const drafts = [...SIX, { minute: 366 * 24 * 60, title: 'Report', kind: 'communication' as const }];
  mount(<TimelinePage review={sampleReview(drafts)} />);
  await drawn('m0');
  await rest();
  const rows = [...document.querySelectorAll('.tl-list-row')];
  const last = rows.at(-1)!;
  expect(rows[0]!.querySelector('.tl-list-time')!.textContent).toBe('5 Mar 2024 14:00');
  expect(last.querySelector('.tl-list-since')!.textContent).toBe('T+366 d 0:00');
  const text = document.createRange();
  const [time, since, shape] = ['.tl-list-time', '.tl-list-since', '.tl-shape'].map(
    (name) => last.querySelector(name)!,
  );
  text.selectNodeContents(time!);
  expect(text.getBoundingClientRect().right).toBeLessThan(since!.getBoundingClientRect().left);
  text.selectNodeContents(since!);
  expect(text.getBoundingClientRect().right).toBeLessThan(shape!.getBoundingClientRect().left);
  expect(itemOf('m6')!.querySelector('.tl-time')!.textContent).toBe('6 Mar 2025 14:00');
});

it('tells the selected row and the shown kinds apart in forced colours', async () => {
  const force = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await force('active');
  onTestFinished(async () => {
    await force('');
  });
  mount(<TimelinePage review={sampleReview()} startSelection="m2" />);
  await drawn('m0');
  const backOf = (id: string) =>
    getComputedStyle(document.querySelector(`[data-row="${id}"]`)!).backgroundColor;
  expect(backOf('m2')).not.toBe(backOf('m1'));
  const kind = page.getByRole('button', { name: /^recovery/ });
  await kind.click();
  const outlineOf = (name: RegExp) =>
    getComputedStyle(page.getByRole('button', { name }).element()).outlineStyle;
  await userEvent.click(document.body);
  expect([outlineOf(/^recovery/), outlineOf(/^detection/)]).toEqual(['none', 'solid']);
});
