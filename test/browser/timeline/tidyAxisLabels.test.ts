import { expect, it } from 'vitest';
import { tidyAxisLabels } from '../../../renderer/features/timeline/tidyAxisLabels.ts';

function axis(labels: readonly (readonly [number, string])[]) {
  const host = document.createElement('div');
  const strip = host.appendChild(document.createElement('div'));
  strip.className = 'vis-time-axis';
  for (const [x, text] of labels) {
    const label = strip.appendChild(document.createElement('div'));
    label.className = 'vis-text vis-minor';
    label.style.transform = `translate(${x}px, 0px)`;
    label.textContent = text;
  }
  return host;
}

const shown = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLElement>('.vis-text')]
    .filter((label) => label.style.visibility !== 'hidden')
    .map((label) => label.textContent);

it('hides the labels that the edges would cut', () => {
  const host = axis([
    [-30, '09:30'],
    [100, '10:00'],
    [480, '10:30'],
  ]);
  tidyAxisLabels(host, 500, 1);
  expect(shown(host)).toEqual(['10:00']);
});

it('hides a label that would run into the one before, in whatever order they stand in the page', () => {
  const host = axis([
    [150, '10:00:02'],
    [100, '10:00:01'],
    [50, '10:00:00'],
  ]);
  tidyAxisLabels(host, 500, 1);
  expect(shown(host)).toEqual(['10:00:02', '10:00:00']);
});

it('shows a label again once there is room', () => {
  const host = axis([[480, '10:30']]);
  tidyAxisLabels(host, 500, 1);
  tidyAxisLabels(host, 600, 1);
  expect(shown(host)).toEqual(['10:30']);
});
