import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportJob } from '../../shared/export/reportModel.ts';
import { UTC } from '../../shared/model/time.ts';
import { CHECKOUT_OUTAGE } from '../fixtures/checkoutOutage.ts';
import { BEGAN_AT, sixMoments } from '../fixtures/reviews.ts';
import { answerSave } from './answers.ts';
import { expect, firstPage, test } from './shell.ts';

test('a document given on the command line becomes a review, and is still there after a restart', async ({
  launch,
  profile,
}) => {
  const file = path.join(profile, 'checkout.md');
  writeFileSync(file, CHECKOUT_OUTAGE);
  const app = await launch({ files: [file] });
  const page = await firstPage(app);
  const title = page.getByRole('textbox', { name: 'Title of the review' });
  const moments = page.getByRole('listbox', { name: /moments/i }).getByRole('option');
  await expect(moments).toHaveCount(6);
  await expect(title).toHaveValue('Checkout outage');

  const click = (id: string) =>
    app.evaluate(({ Menu }, itemId) => Menu.getApplicationMenu()!.getMenuItemById(itemId)!.click(), id);
  await title.fill('Renamed');
  await title.press('Enter');
  await click('review.undo');
  await expect(title).toHaveValue('Checkout outage');
  await click('review.redo');
  await expect(title).toHaveValue('Renamed');

  await app.close();
  const again = await firstPage(await launch());
  await expect(again.getByText('Renamed').first()).toBeVisible();
});

test('a review is printed by the app’s own report page', async ({ desktop, page, profile }) => {
  const file = path.join(profile, 'report.pdf');
  await answerSave(desktop, file);
  const job = reportJob(sixMoments(), { exportedAt: BEGAN_AT, zone: UTC });
  const outcome = await page.evaluate((given) => window.debrief.printReport(given), job);
  expect(outcome).toEqual({ status: 'saved', name: 'report.pdf' });
  const pdf = readFileSync(file, 'latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Outlines');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
});
