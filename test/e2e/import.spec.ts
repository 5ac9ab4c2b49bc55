import type { Page } from '@playwright/test';
import { incidentFolder } from '../fixtures/incidentFolder.ts';
import { expect, test } from './web.ts';

/** Drops what lies on the disk, as a person does from a file manager; folders too. */
async function dropFromDisk(page: Page, files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
}

const files = (page: Page) => page.getByRole('listbox', { name: 'Files' }).getByRole('option');
const moments = (page: Page) => page.getByRole('listbox', { name: /moments/i }).getByRole('option');

test('a dropped folder is looked at, given a zone, accepted, taken back, and adds nothing twice', async ({
  page,
}) => {
  const folder = incidentFolder();
  await dropFromDisk(page, [folder]);
  await expect(page.getByRole('heading', { name: 'Look at 4 files before they are added' })).toBeVisible();
  await expect(files(page)).toHaveCount(4);
  await expect(files(page).filter({ hasText: 'gateway.log' })).toContainText('600 events');
  await expect(files(page).filter({ hasText: 'pager.json' })).toContainText('PagerDuty');

  await files(page).filter({ hasText: 'gateway.log' }).click();
  const detail = page.getByRole('region', { name: /gateway\.log$/ });
  await expect(detail.getByRole('row').nth(1)).toContainText('12 Mar 2024 11:00?');
  await page.getByRole('textbox', { name: 'Other zone' }).fill('Europe/Berlin');
  await page.getByRole('textbox', { name: 'Other zone' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'What is assumed' })).toHaveCount(0);
  await expect(detail.getByRole('textbox', { name: 'Zone of times that name none' })).toHaveValue(
    'Europe/Berlin',
  );
  await page.getByRole('textbox', { name: 'Clock correction' }).fill('-7 min');
  await page.getByRole('textbox', { name: 'Clock correction' }).press('Enter');
  await expect(detail.getByText(/10:53/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Make a review' }).click();
  await expect(page.getByLabel('Title of the review')).toHaveValue('Gateway outage');
  await expect(page.getByRole('tab', { name: 'Sources 4' })).toBeVisible();
  await expect(moments(page)).not.toHaveCount(0);

  await page.getByRole('tab', { name: 'Sources 4' }).click();
  await expect(page.getByText(/600 lines read: 600 imported, 0 merged, 0 skipped/)).toBeVisible();

  await dropFromDisk(page, [folder]);
  await expect(page.getByRole('heading', { name: 'All of this is here already' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add to/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('tab', { name: 'Sources 4' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('tab', { name: 'Sources 0' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Moments 0' })).toBeVisible();
});

test('a file is read in another way, left out, and forgotten when nobody accepts', async ({ page }) => {
  await dropFromDisk(page, [incidentFolder()]);
  await files(page).filter({ hasText: 'review.md' }).click();
  await page.getByLabel('Read as').selectOption({ label: 'Plain text' });
  await expect(files(page).filter({ hasText: 'review.md' })).toContainText('Plain text');
  await page.getByRole('button', { name: 'Leave out' }).click();
  await expect(files(page).filter({ hasText: 'review.md' })).toContainText('left out');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Drop a postmortem here' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Drop a postmortem here' })).toBeVisible();
});
