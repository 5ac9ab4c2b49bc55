import { reportJob } from '../../shared/export/reportModel.ts';
import { epochMs, UTC } from '../../shared/model/time.ts';
import { hostileReview, sixMoments } from '../fixtures/reviews.ts';
import { expect, test } from './web.ts';

const options = { exportedAt: epochMs(Date.UTC(2024, 2, 8, 10)), zone: UTC };

/** The printing of the tab under test, which no dialog can be shown for. */
const countPrints = () => {
  Object.assign(globalThis, { printed: 0 });
  window.print = () => {
    Object.assign(globalThis, { printed: (globalThis as unknown as { printed: number }).printed + 1 });
  };
};

for (const [name, review] of [
  ['a review', sixMoments()],
  ['hostile text', hostileReview()],
] as const) {
  test(`a tab opened with the report of ${name} draws it under the policy and prints once`, async ({
    page,
    context,
    app,
  }) => {
    await page.evaluate(
      (job) => {
        const channel = new BroadcastChannel('debrief-report-test');
        channel.onmessage = ({ data }) => {
          if (data === 'ready') channel.postMessage(job);
        };
      },
      reportJob(review, options),
    );
    const troubles: string[] = [];
    const tab = await context.newPage();
    tab.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text()))
        troubles.push(message.text());
    });
    tab.on('pageerror', (error) => troubles.push(String(error)));
    await tab.addInitScript(countPrints);
    await tab.goto(`${app.url}report.html?job=test`);
    await expect(tab.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect(tab.getByRole('heading', { level: 1 })).toContainText(review.facts.facts.title.slice(0, 8));
    await expect(tab.locator('figure > svg')).toBeVisible();
    expect(await tab.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
    const family = await tab.evaluate(() => document.fonts.check('12px "Inter Variable"'));
    expect(family).toBe(true);
    expect(troubles).toEqual([]);
  });
}

test('a report page that nobody opened says so', async ({ context, app }) => {
  const tab = await context.newPage();
  await tab.goto(`${app.url}report.html`);
  await expect(tab.getByRole('alert')).toContainText('Open it from Debrief');
  await expect(tab.locator('html')).toHaveAttribute('data-ready', 'failed');
});

test('a report is not fetched from elsewhere', async ({ context, app }) => {
  const tab = await context.newPage();
  await tab.goto(`${app.url}report.html?from=https://example.invalid/job.json`);
  await expect(tab.getByRole('alert')).toContainText('it is not fetched');
});
