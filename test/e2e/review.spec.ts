import { CHECKOUT_OUTAGE } from '../fixtures/checkoutOutage.ts';
import { drop, expect, test } from './web.ts';

const moments = (page: import('@playwright/test').Page) =>
  page.getByRole('listbox', { name: /moments/i }).getByRole('option');
const metric = (page: import('@playwright/test').Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^time to ${name}`) });

test('a dropped postmortem becomes a timeline, metrics, sections and actions', async ({ page }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await expect(moments(page)).toHaveCount(6);
  await expect(page.getByLabel('Title of the review')).toHaveValue('Checkout outage');
  await expect(metric(page, 'detect')).toHaveAccessibleName(/12 min/);
  await expect(metric(page, 'acknowledge')).toHaveAccessibleName(/8 min/);
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/53 min/);
  await expect(metric(page, 'mitigate')).toHaveAccessibleName(/110 min/);
  await expect(metric(page, 'resolve')).toHaveAccessibleName(/150 min/);
  await expect(page.locator('.vis-item.vis-point, .vis-item.vis-box').first()).toBeVisible();

  await page.getByRole('tab', { name: 'Review' }).click();
  await expect(page.getByLabel('Impact')).toHaveValue('One in five checkouts failed.');
  await expect(page.getByLabel('Contributing factors')).toHaveValue(
    'A certificate of the payment gateway ran out.',
  );
  await page.getByRole('tab', { name: 'Actions 2' }).click();
  await expect(page.getByLabel('Owner').first()).toHaveValue('Ada');
  await page.getByRole('tab', { name: 'Sources 1' }).click();
  await expect(page.getByText(/25 lines read: 6 imported, 0 merged, 19 skipped/)).toBeVisible();
});

test('edits are saved as they are made, and each can be undone and redone', async ({ page }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await moments(page).nth(3).click();
  const time = page.getByLabel(/^Time, in/);
  await time.fill('10:15');
  await time.press('Enter');
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/63 min/);

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('communication');
  await page.getByLabel('Question for the meeting').fill('Who was on call?');
  await page.getByRole('tab', { name: /^Moments/ }).focus();
  await page.keyboard.press('n');
  await expect(moments(page)).toHaveCount(7);
  // What stands there is selected, so that typing replaces it.
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('The status page is updated');

  await page.reload();
  await expect(moments(page)).toHaveCount(7);
  await expect(moments(page).filter({ hasText: 'The status page is updated' })).toHaveCount(1);
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/63 min/);
  await moments(page).filter({ hasText: 'Escalated' }).click();
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('communication');
  await expect(page.getByLabel('Question for the meeting')).toHaveValue('Who was on call?');

  await page.getByRole('button', { name: 'Remove this moment' }).click();
  await expect(moments(page)).toHaveCount(6);
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/unknown/);
  await page.keyboard.press('Control+z');
  await expect(moments(page)).toHaveCount(7);
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/63 min/);
  await page.keyboard.press('Control+Shift+z');
  await expect(moments(page)).toHaveCount(6);
});

test('a time that cannot be read stays in its field with the reason, and changes nothing', async ({
  page,
}) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await moments(page).nth(3).click();
  const time = page.getByLabel(/^Time, in/);
  await time.fill('25:61');
  await time.press('Enter');
  await expect(page.getByRole('alert')).toContainText('25:61');
  await expect(time).toHaveValue('25:61');
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/53 min/);
});

test('an import is one step to undo, and the same file again adds nothing', async ({ page }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await expect(moments(page)).toHaveCount(6);
  await drop(page, [{ name: 'renamed.md', content: CHECKOUT_OUTAGE }]);
  await expect(page.getByText('“renamed.md” is already in this review. Nothing was added.')).toBeVisible();
  await expect(moments(page)).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(moments(page)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(moments(page)).toHaveCount(6);
});

test('the library opens, renames, copies, deletes and brings back', async ({ page }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await expect(moments(page)).toHaveCount(6);
  await page.getByRole('button', { name: 'All reviews' }).click();
  const rows = page.getByRole('list', { name: 'Reviews' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('12 March 2024');
  await expect(rows.first()).toContainText('150 min');

  const choose = async (name: string) => {
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose('Rename');
  await expect(page.getByLabel(/^New title of/)).toBeFocused();
  await page.keyboard.type('Gateway certificate');
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('Gateway certificate');
  await choose('Duplicate');
  await expect(rows).toHaveCount(2);
  await choose('Delete');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Search reviews').fill('nothing like it');
  await expect(page.getByText('No review is called “nothing like it”.')).toBeVisible();
});

test('times without a date or a zone are drawn on what is visibly assumed', async ({ page }) => {
  await drop(page, [
    { name: 'bare.txt', content: 'Timeline\n\n10:00 Alert fires\n10:40 Service restored, all good again\n' },
  ]);
  const assumed = page.getByRole('complementary', { name: 'What is assumed' });
  await expect(assumed).toContainText('bare.txt gives no date');
  await expect(assumed).toContainText('bare.txt names no zone');
  await expect(page.getByText(/\(date assumed\)/)).toBeVisible();
  await assumed.getByLabel('Date').fill('2024-03-12');
  await assumed.getByLabel('Date').press('Enter');
  // What a person says is no assumption any more; undo makes it one again.
  await expect(page.getByText(/^12 March 2024/).first()).toBeVisible();
  await expect(page.getByText(/\(date assumed\)/)).toHaveCount(0);
  await assumed.getByRole('button', { name: 'It is UTC' }).click();
  await expect(assumed).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(assumed).toContainText('names no zone');
});

test('a moment dragged on the timeline changes its time and the metrics, in one step', async ({ page }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await moments(page).filter({ hasText: 'Escalated' }).click();
  const dot = page.locator('.vis-item.vis-dot.vis-selected').first();
  const box = await dot.boundingBox();
  if (!box) throw new Error('the selected moment is not on the timeline');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + step * 8, y);
  await page.mouse.up();
  await expect(metric(page, 'escalate')).not.toHaveAccessibleName(/53 min/);
  await expect(page.getByLabel(/^Time, in/)).not.toHaveValue('10:05');
  await page.keyboard.press('Control+z');
  await expect(metric(page, 'escalate')).toHaveAccessibleName(/53 min/);
  await expect(page.getByLabel(/^Time, in/)).toHaveValue('10:05');
});

test('two windows with one review keep in step', async ({ page, context, app }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await expect(moments(page)).toHaveCount(6);
  const other = await context.newPage();
  await other.goto(`${app.url}${new URL(page.url()).hash}`);
  await expect(moments(other)).toHaveCount(6);
  await page.getByLabel('Title of the review').fill('Gateway certificate');
  await expect(other.getByLabel('Title of the review')).toHaveValue('Gateway certificate');
  await moments(other).first().click();
  await other.getByRole('button', { name: 'Remove this moment' }).click();
  await expect(moments(page)).toHaveCount(5);
});
