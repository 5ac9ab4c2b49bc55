import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Moment, Review } from '../../../shared/model/review.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { waitUntil } from '../waiting.ts';
import { drawn, itemOf, mount, rest } from './mount.tsx';
import { MINUTE, SIX, sampleReview } from './sampleReview.ts';
import { TimelinePage } from './TimelinePage.tsx';

const DAY_MINUTES = 24 * 60;
const laterBy = (minutes: number) =>
  sampleReview(SIX.map((one) => ({ ...one, minute: one.minute + minutes })));
/** The same review, as an edit leaves it. */
const as = (review: Review, id: Review['id']): Review => ({ ...review, id });

const isSeen = (id: string) => {
  const frame = document.querySelector('.vis-panel.vis-center')!.getBoundingClientRect();
  const mark = itemOf(id)?.querySelector('.tl-shape')?.getBoundingClientRect();
  return mark !== undefined && mark.left >= frame.left && mark.right <= frame.right;
};
const spread = () => {
  const [a, b] = ['m1', 'm2'].map(
    (id) => itemOf(id)!.querySelector('.tl-shape')!.getBoundingClientRect().left,
  );
  return b! - a!;
};

it('follows when all moments move to another day, and back', async () => {
  const review = sampleReview();
  const { render } = mount(<TimelinePage review={review} />);
  await drawn('m0');
  const width = spread();
  render(<TimelinePage review={laterBy(DAY_MINUTES * 400)} />);
  await waitUntil(() => isSeen('m0') && isSeen('m5'));
  await rest();
  expect(Math.abs(spread() - width)).toBeLessThan(2);
  render(<TimelinePage review={review} />);
  await waitUntil(() => isSeen('m0') && isSeen('m5'));
});

it('shows the first moment of an empty review wherever it lies', async () => {
  const empty = sampleReview([]);
  const { render } = mount(<TimelinePage review={empty} />);
  await rest();
  render(<TimelinePage review={as(laterBy(-DAY_MINUTES * 800), empty.id)} />);
  await waitUntil(() => isSeen('m0') && isSeen('m5'));
});

it('stays where it is when another moment than the selected one is edited, and follows that one', async () => {
  const review = sampleReview();
  const retimed = (id: string, minutes: number): Review => {
    const moment = review.moments[id] as Moment;
    const at = epochMs(moment.set!.at + minutes * MINUTE);
    return {
      ...review,
      moments: { ...review.moments, [id]: { ...moment, set: { at, endAt: null, isApproximate: false } } },
    };
  };
  const { render } = mount(<TimelinePage review={review} startSelection="m2" />);
  await drawn('m0');
  await rest();
  const left = itemOf('m1')!.getBoundingClientRect().left;
  render(<TimelinePage review={retimed('m5', 3 * DAY_MINUTES)} startSelection="m2" />);
  await rest();
  expect(itemOf('m5')).toBeNull();
  expect(itemOf('m1')!.getBoundingClientRect().left).toBe(left);
  render(<TimelinePage review={review} startSelection="m2" />);
  await drawn('m5');
  render(<TimelinePage review={retimed('m2', 3 * DAY_MINUTES)} startSelection="m2" />);
  await waitUntil(() => isSeen('m2'));
});

it('stops at the longest view: one step back in doubles the scale', async () => {
  mount(<TimelinePage review={sampleReview()} />);
  await drawn('m0');
  (page.getByRole('application').element() as HTMLElement).focus();
  await userEvent.keyboard('-'.repeat(60));
  await rest();
  const farthest = spread();
  await userEvent.keyboard('+');
  await rest();
  expect(spread() / farthest).toBeGreaterThan(1.8);
});
