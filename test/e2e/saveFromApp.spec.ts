import { readFileSync } from 'node:fs';
import { CHECKOUT_OUTAGE } from '../fixtures/checkoutOutage.ts';
import { drop, expect, test } from './web.ts';

test('the review is saved as SVG, PNG and Markdown, whole and in its zone', async ({ page }) => {
  await drop(page, [{ name: 'checkout.md', content: CHECKOUT_OUTAGE }]);
  await expect(page.getByRole('listbox', { name: /moments/i }).getByRole('option')).toHaveCount(6);
  const saved = async (choice: RegExp) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: choice }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };

  const svg = await saved(/SVG/);
  expect(svg.name).toBe('Checkout outage.svg');
  const text = svg.bytes.toString();
  for (const words of ['Checkout outage', 'Escalated to the payments team', '53 min', 'UTC'])
    expect(text).toContain(words);
  expect((await saved(/SVG/)).bytes.equals(svg.bytes), 'same review, same bytes').toBe(true);

  const png = await saved(/3840/);
  expect([png.bytes.readUInt32BE(16), png.bytes.subarray(1, 4).toString()]).toEqual([3840, 'PNG']);
  const large = await saved(/7680/);
  expect(large.bytes.readUInt32BE(16)).toBe(7680);

  const markdown = (await saved(/Markdown/)).bytes.toString();
  expect(markdown).toContain('# Checkout outage');
  expect(markdown).toContain('| 10:05 | Escalated to the payments team |');
  expect(markdown).toContain('checkout.md');
});
