import { expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

it.each([
  ['Date: 12 March 2024', null],
  ['Dear all,', null],
  ['Checkout outage of 12 March', 'Checkout outage of 12 March'],
])('a document that begins with “%s” is called %s', async (opening, title) => {
  const { incident } = await reportOf(
    `${opening}\n\nTimeline\n\n10:00 Alert fires\n10:40 Service restored\n`,
  );
  expect(incident.title).toBe(title);
});
