import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { CHECKOUT_OUTAGE } from '../fixtures/checkoutOutage.ts';
import { drop, expect, test } from './web.ts';

/** Evaluated over the debugger, so the page's content policy needs no hole for it. */
async function violations(page: Page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // While a popover is open the page behind it is inert, and React Aria's hidden "Dismiss" button for screen
    // readers stands beside the dialog, outside every landmark: the rule is about pages, not about that.
    const isPopoverOpen = document.querySelector('.popover') !== null;
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run({
      rules: { region: { enabled: !isPopoverOpen } },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen has no violation that axe finds, in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'Drop a postmortem here' })).toBeVisible();
    expect(await violations(page), 'empty library').toEqual([]);

    await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
    const option = page.getByRole('option', { name: /Escalated/ });
    await expect(option).toBeVisible();
    expect(await violations(page), 'review').toEqual([]);
    await option.click();
    await expect(page.getByText('Lines around it')).toBeVisible();
    expect(await violations(page), 'selected moment').toEqual([]);
    for (const tab of ['Review', 'Actions', 'Sources']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      expect(await violations(page), tab).toEqual([]);
    }
    await page.getByRole('button', { name: /^time to mitigate/ }).click();
    expect(await violations(page), 'metric').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expect(await violations(page), 'export menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^Moments/ }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await violations(page), 'keys').toEqual([]);
    await page.keyboard.press('Escape');

    await drop(page, [
      { name: 'bare.txt', content: 'Timeline\n\n10:00 Alert fires\n10:40 Service restored\n' },
    ]);
    await expect(page.getByRole('complementary', { name: 'What is assumed' })).toBeVisible();
    expect(await violations(page), 'assumptions').toEqual([]);
    await page.getByRole('button', { name: 'All reviews' }).click();
    await expect(page.getByRole('list', { name: 'Reviews' })).toBeVisible();
    expect(await violations(page), 'library').toEqual([]);
  });
}

test('a review is read, edited and left with the keyboard alone', async ({ page }) => {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`.trim();
    });
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      if (name.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await expect(page.getByRole('heading', { name: 'Drop a postmortem here' })).toBeVisible();
  await tabTo(/^Open the sample incident/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(6);

  const selected = page.getByRole('listbox', { name: /moments/i }).getByRole('option', { selected: true });
  await tabTo(/^Moments 6/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(selected).toContainText('Logins work again');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('10:10');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' Twice.');
  await expect(selected).toContainText('Twice.');
  await page.keyboard.press('Control+z');
  await expect(selected).not.toContainText('Twice.');

  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByRole('list', { name: 'Reviews' })).toBeVisible();
  await tabTo(/^Authentication outage/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(6);
});

test('the zone, the T+ clock and the lanes change by key, and never an instant', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the sample incident' }).click();
  await expect(page.getByRole('option')).toHaveCount(6);
  await page.getByRole('tab', { name: /^Moments/ }).focus();
  await page.keyboard.press('z');
  const zone = page.getByRole('button', { name: /^Zone:/ });
  await expect(zone).toHaveAccessibleName(/Kolkata|Calcutta/);
  await expect(page.getByRole('option', { name: /Escalated/ })).toContainText('16:30');
  await expect(page.getByRole('button', { name: /^time to escalate/ })).toHaveAccessibleName(/60 min/);
  await page.keyboard.press('z');
  await expect(page.getByRole('option', { name: /Escalated/ })).toContainText('11:00');
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'T+ shown' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Lanes by people' })).toBeVisible();
});
