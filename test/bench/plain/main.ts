import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { DataSet } from 'vis-data/peer';
import { Timeline } from 'vis-timeline/peer';
import type { Review } from '../../../shared/model/review.ts';
import { UTC } from '../../../shared/model/time.ts';
import { pictureOf } from '../../../shared/picture/pictureOf.ts';
import { manyMoments } from '../../fixtures/reviews.ts';
import './evidence.tsx';
import { frame, panTimes } from './panTimes.ts';

/*
 * The measure that the app's timeline is held against: the library alone, six groups, the same number of items
 * set in one batch. Returns milliseconds until the frame after the items are in the page.
 */
declare global {
  interface Window {
    plainFirstPicture: (count: number) => Promise<number>;
    /** Frame times while the view moves, in ms: the 95th of 100. */
    plainPan: (count: number) => Promise<number>;
    pictureTimes: () => { readonly ms60: number; readonly ms300: number };
  }
}

const START = Date.UTC(2024, 5, 3, 10);
const LENGTH_MS = 3 * 3_600_000;

window.plainFirstPicture = async (count) => {
  const began = performance.now();
  const { container, timeline } = plainTimeline(count);
  while (!container.querySelector('.vis-item')) await frame();
  await frame();
  const took = performance.now() - began;
  timeline.destroy();
  return took;
};

window.plainPan = async (count) => {
  const { container, timeline } = plainTimeline(count);
  while (!container.querySelector('.vis-item')) await frame();
  const p95 = await panTimes((part) => {
    const start = START + part * LENGTH_MS;
    timeline.setWindow(start, start + LENGTH_MS, { animation: false });
  });
  timeline.destroy();
  return p95;
};

function plainTimeline(count: number) {
  const container = document.getElementById('timeline');
  if (!container) throw new Error('no container');
  const items = new DataSet(
    Array.from({ length: count }, (_, i) => ({
      id: i,
      group: i % 6,
      start: START + (i * LENGTH_MS) / count,
      content: `${i} What happened then`,
      type: 'point',
    })),
  );
  const groups = new DataSet(Array.from({ length: 6 }, (_, id) => ({ id, content: `lane ${id}` })));
  const timeline = new Timeline(container, items, groups, { start: START, end: START + LENGTH_MS });
  return { container, timeline };
}

/** Medians of drawing the whole picture as a string, in ms. */
window.pictureTimes = () => ({ ms60: timeOf(manyMoments(60)), ms300: timeOf(manyMoments(300)) });

function timeOf(review: Review): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    pictureOf(review, { zone: UTC });
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[4] ?? 0;
}
